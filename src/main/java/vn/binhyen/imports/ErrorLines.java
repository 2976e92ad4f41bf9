package vn.binhyen.imports;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Goes through a file again and writes its lines with what is wrong at their end. */
final class ErrorLines implements TableFile.Visitor {

    private final HeaderRow header;
    private final int width;
    private final ErrorColumn errors;
    private final Map<Integer, Map<String, String>> mended;
    private final boolean onlyInvalid;
    private final Out out;

    ErrorLines(
            HeaderFinder found,
            ErrorColumn errors,
            Map<Integer, Map<String, String>> mended,
            boolean onlyInvalid,
            Out out) {
        this.header = found.header();
        this.width = found.width();
        this.errors = errors;
        this.mended = mended;
        this.onlyInvalid = onlyInvalid;
        this.out = out;
    }

    @Override
    public void line(int number, @Nullable String[] cells, boolean last) {
        boolean isHeader = number == header.line();
        if (number > header.line() && onlyInvalid && !errors.isWrong(number)) {
            return;
        }
        var texts = texts(cells);
        if (number > header.line()) {
            mended.getOrDefault(number, Map.of())
                    .forEach((name, text) -> set(texts, header.places().get(name), text));
        }
        if (isHeader) {
            texts.add(ErrorColumn.HEADER);
        } else if (number > header.line()) {
            texts.add(errors.at(number));
        }
        out.line(texts, wrong(number), isHeader);
    }

    private Set<Integer> wrong(int number) {
        var wrong = new HashSet<Integer>();
        for (var column : errors.wrongColumns(number)) {
            var place = header.places().get(column);
            if (place != null) {
                wrong.add(place);
            }
        }
        return wrong;
    }

    private List<String> texts(@Nullable String[] cells) {
        var texts = new ArrayList<String>(width + 1);
        for (int i = 0; i < width; i++) {
            var cell = i < cells.length ? cells[i] : null;
            texts.add(cell == null ? "" : cell);
        }
        return texts;
    }

    private static void set(List<String> texts, @Nullable Integer place, String text) {
        if (place != null && place < texts.size()) {
            texts.set(place, text);
        }
    }

    /** Where the lines go. */
    interface Out {
        void line(List<String> texts, Set<Integer> wrong, boolean isHeader);
    }
}
