package vn.binhyen.territory.reorganisations;

import org.jspecify.annotations.Nullable;

import vn.binhyen.imports.spi.ImportCall;
import vn.binhyen.imports.spi.ImportColumn;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.TypedDay;
import vn.binhyen.territory.TierView;
import vn.binhyen.territory.events.Relation;
import vn.binhyen.territory.events.Share;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Rows of succession edges, read: an edge a row, put together by day and instrument. */
final class EdgeRows {

    static final List<ImportColumn> COLUMNS =
            List.of(
                    ImportColumn.optional("effective_date", "Ngày hiệu lực", "Ngày có hiệu lực"),
                    ImportColumn.optional("instrument", "Văn bản", "Số văn bản", "Nghị quyết"),
                    ImportColumn.required("level", "Cấp", "Cấp đơn vị", "tier"),
                    ImportColumn.required("old_code", "Mã cũ"),
                    ImportColumn.optional("old_name", "Tên cũ"),
                    ImportColumn.optional("new_code", "Mã mới"),
                    ImportColumn.optional("new_name", "Tên mới"),
                    ImportColumn.optional("new_type", "Loại mới"),
                    ImportColumn.optional("new_parent_code", "Mã cấp trên mới"),
                    ImportColumn.required("relation", "Quan hệ", "Hình thức"),
                    ImportColumn.required("share", "Phần"),
                    ImportColumn.optional("portion", "Tỷ lệ"),
                    ImportColumn.optional("portion_source", "Nguồn tỷ lệ"),
                    ImportColumn.optional("clause", "Khoản", "Điều khoản"));

    private static final int CODE_LENGTH = 40;

    private final List<TierView> tiers;
    private final ImportCall call;
    private final List<RowMessage> messages = new ArrayList<>();

    EdgeRows(List<TierView> tiers, ImportCall call) {
        this.tiers = tiers;
        this.call = call;
    }

    List<RowMessage> messages() {
        return messages;
    }

    /** The reorganisations the rows tell of, in the order of their days. */
    List<EnteredReorganisation> read(List<ImportRow> rows) {
        var facts = new LinkedHashMap<Fact, List<EnteredEdge>>();
        for (var row : rows) {
            var before = messages.size();
            var day = day(row);
            var instrument = instrument(row);
            var edge = edge(row);
            if (messages.size() == before && day != null && edge != null) {
                facts.computeIfAbsent(new Fact(day, instrument), it -> new ArrayList<>()).add(edge);
            }
        }
        return facts.entrySet().stream()
                .sorted(Comparator.comparing(it -> it.getKey().day()))
                .map(it ->
                        new EnteredReorganisation(
                                it.getKey().day(), it.getKey().instrument(), it.getValue()))
                .toList();
    }

    private @Nullable EnteredEdge edge(ImportRow row) {
        var tier = tier(row);
        var relation = relation(row);
        var share = share(row);
        if (tier == null || relation == null || share == null) {
            return null;
        }
        if (relation == Relation.SPLIT == (share == Share.FULL)) {
            wrong(row, "share", relation == Relation.SPLIT ? "split-is-partial" : "share-is-full");
        }
        var top = tier.equals(tiers.getFirst().code());
        if (top && !relation.keepsIdentity()) {
            wrong(row, "relation", "province-stays");
        }
        if (relation == Relation.REPARENTED && row.cell("new_parent_code").isEmpty()) {
            wrong(row, "new_parent_code", "missing-parent");
        }
        var newName = text(row, "new_name", 200);
        if (!relation.keepsIdentity() && relation != Relation.ABOLISHED) {
            if (row.cell("new_code").isEmpty()) {
                wrong(row, "new_code", "missing-code");
            }
            if (newName.isEmpty()) {
                wrong(row, "new_name", "missing-name");
            }
        }
        if (code(row, "old_code").isEmpty()) {
            wrong(row, "old_code", "missing-code");
        }
        var portion = portion(row, share);
        return new EnteredEdge(
                row.line(),
                tier,
                row.cell("old_code"),
                row.cell("old_name"),
                relation == Relation.ABOLISHED ? "" : code(row, "new_code"),
                newName,
                text(row, "new_type", 60),
                code(row, "new_parent_code"),
                relation,
                share,
                portion,
                text(row, "portion_source", 200),
                text(row, "clause", 40));
    }

