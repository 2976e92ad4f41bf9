package vn.binhyen.organisation.institutions;

import org.jspecify.annotations.Nullable;

import vn.binhyen.imports.spi.ImportColumn;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.organisation.files.BodyCells;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitCodes;
import vn.binhyen.territory.UnitView;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file of institutions, read line by line. */
final class InstitutionFile {

    static final List<ImportColumn> COLUMNS =
            List.of(
                    ImportColumn.required("kind", "Loại"),
                    ImportColumn.required("code", "Mã"),
                    ImportColumn.required("name", "Tên"),
                    ImportColumn.required("unit_code", "Mã đơn vị"),
                    ImportColumn.optional("sector", "Ngành, lĩnh vực"),
                    ImportColumn.optional("size", "Quy mô"),
                    ImportColumn.optional("school_level", "Cấp học"),
                    ImportColumn.optional("armed_forces", "Lực lượng vũ trang"),
                    ImportColumn.optional("staff", "Số lao động"),
                    ImportColumn.optional("in_zone", "Trong khu công nghiệp"),
                    ImportColumn.optional("internal_rules", "Có nội quy"),
                    ImportColumn.optional("trade_union", "Có công đoàn"),
                    ImportColumn.optional("reports_to", "Báo cáo về"),
                    ImportColumn.optional("ended_on", "Ngày kết thúc"));

    private static final int MOST_STAFF = 1_000_000;

    private final UnitCodes.Meanings units;
    private final LocalDate day;
    private final Map<Key, Line> lines = new LinkedHashMap<>();
    private final List<RowMessage> messages = new ArrayList<>();

    InstitutionFile(UnitCodes.Meanings units, LocalDate day) {
        this.units = units;
        this.day = day;
    }

    Map<Key, Line> lines() {
        return lines;
    }

    List<RowMessage> messages() {
        return messages;
    }

    void read(List<ImportRow> rows) {
        rows.forEach(this::read);
    }

    private void read(ImportRow row) {
        var cells = new BodyCells(row, messages);
        var kind = row.cell("kind");
        if (!InstitutionWords.KINDS.contains(kind)) {
            cells.wrong("kind", "unknown-kind", kind, String.join(", ", InstitutionWords.KINDS));
            return;
        }
        var key = new Key(kind, cells.code());
        var name = cells.text("name", 200);
        if (name.isEmpty() && cells.right("name")) {
            cells.wrong("name", "missing-name");
        }
        var unit = unit(row, cells, "unit_code");
        var reportsTo = row.cell("reports_to").isEmpty() ? null : unit(row, cells, "reports_to");
        var written = row.cell("size");
        var counted = written.matches("[0-9.]+");
        var size = counted || written.isEmpty() ? null : InstitutionWords.size(written);
        if (!counted && !written.isEmpty() && size == null) {
            cells.wrong("size", "bad-size");
        }
        var level = row.cell("school_level");
        var schoolLevel = level.isEmpty() ? null : InstitutionWords.level(level);
        if (!level.isEmpty() && schoolLevel == null) {
            cells.wrong("school_level", "bad-school-level");
        }
        var line =
                new Line(
                        kind,
                        key.code(),
                        name,
                        unit,
                        reportsTo,
                        cells.text("sector", 100),
                        size,
                        cells.number(counted ? "size" : "staff", MOST_STAFF),
                        schoolLevel,
                        cells.truth("armed_forces"),
                        cells.truth("in_zone"),
                        cells.truth("internal_rules"),
                        cells.truth("trade_union"),
                        cells.day("ended_on"));
        if (!cells.isWrong() && lines.putIfAbsent(key, line) != null) {
            cells.wrong("code", "code-twice", key.code());
        }
    }

    private @Nullable UnitView unit(ImportRow row, BodyCells cells, String column) {
        var found = units.on(row.cell(column), day);
        if (found.isEmpty()) {
            cells.wrong(column, "unknown-unit-on", row.cell(column), day);
            return null;
        }
        return found.getFirst();
    }

    record Key(String kind, String code) {}

    /** What a line says; null where it says nothing. */
    record Line(
            String kind,
            String code,
            String name,
            @Nullable UnitView unit,
            @Nullable UnitView reportsTo,
            String sector,
            @Nullable String size,
            @Nullable Integer staff,
            @Nullable String schoolLevel,
            @Nullable Boolean armedForces,
            @Nullable Boolean inZone,
            @Nullable Boolean internalRules,
            @Nullable Boolean tradeUnion,
            @Nullable LocalDate endedOn) {

        /** What it says, and where it is silent what was known. */
        InstitutionFacts over(@Nullable InstitutionFacts known) {
            var at = java.util.Objects.requireNonNull(unit).id();
            return new InstitutionFacts(
                    kind,
                    code,
                    name,
                    at,
                    reportsTo(known, at),
                    sector.isEmpty() ? known == null ? null : known.sector() : sector,
                    size == null && known != null ? known.size() : size,
                    staff == null && known != null ? known.staff() : staff,
                    schoolLevel == null && known != null ? known.schoolLevel() : schoolLevel,
                    said(armedForces, known != null && known.armedForces()),
                    said(inZone, known != null && known.inZone()),
                    said(internalRules, known != null && known.internalRules()),
                    said(tradeUnion, known != null && known.tradeUnion()),
                    endedOn == null && known != null ? known.endedOn() : endedOn);
        }

        private UnitId reportsTo(@Nullable InstitutionFacts known, UnitId at) {
            return reportsTo != null ? reportsTo.id() : known != null ? known.reportsTo() : at;
        }

        private static boolean said(@Nullable Boolean said, boolean known) {
            return said == null ? known : said;
        }
    }
}
