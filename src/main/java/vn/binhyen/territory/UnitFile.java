package vn.binhyen.territory;

import org.jspecify.annotations.Nullable;

import vn.binhyen.imports.spi.ImportColumn;
import vn.binhyen.imports.spi.ImportProgress;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.VietnameseText;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of units, read: a unit a row, or the statistics office's own layout, where a row names a
 * commune with the district and province above it.
 */
final class UnitFile {

    static final List<ImportColumn> COLUMNS =
            List.of(
                    ImportColumn.optional("level", "Cấp", "Cấp đơn vị", "tier"),
                    ImportColumn.optional("code", "Mã", "Mã đơn vị"),
                    ImportColumn.optional("name", "Tên", "Tên đơn vị"),
                    ImportColumn.optional("short_name", "Tên ngắn", "Tên riêng"),
                    ImportColumn.optional("type", "Loại", "Loại hình"),
                    ImportColumn.optional("parent_code", "Mã cấp trên", "Mã đơn vị cấp trên"),
                    ImportColumn.optional("parent_name", "Tên cấp trên", "Đơn vị cấp trên"),
                    ImportColumn.optional("name_en", "Tên tiếng Anh"),
                    ImportColumn.optional("households", "Số hộ"),
                    ImportColumn.optional("province_name", "Tỉnh Thành Phố", "Tỉnh / Thành Phố"),
                    ImportColumn.optional("province_code", "Mã TP"),
                    ImportColumn.optional("district_name", "Quận Huyện", "Quận / Huyện"),
                    ImportColumn.optional("district_code", "Mã QH"),
                    ImportColumn.optional("commune_name", "Phường Xã", "Phường / Xã"),
                    ImportColumn.optional("commune_code", "Mã PX"));

    private static final int NAME_LENGTH = 200;
    private static final int CODE_LENGTH = 40;

    private final TierTable tiers;
    private final UnitTypes.Catalogue types;
    private final Map<UnitLine.Key, UnitLine> lines = new LinkedHashMap<>();
    private final List<RowMessage> messages = new ArrayList<>();

    UnitFile(TierTable tiers, UnitTypes.Catalogue types) {
        this.tiers = tiers;
        this.types = types;
    }

    Map<UnitLine.Key, UnitLine> lines() {
        return lines;
    }

    List<RowMessage> messages() {
        return messages;
    }

    void read(List<ImportRow> rows, ImportProgress progress) {
        int read = 0;
        for (var row : rows) {
            progress.done(read++);
            var before = messages.size();
            if (isStatisticsLayout(row)) {
                statistics(row);
            } else {
                var tier = tiers.read(row.cell("level"));
                if (tier.isEmpty()) {
                    wrong(row.line(), "level", "unknown-level", row.cell("level"));
                    continue;
                }
                var line =
                        line(row, tier.get().code(), "code", "name", row.cell("parent_code"), true);
                if (messages.size() == before) {
                    var twin = lines.putIfAbsent(line.key(), line);
                    if (twin != null) {
                        wrong(row.line(), "code", "duplicate-code", line.code(), twin.line());
                    }
                }
            }
        }
    }

    private static boolean isStatisticsLayout(ImportRow row) {
        return row.cell("code").isEmpty()
                && !(row.cell("province_code").isEmpty()
                        && row.cell("district_code").isEmpty()
                        && row.cell("commune_code").isEmpty());
    }

    private void statistics(ImportRow row) {
        var province = row.cell("province_code");
        var district = row.cell("district_code");
        var commune = row.cell("commune_code");
        var own = !commune.isEmpty() ? "commune" : !district.isEmpty() ? "district" : "province";
        if (!province.isEmpty()) {
            expanded(row, tiers.top(), "province", "", own);
        }
        if (!district.isEmpty()) {
            expanded(row, TierTable.DISTRICT, "district", province, own);
        }
        if (!commune.isEmpty()) {
            expanded(
                    row,
                    TierTable.COMMUNE,
                    "commune",
                    district.isEmpty() ? province : district,
                    own);
        }
    }

    private void expanded(
            ImportRow row, String tier, String columns, String parentCode, String own) {
        var before = messages.size();
        var isOwn = columns.equals(own);
        var line = line(row, tier, columns + "_code", columns + "_name", parentCode, isOwn);
        if (messages.size() > before) {
            return;
        }
        var twin = lines.putIfAbsent(line.key(), line);
        if (twin == null) {
            return;
        }
        if (isOwn) {
            wrong(row.line(), columns + "_code", "duplicate-code", line.code(), twin.line());
        } else if (!twin.name().equals(line.name())
                || !twin.parentCode().equals(line.parentCode())) {
            wrong(row.line(), columns + "_name", "two-names", line.code(), twin.line());
        }
    }

    /** The unit the row is about, or one above it, which brings neither type nor other facts. */
    private UnitLine line(
            ImportRow row,
            String tier,
            String codeColumn,
            String nameColumn,
            String parentCode,
            boolean own) {
        var code = row.cell(codeColumn);
        var name = text(row.line(), nameColumn, row.cell(nameColumn));
        if (code.isEmpty()) {
            wrong(row.line(), codeColumn, "missing-code");
        } else if (code.length() > CODE_LENGTH || code.chars().anyMatch(Character::isWhitespace)) {
            wrong(row.line(), codeColumn, "bad-code", CODE_LENGTH);
        }
        if (name.isEmpty()) {
            wrong(row.line(), nameColumn, "missing-name");
        }
        var statistics = !codeColumn.equals("code");
        var typeColumn = statistics ? "level" : "type";
        var type = own ? text(row.line(), typeColumn, row.cell(typeColumn)) : "";
        if (type.isEmpty()) {
            type = types.leading(tier, name).orElse("");
        }
        if (type.isEmpty() && !name.isEmpty()) {
            wrong(row.line(), typeColumn, "missing-type");
        }
        return new UnitLine(
                row.line(),
                tier,
                code,
                name,
                own && !statistics ? text(row.line(), "short_name", row.cell("short_name")) : "",
                own ? text(row.line(), "name_en", row.cell("name_en")) : "",
                type,
                parentCode,
                own && !statistics ? VietnameseText.nfc(row.cell("parent_name")) : "",
                own ? households(row) : null,
                codeColumn,
                nameColumn);
    }

    private String text(int line, String column, String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        try {
            return cell.length() > NAME_LENGTH || digits(cell) > 3
                    ? FreeText.of(column, cell, NAME_LENGTH).value()
                    : VietnameseText.nfc(cell);
        } catch (Refusal refusal) {
            messages.add(RowMessage.wrong(line, column, refusal.key(), refusal.arguments()));
            return "";
        }
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }

    private @Nullable Integer households(ImportRow row) {
        var cell = row.cell("households");
        if (cell.isEmpty()) {
            return null;
        }
        var digits = cell.matches("\\d{1,3}([.,]\\d{3})+") ? cell.replaceAll("[.,]", "") : cell;
        if (!digits.matches("\\d{1,9}")) {
            wrong(row.line(), "households", "bad-households");
            return null;
        }
        return Integer.valueOf(digits);
    }

    private void wrong(int line, String column, String what, Object... arguments) {
        messages.add(RowMessage.wrong(line, column, "territory.refusal." + what, arguments));
    }
}
