package vn.binhyen.communitymodels.files;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.communitymodels.ModelCatalogue;
import vn.binhyen.communitymodels.ModelView;
import vn.binhyen.communitymodels.events.CommunityModelId;
import vn.binhyen.imports.spi.ImportColumn;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitCodes;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The register as a file of the import {@code models}: what it writes, that import takes in. */
@Component
public class ModelExport {

    private final ModelCatalogue catalogue;
    private final UnitCodes units;
    private final JdbcClient jdbc;

    ModelExport(ModelCatalogue catalogue, UnitCodes units, JdbcClient jdbc) {
        this.catalogue = catalogue;
        this.units = units;
        this.jdbc = jdbc;
    }

    /** Those that have been inaugurated, under the codes units bear on the day; UTF-8, comma. */
    @Transactional(readOnly = true)
    public byte[] csv(List<ModelView> models, LocalDate day) {
        var inaugurated = models.stream().filter(it -> it.inauguratedOn() != null).toList();
        var past = past(inaugurated, day);
        var wanted = new HashSet<UnitId>();
        past.values().forEach(it -> it.sites().forEach(site -> wanted.add(site.unit())));
        inaugurated.forEach(it -> wanted.add(it.facts().host()));
        var found = catalogue.foundAt(wanted, day);
        var codes = units.of(Set.copyOf(found.values()));
        var text = new StringWriter(1 << 14);
        text.write('\ufeff');
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(ModelFile.COLUMNS.stream().map(ImportColumn::name).toList());
            for (var model : inaugurated) {
                var of = past.get(model.id());
                if (of != null) {
                    csv.writeRecord(row(model, of, it -> code(found.get(it), codes, day)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(
            ModelView model, Past past, java.util.function.Function<UnitId, String> code) {
        var facts = model.facts();
        var sites = new LinkedHashMap<String, LocalDate>();
        past.sites()
                .forEach(it ->
                        sites.merge(
                                code.apply(it.unit()),
                                it.from(),
                                (one, other) -> one.isBefore(other) ? one : other));
        return Arrays.<@Nullable Object>asList(
                        facts.code(),
                        facts.name(),
                        facts.ownerName(),
                        facts.level(),
                        String.join(";", facts.areaTypes()),
                        facts.form(),
                        String.join(";", sites.keySet()),
                        model.inauguratedOn(),
                        past.retiredOn(),
                        past.decisionNumber(),
                        past.decisionDate(),
                        code.apply(facts.host()),
                        model.groups() == 0 ? null : model.groups(),
                        facts.ownerKind(),
                        past.origin(),
                        from(sites.values(), model.inauguratedOn()))
                .stream()
                .map(it -> it == null ? "" : it.toString())
                .toList();
    }

    /** Nothing where all count from the inauguration, one day for all, or a day for each. */
    private static String from(Collection<LocalDate> days, @Nullable LocalDate inaugurated) {
        var each =
                days.stream()
                        .map(it ->
                                inaugurated != null && it.isBefore(inaugurated) ? inaugurated : it)
                        .toList();
        var different = new HashSet<>(each);
        if (different.size() == 1) {
            var one = each.getFirst();
            return one.equals(inaugurated) ? "" : one.toString();
        }
        return each.stream().map(LocalDate::toString).collect(Collectors.joining(";"));
    }

    private static String code(
            @Nullable UnitId unit, Map<UnitId, UnitCodes.Codes> codes, LocalDate day) {
        var known = unit == null ? null : codes.get(unit);
        return known == null ? "" : known.on(day);
    }

    private Map<CommunityModelId, Past> past(List<ModelView> models, LocalDate day) {
        var past = new HashMap<CommunityModelId, Past>();
        jdbc.sql(
                        """
                        select m.id, o.code as origin, i.decision_number, i.decision_date, r.on_day as retired_on,
                               array(select s.unit_id from communitymodels.site s
                                      where s.model = m.id and s.from_day <= :day and (s.ended_on is null or s.ended_on >= :day)
                                      order by s.from_day, s.id) as units,
                               array(select s.from_day from communitymodels.site s
                                      where s.model = m.id and s.from_day <= :day and (s.ended_on is null or s.ended_on >= :day)
                                      order by s.from_day, s.id) as days
                          from communitymodels.model m
                          join communitymodels.step i on i.model = m.id and i.kind = 'INAUGURATED'
                          left join communitymodels.step r on r.model = m.id and r.kind = 'RETIRED' and r.on_day <= :day
                          left join communitymodels.model o on o.id = m.origin
                         where m.id = any(:ids)
                        """)
                .param("day", day)
                .param("ids", models.stream().map(it -> it.id().value()).toArray(UUID[]::new))
                .query(rs -> {
                    var sites = new ArrayList<Site>();
                    var units = (UUID[]) rs.getArray("units").getArray();
                    var days = (java.sql.Date[]) rs.getArray("days").getArray();
                    for (int i = 0; i < units.length; i++) {
                        sites.add(new Site(new UnitId(units[i]), days[i].toLocalDate()));
                    }
                    past.put(
                            new CommunityModelId(rs.getObject("id", UUID.class)),
                            new Past(
                                    sites,
                                    rs.getString("origin"),
                                    rs.getString("decision_number"),
                                    rs.getObject("decision_date", LocalDate.class),
                                    rs.getObject("retired_on", LocalDate.class)));
                });
        return past;
    }

    private record Past(
            List<Site> sites,
            @Nullable String origin,
            @Nullable String decisionNumber,
            @Nullable LocalDate decisionDate,
            @Nullable LocalDate retiredOn) {}

    private record Site(UnitId unit, LocalDate from) {}
}
