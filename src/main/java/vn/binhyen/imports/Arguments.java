package vn.binhyen.imports;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.VietnameseText;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** The arguments of a message as they are stored: numbers stay numbers, the rest is text. */
final class Arguments {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Arguments() {}

    static String encode(List<?> arguments) {
        var parts = new ArrayList<String>();
        for (var argument : arguments) {
            parts.add(
                    switch (argument) {
                        case Integer number -> "n" + number;
                        case Long number -> "n" + number;
                        case LocalDate day -> "t" + DAY.format(day);
                        default -> "t" + clean(argument.toString());
                    });
        }
        return Cells.join(parts);
    }

    static Object[] decode(@Nullable String stored) {
        if (stored == null || stored.isEmpty()) {
            return new Object[0];
        }
        return Cells.split(stored).stream()
                .map(part ->
                        part.startsWith("n") ? Long.valueOf(part.substring(1)) : part.substring(1))
                .toArray();
    }

    private static String clean(String text) {
        return CellText.clean(VietnameseText.nfc(text));
    }
}
