package vn.binhyen.documents.templates;

import org.jspecify.annotations.Nullable;

import vn.binhyen.territory.UnitView;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The words a unit's papers have until it says others. */
record ShippedWords(Properties words) {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    static ShippedWords load() {
        try (var in =
                Objects.requireNonNull(
                        ShippedWords.class.getResourceAsStream(
                                "/documents/templates.properties"))) {
            var words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new ShippedWords(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param province the name of the province, which some bodies above a unit carry
     */
    TemplateWords of(PaperKind kind, UnitView unit, String province) {
        return new TemplateWords(
                word(kind, "superior", unit, province),
                word(kind, "issuer", unit, province),
                word(kind, "issuer-in-text", unit, province),
                word(kind, "symbol", unit, province),
                word(kind, "place", unit, province),
                word(kind, "capacity", unit, province),
                word(kind, "post", unit, province),
                "",
                "",
                word(kind, "recipients", unit, province),
                word(kind, "filing", unit, province),
                "");
    }

    /** Whether the unit urges in this way as a rule. */
    boolean usual(PaperKind kind) {
        return "yes".equals(words.getProperty(kind + ".usual"));
    }

    /** What is meant for units below the province comes before what is meant for all. */
    private String word(PaperKind kind, String part, UnitView unit, String province) {
        var key = kind + "." + part;
        var below = unit.parent() == null ? null : words.getProperty(key + ".below");
        return filled(below == null ? words.getProperty(key) : below, unit, province);
    }

    private static String filled(@Nullable String text, UnitView unit, String province) {
        if (text == null || text.isBlank()) {
            return "";
        }
        var name = unit.name();
        return new MessageFormat(text, Locale.ROOT)
                .format(
                        new Object[] {
                            name.toUpperCase(VIETNAMESE),
                            unit.type().toLowerCase(VIETNAMESE),
                            name.substring(0, 1).toLowerCase(VIETNAMESE) + name.substring(1),
                            unit.shortName(),
                            province.toUpperCase(VIETNAMESE)
                        })
                .replace('|', '\n');
    }
}
