package vn.binhyen.house;

import com.tngtech.archunit.core.domain.JavaClass;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Reads what a type says of itself, from its source. */
final class Javadoc {

    private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@(?:link|code)\\s+([^}]*)}");

    private Javadoc() {}

    static String firstSentence(JavaClass type) {
        return firstSentence(type.getName());
    }

    static String firstSentence(String typeName) {
        var text = whole(typeName);
        var paragraph = text.split("\n\n", 2)[0];
        var end = paragraph.indexOf(". ");
        return end < 0 ? paragraph : paragraph.substring(0, end + 1);
    }

    /** The first comment of the source without its tags, one line a paragraph. */
    static String whole(String typeName) {
        var matcher = COMMENT.matcher(source(typeName));
        if (!matcher.find()) {
            return "";
        }
        var body =
                matcher.group(1)
                        .lines()
                        .map(it -> it.strip().replaceFirst("^\\*\\s?", ""))
                        .takeWhile(it -> !it.startsWith("@"))
                        .reduce("", (a, b) -> a + "\n" + b);
        return INLINE_TAG
                .matcher(body)
                .replaceAll(it -> "`" + it.group(1).replaceFirst("^[\\w.]*\\.(?=[A-Z])", "") + "`")
                .strip()
                .replace("<p>", "")
                .replaceAll("(?<!\n)\n(?!\n)", " ")
                .replaceAll(" +", " ");
    }

    private static String source(String typeName) {
        var file = Path.of("src/main/java", typeName.replace('.', '/') + ".java");
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
