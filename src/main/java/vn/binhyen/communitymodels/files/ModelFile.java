package vn.binhyen.communitymodels.files;

import org.jspecify.annotations.Nullable;

import vn.binhyen.communitymodels.Decision;
import vn.binhyen.communitymodels.ModelWords;
import vn.binhyen.communitymodels.Owners;
import vn.binhyen.imports.spi.ImportColumn;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitCodes;
import vn.binhyen.territory.UnitView;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** A file of models, read line by line. */
final class ModelFile {

    static final List<ImportColumn> COLUMNS =
            List.of(
                    ImportColumn.required("code", "Mã"),
                    ImportColumn.required("name", "Tên", "Tên mô hình"),
                    ImportColumn.required("owner", "Chủ trì", "Đơn vị chủ trì"),
                    ImportColumn.required("level", "Cấp"),
                    ImportColumn.required("area_type", "Địa bàn", "Loại địa bàn"),
                    ImportColumn.optional("form", "Hình thức"),
                    ImportColumn.required("unit_codes", "Mã đơn vị", "Nơi áp dụng"),
                    ImportColumn.required("inaugurated_on", "Ngày ra mắt"),
                    ImportColumn.optional("retired_on", "Ngày kết thúc"),
                    ImportColumn.optional("decision_number", "Số quyết định"),
                    ImportColumn.optional("decision_date", "Ngày quyết định"),
                    ImportColumn.optional("host_code", "Mã đơn vị quản lý"),
                    ImportColumn.optional("groups", "Số tổ"),
                    ImportColumn.optional("owner_kind", "Loại chủ trì"),
                    ImportColumn.optional("origin_code", "Nhân rộng từ"),
                    ImportColumn.optional("sites_from", "Ngày thêm điểm", "Áp dụng từ ngày"));

    private static final int MOST_GROUPS = 1_000_000;

    private final UnitCodes.Meanings units;
    private final Function<String, Owners.Owner> owners;
    private final LocalDate today;
    private final LocalDate day;
    private final Map<String, ModelLine> lines = new LinkedHashMap<>();
    private final Map<String, Owners.Owner> known = new HashMap<>();
    private final List<RowMessage> messages = new ArrayList<>();

    /**
     * @param day the day on which the units bear their codes
     */
    ModelFile(
            UnitCodes.Meanings units,
            Function<String, Owners.Owner> owners,
            LocalDate day,
            LocalDate today) {
        this.units = units;
        this.owners = owners;
        this.day = day;
        this.today = today;
    }

    Map<String, ModelLine> lines() {
        return lines;
    }

    List<RowMessage> messages() {
        return messages;
    }

