package vn.binhyen.territory.web;

import org.springframework.util.MultiValueMap;

import vn.binhyen.imports.spi.ImportCall;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.shared.VietnameseText;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The lines of the wizard as they are typed, or pasted from a spreadsheet. */
record EdgeLines(String day, String instrument, List<Map<String, String>> lines) {

    /** The fields of a line, in the order in which a spreadsheet has them. */
    static final List<String> FIELDS =
            List.of(
                    "level",
                    "old_code",
                    "relation",
                    "share",
                    "new_code",
                    "new_name",
                    "new_type",
                    "new_parent_code",
                    "portion",
                    "portion_source",
                    "clause");

    private static final int BLANK = 3;
    private static final int MOST = 500;

    static EdgeLines blank() {
        return new EdgeLines("", "", List.of()).longer();
    }

    static EdgeLines of(MultiValueMap<String, String> typed) {
        var lines = new ArrayList<Map<String, String>>();
        var count = typed.getOrDefault("old_code", List.of()).size();
        for (int i = 0; i < Math.min(count, MOST); i++) {
            var line = new LinkedHashMap<String, String>();
            for (var field : FIELDS) {
                var values = typed.getOrDefault(field, List.of());
                var picked = first(typed, "pick-" + field + "-" + (i + 1));
                var written = i < values.size() ? VietnameseText.nfc(values.get(i)) : "";
                line.put(field, picked.isEmpty() ? written : picked);
            }
            lines.add(line);
        }
        lines.removeIf(EdgeLines::isBlank);
        pasted(first(typed, "pasted"), lines);
        return new EdgeLines(first(typed, "day"), first(typed, "instrument"), lines);
    }

    private static void pasted(String text, List<Map<String, String>> lines) {
        for (var row : text.lines().toList()) {
            if (row.isBlank() || lines.size() >= MOST) {
                continue;
            }
            var cells = row.split("\t", -1);
            var line = new LinkedHashMap<String, String>();
            for (int i = 0; i < FIELDS.size(); i++) {
                line.put(FIELDS.get(i), i < cells.length ? VietnameseText.nfc(cells[i]) : "");
            }
            lines.add(line);
        }
    }

    private static String first(MultiValueMap<String, String> typed, String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : VietnameseText.nfc(value);
    }

    /** The select boxes of a line always say something. */
    private static boolean isBlank(Map<String, String> line) {
        return line.getOrDefault("old_code", "").isEmpty()
                && line.getOrDefault("new_code", "").isEmpty()
                && line.getOrDefault("new_name", "").isEmpty();
    }

    /** With room for more. */
    EdgeLines longer() {
        var longer = new ArrayList<>(lines);
        for (int i = 0; i < BLANK; i++) {
            longer.add(Map.of());
        }
        return new EdgeLines(day, instrument, longer);
    }

    EdgeLines with(List<Map<String, String>> other) {
        return new EdgeLines(day, instrument, List.copyOf(other));
    }

    /** The day before it holds, on which old units are looked for. */
    LocalDate before(LocalDate today) {
        var from = AskedDay.read("day", day);
        return (from == null ? today : from).minusDays(1);
    }

    ImportCall call(LocalDate today) {
        return new ImportCall(UUID.randomUUID(), today, AskedDay.read("day", day), instrument);
    }

    /** Numbered from 1, as the page shows them. */
    List<ImportRow> rows() {
        var rows = new ArrayList<ImportRow>();
        for (var line : lines) {
            rows.add(new ImportRow(rows.size() + 1, line));
        }
        return rows;
    }
}
