package vn.binhyen.reporting.papers;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The fixed words of reporting's papers, and numbers and days as papers write them. */
record PaperWords(Properties words) {

    /** The language of official papers, whoever asks for them. */
    static final Locale PAPER = Locale.of("vi", "VN");

    static PaperWords load() {
        try (var in =
                Objects.requireNonNull(
                        PaperWords.class.getResourceAsStream("/reporting/papers.properties"))) {
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

    /** The parts of a text that are kept in one line, bars between. */
    List<String> each(String key, Object... arguments) {
        return List.of(of(key, arguments).split("\\|"));
    }

    /** 1.234.567 */
    String number(long number) {
        return NumberFormat.getIntegerInstance(PAPER).format(number);
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

    /** "huyện, thị xã, thành phố": types of units in the order papers name them. */
    String types(Collection<String> types) {
        var order = each("types.in-order");
        return String.join(
                ", ",
                types.stream()
                        .map(it -> it.toLowerCase(PAPER))
                        .distinct()
                        .sorted(
                                Comparator.comparingInt((String it) -> position(order, it))
                                        .thenComparing(it -> it))
                        .toList());
    }

    private static int position(List<String> order, String type) {
        var position = order.indexOf(type);
        return position < 0 ? order.size() : position;
    }

    /** A name or title inside a sentence: "Huyện Nga Sơn" as "huyện Nga Sơn". */
    static String inside(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toLowerCase(PAPER) + name.substring(1);
    }

    static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(PAPER) + text.substring(1);
    }
}
