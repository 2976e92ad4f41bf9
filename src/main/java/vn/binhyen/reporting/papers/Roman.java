package vn.binhyen.reporting.papers;

import java.util.List;

/** Roman numerals, as sections of a table are numbered. */
final class Roman {

    private static final List<String> ONES =
            List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");

    private Roman() {}

    static String of(int number) {
        return "X".repeat(number / 10) + ONES.get(number % 10);
    }
}