    private @Nullable LocalDate day(ImportRow row) {
        var cell = row.cell("effective_date");
        if (cell.isEmpty()) {
            if (call.effectiveOn() == null) {
                wrong(row, "effective_date", "missing-day");
            }
            return call.effectiveOn();
        }
        try {
            return TypedDay.read("effective_date", cell);
        } catch (Refusal unreadable) {
            messages.add(
                    RowMessage.wrong(
                            row.line(),
                            "effective_date",
                            unreadable.key(),
                            unreadable.arguments()));
            return null;
        }
    }

    private String instrument(ImportRow row) {
        var cell = text(row, "instrument", 100);
        if (!cell.isEmpty()) {
            return cell;
        }
        if (call.instrument() == null || call.instrument().isBlank()) {
            wrong(row, "instrument", "missing-instrument");
            return "";
        }
        return freeText(row, "instrument", call.instrument(), 100);
    }

    private @Nullable String tier(ImportRow row) {
        var word = row.cell("level");
        var found =
                tiers.stream()
                        .filter(it -> it.code().equals(word) || it.name().equalsIgnoreCase(word))
                        .findFirst();
        if (found.isEmpty()) {
            wrong(row, "level", "unknown-level", word);
        }
        return found.map(TierView::code).orElse(null);
    }

    private @Nullable Relation relation(ImportRow row) {
        return known(row, "relation", Relation.of(lower(row, "relation")));
    }

    private @Nullable Share share(ImportRow row) {
        var cell = lower(row, "share");
        return known(row, "share", cell.isEmpty() ? Optional.of(Share.FULL) : Share.of(cell));
    }

    private <T> @Nullable T known(ImportRow row, String column, Optional<T> found) {
        if (found.isEmpty()) {
            wrong(row, column, "unknown-" + column, row.cell(column));
        }
        return found.orElse(null);
    }

    private static String lower(ImportRow row, String column) {
        return row.cell(column).toLowerCase(Locale.ROOT);
    }

    private String code(ImportRow row, String column) {
        var code = row.cell(column);
        if (code.length() > CODE_LENGTH || code.chars().anyMatch(Character::isWhitespace)) {
            wrong(row, column, "bad-code", CODE_LENGTH);
        }
        return code;
    }

    /** A number between 0 and 1, or with a per cent sign between 0 and 100. */
    private @Nullable BigDecimal portion(ImportRow row, Share share) {
        var cell = row.cell("portion").replace(',', '.');
        if (cell.isEmpty()) {
            return null;
        }
        var portion = Portions.read(cell);
        if (portion.isEmpty() || share == Share.FULL) {
            wrong(row, "portion", "bad-portion");
            return null;
        }
        if (row.cell("portion_source").isEmpty()) {
            wrong(row, "portion_source", "missing-portion-source");
        }
        return portion.get();
    }

    private String text(ImportRow row, String column, int length) {
        var cell = row.cell(column);
        return cell.isEmpty() ? cell : freeText(row, column, cell, length);
    }

    private String freeText(ImportRow row, String column, String text, int length) {
        try {
            return FreeText.of(column, text, length).value();
        } catch (Refusal refusal) {
            messages.add(RowMessage.wrong(row.line(), column, refusal.key(), refusal.arguments()));
            return "";
        }
    }

    private void wrong(ImportRow row, String column, String what, Object... arguments) {
        messages.add(RowMessage.wrong(row.line(), column, "territory.refusal." + what, arguments));
    }

    /** The field of a call that a message about a column is about. */
    static String field(RowMessage message) {
        return switch (message.column()) {
            case "effective_date" -> "day";
            case "instrument" -> "instrument";
            case "level" -> "edges[%d].tier".formatted(message.line());
            default -> "edges[%d].%s".formatted(message.line(), camelCase(message.column()));
        };
    }

    private static String camelCase(String column) {
        var text = new StringBuilder();
        for (var word : column.split("_")) {
            text.append(
                    text.isEmpty()
                            ? word
                            : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return text.toString();
    }

    private record Fact(LocalDate day, String instrument) {}
}
