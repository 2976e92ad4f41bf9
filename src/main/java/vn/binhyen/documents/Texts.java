package vn.binhyen.documents;

import vn.binhyen.shared.VietnameseText;

import java.util.List;
import java.util.regex.Pattern;

/** Text as it may stand on paper: composed, and nothing XML cannot carry. */
final class Texts {

    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
    private static final Pattern LAST_MARK = Pattern.compile("[;.,\\s]+$");

    private Texts() {}

    static String clean(String text) {
        return NOT_XML.matcher(VietnameseText.nfc(text)).replaceAll("");
    }

    static List<String> clean(List<String> texts) {
        return texts.stream().map(Texts::clean).toList();
    }

    static String unmarked(String text) {
        return LAST_MARK.matcher(text).replaceAll("");
    }

    /** "- A;", "- B.": an enumeration of names as the decree writes it. */
    static List<String> enumerated(List<String> names) {
        var last = names.size() - 1;
        return java.util.stream.IntStream.rangeClosed(0, last)
                .mapToObj(i -> "- " + unmarked(names.get(i)) + (i == last ? "." : ";"))
                .toList();
    }

    /** What a decision stands on, a line each: ";" between, "." at the end. */
    static List<String> grounds(List<String> items) {
        var last = items.size() - 1;
        return java.util.stream.IntStream.rangeClosed(0, last)
                .mapToObj(i -> unmarked(items.get(i)) + (i == last ? "." : ";"))
                .toList();
    }
}
