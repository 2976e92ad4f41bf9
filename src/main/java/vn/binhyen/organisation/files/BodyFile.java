package vn.binhyen.organisation.files;

import org.jspecify.annotations.Nullable;

import vn.binhyen.imports.spi.ImportColumn;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.organisation.BodyCatalogue;
import vn.binhyen.organisation.BodyKind;
import vn.binhyen.organisation.BodyStrengths.Figures;
import vn.binhyen.organisation.events.InstitutionId;
import vn.binhyen.organisation.files.DecidedCells.Decided;
import vn.binhyen.organisation.institutions.InstitutionCodes;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitCodes;
import vn.binhyen.territory.UnitView;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A file of bodies, read line by line. */
final class BodyFile {

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
                    ImportColumn.optional("full_time", "Chuyên trách"),
                    ImportColumn.optional("head", "Người đứng đầu (chức danh)"),
                    ImportColumn.optional("equipment", "Trang bị (bộ)"),
                    ImportColumn.optional("allowance", "Phụ cấp (đồng/tháng)"),
                    ImportColumn.optional(DecidedCells.CONSOLIDATED, "Kiện toàn"),
                    ImportColumn.optional(DecidedCells.GRADED, "Phân loại"),
                    ImportColumn.optional("institution", "Cơ quan, doanh nghiệp, nhà trường"));

    /** More people than any body has: a misplaced number. */
    private static final int MOST_MEMBERS = 10_000;

    private static final int MOST_HOUSEHOLDS = 100_000;
    private static final int MOST_SETS = 100_000;
    private static final long MOST_MONEY = 1_000_000_000_000L;

    private final BodyCatalogue.Snapshot catalogue;
    private final UnitCodes.Meanings units;
    private final Map<UnitId, UnitId> gone;
    private final InstitutionCodes.Meanings institutions;
    private final LocalDate day;
    private final LocalDate today;
    private final Map<BodyLine.Key, BodyLine> lines = new LinkedHashMap<>();
    private final List<RowMessage> messages = new ArrayList<>();

    /**
     * @param gone units that ended, each with the one of that day where its bodies are found
     * @param day on which the codes of the file hold
     */
    BodyFile(
            BodyCatalogue.Snapshot catalogue,
            UnitCodes.Meanings units,
            Map<UnitId, UnitId> gone,
            InstitutionCodes.Meanings institutions,
            LocalDate day,
            LocalDate today) {
        this.catalogue = catalogue;
        this.units = units;
        this.gone = gone;
        this.institutions = institutions;
        this.day = day;
        this.today = today;
    }

    Map<BodyLine.Key, BodyLine> lines() {
        return lines;
    }

    List<RowMessage> messages() {
        return messages;
    }

    static List<String> codesOf(ImportRow row) {
        var cell = row.cell("unit_code");
        if (cell.indexOf(';') < 0) {
            return cell.isEmpty() ? List.of() : List.of(cell);
        }
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    void read(List<ImportRow> rows) {
        rows.forEach(this::read);
    }

    private void read(ImportRow row) {
        var cells = new BodyCells(row, messages);
        var kind = row.cell("kind");
        if (!catalogue.kinds().containsKey(kind)) {
            cells.wrong(
                    "kind", "unknown-kind", kind, String.join(", ", catalogue.kinds().keySet()));
            return;
        }
        var code = cells.code();
        var name = cells.text("name", 200);
        if (name.isEmpty() && cells.right("name")) {
            cells.wrong("name", "missing-name");
        }
        var type = cells.text("type", 60);
        var established = cells.day("established_on");
        if (established == null && row.cell("established_on").isEmpty()) {
            cells.wrong("established_on", "missing-day");
        }
        var ended = cells.day("ended_on");
        if (established != null && ended != null && ended.isBefore(established)) {
            cells.wrong("ended_on", "ends-before-it-begins");
        }
        var places = places(row, cells, kind, established, ended);
        var number = cells.text("decision_number", 60);
        var date = cells.day("decision_date");
        var into = row.cell("merged_into");
        var head = cells.text("head", 120);
        var fullTime = cells.truth("full_time");
        var institution = institution(row, cells, kind);
        var figures = figures(cells);
        var decisions = decisions(row, cells, established, ended);
        if (cells.isWrong() || established == null || places.isEmpty()) {
            return;
        }
        if (!catalogue.mayBeSetUp(kind, type, established)) {
            cells.odd("type", "type-not-on-day", catalogue.nameOf(kind, type), established);
        }
        var key = new BodyLine.Key(kind, code);
        var place = places.getFirst();
        var first = places.size() > 1 ? place : firstOf(place, place.code(), kind, established);
        var line =
                new BodyLine(
                        row.line(),
                        key,
                        name,
                        first,
                        first.id().equals(place.id()) ? null : place,
                        further(places),
                        type.isEmpty() ? null : type,
                        established,
                        ended,
                        into.isEmpty() ? null : into,
                        number.isEmpty() ? null : number,
                        date,
                        head.isEmpty() ? null : head,
                        fullTime,
                        institution,
                        figures,
                        decisions);
        var twin = lines.putIfAbsent(key, line);
        if (twin != null) {
            cells.wrong("code", "duplicate-code", code, twin.line());
        }
    }

    private @Nullable InstitutionId institution(ImportRow row, BodyCells cells, String kind) {
        var written = row.cell("institution");
        if (written.isEmpty()) {
            return null;
        }
        if (!kind.equals(BodyKind.GUARD_FORCE)) {
            cells.wrong("institution", "only-guards");
            return null;
        }
        var found = institutions.of(written);
        if (found == null) {
            cells.wrong("institution", "unknown-institution", written);
            return null;
        }
        return found.id();
    }

    private static Figures figures(BodyCells cells) {
        return new Figures(
                cells.number("members", MOST_MEMBERS),
                cells.number("households", MOST_HOUSEHOLDS),
                cells.number("equipment", MOST_SETS),
                cells.amount("allowance", MOST_MONEY));
    }

    private List<Decided> decisions(
            ImportRow row,
            BodyCells cells,
            @Nullable LocalDate established,
            @Nullable LocalDate ended) {
        var decided = new DecidedCells(row, cells, today);
        return Stream.concat(
                        decided.consolidations(established, ended).stream(),
                        decided.grades(established).stream())
                .toList();
    }

    private static List<UnitId> further(List<UnitView> places) {
        return places.size() == 1
                ? List.of()
                : places.stream().skip(1).map(UnitView::id).distinct().sorted(ORDER).toList();
    }

    private static final java.util.Comparator<UnitId> ORDER =
            java.util.Comparator.comparing(it -> it.value().toString());

    /** The units of the line; empty, and said, where one is not known. */
    private List<UnitView> places(
            ImportRow row,
            BodyCells cells,
            String kind,
            @Nullable LocalDate established,
            @Nullable LocalDate ended) {
        var codes = codesOf(row);
        if (codes.isEmpty()) {
            cells.wrong("unit_code", "missing-unit");
        }
        if (codes.size() > 1 && !kind.equals(BodyKind.PROTECTION_TEAM)) {
            cells.wrong("unit_code", "one-unit");
            return List.of();
        }
        var places = new ArrayList<UnitView>(codes.size());
        for (var code : codes) {
            var place = place(code, kind, established, ended);
            if (place == null) {
                cells.wrong("unit_code", "unknown-unit", code);
                return List.of();
            }
            places.add(place);
        }
        return places;
    }

    /**
     * What the code means on the day of the file, or meant on the last or first day of the body.
     */
    private @Nullable UnitView place(
            String code, String kind, @Nullable LocalDate established, @Nullable LocalDate ended) {
        var found = units.on(code, ended != null && ended.isBefore(day) ? ended : day);
        if (found.isEmpty() && established != null) {
            found = units.on(code, established);
        }
        if (found.isEmpty()) {
            found = units.on(code, day);
        }
        if (found.isEmpty()) {
            return null;
        }
        return fitting(found, kind);
    }

    /**
     * The unit whose successor took its code over, for a body older than the successor: it is found
     * at the successor all the same, and figures of earlier days stay where they were.
     */
    private UnitView firstOf(UnitView place, String code, String kind, LocalDate established) {
        var first = units.on(code, established);
        if (first.isEmpty()) {
            return place;
        }
        var was = fitting(first, kind);
        return place.id().equals(gone.get(was.id())) ? was : place;
    }

    private static UnitView fitting(List<UnitView> found, String kind) {
        return BodyKind.OF_AREAS.contains(kind) ? found.getLast() : found.getFirst();
    }
}
