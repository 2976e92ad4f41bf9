package vn.binhyen.awards.papers;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

/** The fixed words of the papers of awards, and numbers and days as papers write them. */
record PaperWords(Properties words) {

    /** The language of official papers, whoever asks for them. */
    static final Locale PAPER = Locale.of("vi", "VN");

    private static final Pattern TYPE = Pattern.compile("(?<=/)(TT|CT|QĐ)(?=[-/])");

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/uuuu", PAPER);

    static PaperWords load() {
        try (var in =
                Objects.requireNonNull(
                        PaperWords.class.getResourceAsStream("/awards/papers.properties"))) {
            var words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new PaperWords(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String of(String key, Object... arguments) {
        var text = Objects.requireNonNull(words.getProperty(key), key);
        return arguments.length == 0
                ? text
                : new MessageFormat(text, Locale.ROOT).format(arguments);
    }

    /** 1.234.567 */
    String number(long number) {
        return NumberFormat.getIntegerInstance(PAPER).format(number);
    }

    /** A number of things; under ten with a 0 before it ("05"), as papers count. */
    String count(int number) {
        return number > 0 && number < 10 ? "0" + number : number(number);
    }

    /** "ngày 05 tháng 02 năm 2026": days under ten and the first two months with a 0. */
    String date(LocalDate day) {
        var month = day.getMonthValue();
        return of(
                "date",
                "%02d".formatted(day.getDayOfMonth()),
                month < 3 ? "0" + month : String.valueOf(month),
                String.valueOf(day.getYear()));
    }

    /** "05/02/2026", in tables. */
    static String shortDate(LocalDate day) {
        return SHORT.format(day);
    }

    /** A document by its number, with the name of its type where the number tells it. */
    String document(String number) {
        var known = words.getProperty("document." + number);
        if (known != null) {
            return known;
        }
        var type = TYPE.matcher(number);
        return type.find() ? of("document." + type.group(1), number) : of("document", number);
    }

    /** The same with its day, its issuer and what it is about, where these are known. */
    String fullDocument(String number) {
        var known = words.getProperty("document.full." + number);
        return known == null ? document(number) : known;
    }

    /** A name or title inside a sentence: "Huyện Nga Sơn" as "huyện Nga Sơn". */
    static String inside(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toLowerCase(PAPER) + name.substring(1);
    }

    static String capitals(String text) {
        return text.toUpperCase(PAPER);
    }
}