    /** The codes a cell names. */
    static List<String> parts(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /** Every code of a unit the rows name. */
    static List<String> unitCodes(List<ImportRow> rows) {
        return rows.stream()
                .flatMap(it ->
                        Stream.concat(
                                parts(it.cell("unit_codes")).stream(),
                                Stream.of(it.cell("host_code"))))
                .distinct()
                .toList();
    }

    void read(List<ImportRow> rows) {
        rows.forEach(this::read);
    }

    private void read(ImportRow row) {
        var cells = new ModelCells(row, messages);
        var code = cells.code();
        var name = cells.needed("name", 200, "missing-name");
        var owner = owner(row, cells);
        var level = cells.word("level", ModelWords.LEVELS);
        var form = row.cell("form").isEmpty() ? null : cells.word("form", ModelWords.FORMS);
        var areaTypes = areaTypes(row, cells);
        var sites = sites(row, cells);
        var host =
                row.cell("host_code").isEmpty()
                        ? null
                        : unit(row.cell("host_code"), "host_code", cells);
        var inaugurated = cells.day("inaugurated_on");
        if (inaugurated == null && cells.right("inaugurated_on")) {
            cells.wrong("inaugurated_on", "missing-day");
        }
        var retired = cells.day("retired_on");
        for (var from : sites.from().values()) {
            refuseFuture(cells, "sites_from", from);
            if (inaugurated != null && from.isBefore(inaugurated)) {
                cells.wrong("sites_from", "before-inauguration", inaugurated);
                break;
            }
        }
        refuseFuture(cells, "inaugurated_on", inaugurated);
        refuseFuture(cells, "retired_on", retired);
        if (inaugurated != null && retired != null && retired.isBefore(inaugurated)) {
            cells.wrong("retired_on", "retired-before");
        }
        var decision = decision(cells, inaugurated);
        var groups = cells.number("groups", MOST_GROUPS);
        var origin = cells.text("origin_code", 40);
        if (cells.isWrong() || inaugurated == null) {
            return;
        }
        var line =
                new ModelLine(
                        row.line(),
                        code,
                        name,
                        owner,
                        level,
                        areaTypes,
                        form,
                        host,
                        sites.units(),
                        inaugurated,
                        sites.from(),
                        retired,
                        decision,
                        groups,
                        origin);
        if (lines.putIfAbsent(code, line) != null) {
            cells.wrong("code", "code-twice", code);
        }
    }

    private Owners.Owner owner(ImportRow row, ModelCells cells) {
        var written = cells.needed("owner", 200, "missing-owner");
        var found = known.computeIfAbsent(written, owners);
        if (found.ambiguous()) {
            messages.add(
                    RowMessage.odd(
                            row.line(),
                            "owner",
                            "communitymodels.refusal.owner-kept-as-text",
                            found.known()));
        }
        var kind = row.cell("owner_kind");
        return kind.isEmpty()
                ? found
                : found.called(cells.word("owner_kind", ModelWords.OWNER_KINDS));
    }

    private SequencedSet<String> areaTypes(ImportRow row, ModelCells cells) {
        var types = new LinkedHashSet<String>();
        for (var part : parts(row.cell("area_type"))) {
            types.add(cells.word("area_type", part, ModelWords.AREA_TYPES));
        }
        if (types.isEmpty()) {
            types.add("general");
        }
        return types;
    }

    /** Where it is applied, and since when: one day for all of them, or a day for each. */
    private Sites sites(ImportRow row, ModelCells cells) {
        var found = new LinkedHashSet<UnitId>();
        var codes = parts(row.cell("unit_codes"));
        var days = cells.days("sites_from");
        if (days.size() > 1 && days.size() != codes.size() && cells.right("sites_from")) {
            cells.wrong("sites_from", "days-of-sites", days.size(), codes.size());
        }
        var from = new HashMap<UnitId, LocalDate>();
        for (int i = 0; i < codes.size(); i++) {
            var unit = unit(codes.get(i), "unit_codes", cells);
            if (unit != null) {
                found.add(unit);
                if (!days.isEmpty()) {
                    var day = days.get(days.size() == 1 ? 0 : Math.min(i, days.size() - 1));
                    from.merge(unit, day, (one, other) -> one.isBefore(other) ? one : other);
                }
            }
        }
        if (found.isEmpty() && cells.right("unit_codes")) {
            cells.wrong("unit_codes", "missing-site");
        }
        return new Sites(List.copyOf(found), from);
    }

    private @Nullable UnitId unit(String code, String column, ModelCells cells) {
        var found = units.on(code, day);
        if (found.isEmpty()) {
            cells.wrong(column, "unknown-unit-on", code, day);
            return null;
        }
        return found.stream().map(UnitView::id).findFirst().orElseThrow();
    }

    private void refuseFuture(ModelCells cells, String column, @Nullable LocalDate day) {
        if (day != null && day.isAfter(today)) {
            cells.wrong(column, "not-yet");
        }
    }

    /** A decision without a day is dated by the inauguration. */
    private static @Nullable Decision decision(ModelCells cells, @Nullable LocalDate inaugurated) {
        var number = cells.text("decision_number", 60);
        var date = cells.day("decision_date");
        if (number.isEmpty()) {
            return null;
        }
        var on = date == null ? inaugurated : date;
        return on == null ? null : new Decision(number, on);
    }

    /** The units of a line, and the days said of them. */
    private record Sites(List<UnitId> units, Map<UnitId, LocalDate> from) {}
}
