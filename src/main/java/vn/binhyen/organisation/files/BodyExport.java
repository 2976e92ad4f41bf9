package vn.binhyen.organisation.files;

import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.Officer;
import vn.binhyen.imports.spi.CsvTable;
import vn.binhyen.imports.spi.ImportColumn;
import vn.binhyen.organisation.BodyDirectory;
import vn.binhyen.organisation.BodyFilter;
import vn.binhyen.organisation.BodyView;
import vn.binhyen.organisation.institutions.InstitutionCodes;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitCodes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The register as a file of the import {@code bodies}: what it writes, that import takes in. */
@Component
public class BodyExport {

    private final BodyDirectory directory;
    private final UnitCodes units;
    private final PastDecisions decisions;
    private final InstitutionCodes institutions;
    private final JdbcClient jdbc;

    BodyExport(
            BodyDirectory directory,
            UnitCodes units,
            PastDecisions decisions,
            InstitutionCodes institutions,
            JdbcClient jdbc) {
        this.directory = directory;
        this.units = units;
        this.decisions = decisions;
        this.institutions = institutions;
        this.jdbc = jdbc;
    }

    public List<String> head() {
        return BodyFile.COLUMNS.stream().map(ImportColumn::name).toList();
    }

    /** Those rows as a file: UTF-8, comma, with a mark by which spreadsheets know it. */
    public byte[] csv(List<? extends List<? extends @Nullable Object>> rows) {
        return CsvTable.of(head(), rows);
    }

    /** The bodies of the filter that stand on the day, confirmed ones only. */
    @Transactional(readOnly = true)
    public List<List<@Nullable Object>> rows(Officer officer, BodyFilter filter, LocalDate day) {
        return rows(
                directory.all(officer, filter, day).stream().filter(it -> !it.proposed()).toList(),
                day);
    }

    /** All that ever stood until the day, for whoever moves the whole register. */
    @Transactional(readOnly = true)
    public List<List<@Nullable Object>> history(Officer officer, LocalDate day) {
        return rows(directory.allUntil(officer, day), day);
    }

    private List<List<@Nullable Object>> rows(List<BodyView> bodies, LocalDate day) {
        var areas = areas();
        var wanted = new HashSet<UnitId>();
        bodies.forEach(it -> wanted.add(it.unit()));
        areas.values().forEach(wanted::addAll);
        var codes = units.of(wanted);
        var into = successors(bodies);
        var consolidations = decisions.consolidations(day);
        var grades = decisions.grades(day);
        var institutions =
                this.institutions.named(
                        bodies.stream()
                                .map(BodyView::institution)
                                .filter(Objects::nonNull)
                                .toList());
        var rows = new ArrayList<List<@Nullable Object>>(bodies.size());
        for (var body : bodies) {
            var row = new ArrayList<@Nullable Object>(BodyFile.COLUMNS.size());
            row.add(body.kind());
            row.add(unitCodes(body, areas.getOrDefault(body.id(), List.of()), codes, day));
            row.add(body.code());
            row.add(body.name());
            row.add(body.establishedOn());
            row.add(body.type());
            row.add(body.endedOn());
            row.add(body.decisionNumber());
            row.add(body.decisionDate());
            row.add(body.mergedInto() == null ? null : into.get(body.mergedInto()));
            row.add(body.members());
            row.add(body.households());
            row.add(body.fullTime() == null ? null : body.fullTime().toString());
            row.add(body.head());
            row.add(body.equipment());
            row.add(body.allowance());
            row.add(consolidations.get(body.id().value()));
            row.add(grades.get(body.id().value()));
            var institution = body.institution();
            var guarded = institution == null ? null : institutions.get(institution);
            row.add(guarded == null ? null : guarded.written());
            rows.add(row);
        }
        return rows;
    }

    private static String unitCodes(
            BodyView body, List<UnitId> areas, Map<UnitId, UnitCodes.Codes> codes, LocalDate day) {
        var ended = body.endedOn();
        var at = ended != null && ended.isBefore(day) ? ended : day;
        var written = new StringBuilder(code(body.unit(), codes, at));
        areas.forEach(it -> written.append(';').append(code(it, codes, at)));
        return written.toString();
    }

    private static String code(UnitId unit, Map<UnitId, UnitCodes.Codes> codes, LocalDate day) {
        var known = codes.get(unit);
        return known == null ? "" : known.on(day);
    }

    private Map<BodyId, List<UnitId>> areas() {
        var areas = new HashMap<BodyId, List<UnitId>>();
        jdbc.sql(
                        "select body_id, unit_id from organisation.body_area order by body_id, unit_id::text")
                .query(rs -> {
                    areas.computeIfAbsent(
                                    new BodyId(rs.getObject("body_id", UUID.class)),
                                    it -> new ArrayList<>())
                            .add(new UnitId(rs.getObject("unit_id", UUID.class)));
                });
        return areas;
    }

    private Map<BodyId, String> successors(List<BodyView> bodies) {
        var ids = new HashSet<UUID>();
        for (var body : bodies) {
            var into = body.mergedInto();
            if (into != null) {
                ids.add(into.value());
            }
        }
        return directory.byId(ids).stream().collect(toMap(BodyView::id, BodyView::code));
    }
}
