package vn.binhyen.organisation;

import org.jspecify.annotations.Nullable;

import vn.binhyen.imports.spi.ImportColumn;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file of bodies, read.
 *
 * @param facts what it says, by code
 */
record BodyFile(Map<String, BodyFacts> facts, List<RowMessage> messages) {

    static final List<ImportColumn> COLUMNS =
            List.of(
                    ImportColumn.required("kind", "Loại tổ chức"),
                    ImportColumn.required("unit_code", "Mã đơn vị"),
                    ImportColumn.required("code", "Mã"),
                    ImportColumn.required("name", "Tên"),
                    ImportColumn.required("established_on", "Ngày thành lập"),
                    ImportColumn.optional("type", "Loại hình"),
                    ImportColumn.optional("ended_on", "Ngày kết thúc"),
                    ImportColumn.optional("decision_number", "Số quyết định"),
                    ImportColumn.optional("decision_date", "Ngày quyết định"),
                    ImportColumn.optional("merged_into", "Sáp nhập vào"),
                    ImportColumn.optional("members", "Số thành viên"),
                    ImportColumn.optional("households", "Số hộ"),
                    ImportColumn.optional("full_time", "Chuyên trách"));

    /** Columns of other kinds: known, but nothing a member body has. */
    private static final List<String> NOT_KEPT =
            List.of(
                    "decision_number",
                    "decision_date",
                    "merged_into",
                    "members",
                    "households",
                    "full_time");

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    static BodyFile read(List<ImportRow> rows, Set<String> kinds, Map<String, UnitId> units) {
        var file = new BodyFile(new LinkedHashMap<>(), new ArrayList<>());
        var lines = new HashMap<String, Integer>();
        for (var row : rows) {
            if (!kinds.contains(row.cell("kind"))) {
                file.wrong(row, "kind", "unknown-kind", row.cell("kind"));
                continue;
            }
            var facts = file.facts(row, units);
            if (facts == null) {
                continue;
            }
            var twin = lines.putIfAbsent(facts.code(), row.line());
            if (twin != null) {
                file.wrong(row, "code", "duplicate-code", facts.code(), twin);
            } else {
                file.facts().put(facts.code(), facts);
            }
        }
        return file;
    }

    private @Nullable BodyFacts facts(ImportRow row, Map<String, UnitId> units) {
        var before = messages.size();
        var code = text(row, "code", 40);
        if (code.isEmpty() || code.chars().anyMatch(Character::isWhitespace)) {
            wrong(row, "code", "bad-code", 40);
        }
        var name = text(row, "name", 200);
        if (name.isEmpty()) {
            wrong(row, "name", "missing-name");
        }
        var unit = units.get(row.cell("unit_code"));
        if (unit == null) {
            wrong(row, "unit_code", "unknown-unit");
        }
        var type = text(row, "type", 60);
        var established = day(row, "established_on");
        if (established == null && row.cell("established_on").isEmpty()) {
            wrong(row, "established_on", "missing-day");
        }
        var ended = day(row, "ended_on");
        if (established != null && ended != null && ended.isBefore(established)) {
            wrong(row, "ended_on", "ends-before-it-begins");
        }
        if (messages.size() > before || unit == null || established == null) {
            return null;
        }
        NOT_KEPT.stream()
                .filter(it -> !row.cell(it).isEmpty())
                .forEach(it ->
                        messages.add(
                                RowMessage.odd(row.line(), it, "organisation.refusal.not-kept")));
        return new BodyFacts(code, name, unit, type.isEmpty() ? null : type, established, ended);
    }

    private String text(ImportRow row, String column, int length) {
        try {
            return FreeText.of(column, row.cell(column), length).value();
        } catch (Refusal refusal) {
            messages.add(RowMessage.wrong(row.line(), column, refusal.key(), refusal.arguments()));
            return "";
        }
    }

    private @Nullable LocalDate day(ImportRow row, String column) {
        var cell = row.cell(column);
        if (cell.isEmpty()) {
            return null;
        }
        try {
            return cell.contains("/") ? LocalDate.parse(cell, WRITTEN) : LocalDate.parse(cell);
        } catch (DateTimeException unreadable) {
            wrong(row, column, "bad-day");
            return null;
        }
    }

    private void wrong(ImportRow row, String column, String what, Object... arguments) {
        messages.add(
                RowMessage.wrong(row.line(), column, "organisation.refusal." + what, arguments));
    }
}
