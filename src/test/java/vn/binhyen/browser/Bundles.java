package vn.binhyen.browser;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Vietnamese words of the pages, to be found again where English was chosen. */
record Bundles(List<Pattern> vietnamese) {

    /**
     * What a kind of campaign writes into a campaign, an import or a document: data from then on.
     */
    private static final Pattern BECOMES_DATA =
            Pattern.compile(
                    "(peak\\.|documents\\.(paper|letter)|reporting\\.paper|campaigns\\.letter\\.(?!heading|hint|word|pdf)).*");

    private static final Pattern OWN_LETTER =
            Pattern.compile(
                    ".*[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ].*",
                    Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("\\{\\d[^{}]*(\\{[^{}]*}[^{}]*)*}");

    static Bundles read() throws IOException {
        var patterns = new ArrayList<Pattern>();
        for (var file :
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:messages/*.properties")) {
            var name = Objects.requireNonNull(file.getFilename());
            if (name.endsWith("_en.properties") || name.startsWith("sample")) {
                continue;
            }
            var texts = read(file);
            var english = read(file.createRelative(name.replace(".properties", "_en.properties")));
            for (var key : texts.stringPropertyNames()) {
                var text = texts.getProperty(key).replace("''", "'").strip();
                var same = texts.getProperty(key).equals(english.getProperty(key));
                if (!same && !BECOMES_DATA.matcher(key).matches() && hasWords(text)) {
                    patterns.add(pattern(text));
                }
            }
        }
        return new Bundles(List.copyOf(patterns));
    }

    private static Properties read(Resource file) throws IOException {
        var texts = new Properties();
        texts.load(new StringReader(file.getContentAsString(StandardCharsets.UTF_8)));
        return texts;
    }

    /** The texts of a page that are, as a whole, Vietnamese words of the interface. */
    List<String> foundIn(Stream<String> texts) {
        return texts.map(String::strip)
                .filter(it -> OWN_LETTER.matcher(it.toLowerCase(java.util.Locale.ROOT)).matches())
                .filter(it -> vietnamese.stream().anyMatch(word -> word.matcher(it).matches()))
                .distinct()
                .toList();
    }

    /** Letters of Vietnamese outside its places, so that a pattern does not match just anything. */
    private static boolean hasWords(String text) {
        var fixed = PLACE.matcher(text).replaceAll(" ").strip();
        return fixed.length() > 3
                && OWN_LETTER.matcher(fixed.toLowerCase(java.util.Locale.ROOT)).matches();
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(
                Stream.of(PLACE.split(text, -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }
}
