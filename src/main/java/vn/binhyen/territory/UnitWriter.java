package vn.binhyen.territory;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.imports.spi.ImportProgress;
import vn.binhyen.platform.BulkCopy;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shared.Validity;
import vn.binhyen.shared.VietnameseText;
import vn.binhyen.territory.UnitPlan.Change;
import vn.binhyen.territory.UnitPlan.Version;
import vn.binhyen.territory.events.UnitsRegistered;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Writes versions of units into the register, many at once, and announces them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class UnitWriter {

    static final LocalDate FAR_PAST = LocalDate.of(1, 1, 1);

    private static final int UNITS_AN_EVENT = 1000;
    private static final String VERSION =
            "unit_id, code, name, short_name, name_en, search_key, tier, type, parent_id, valid, instrument";

    private final JdbcClient jdbc;
    private final BulkCopy copy;
    private final UnitTypes types;
    private final ApplicationEventPublisher events;

    UnitWriter(JdbcClient jdbc, BulkCopy copy, UnitTypes types, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.types = types;
        this.events = events;
    }

    /** Lets nobody else change the register until this transaction ends. */
    void alone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('territory.register'))").query(rs -> {});
    }

    void write(
            List<Version> added,
            List<Change> changed,
            @Nullable LocalDate effectiveOn,
            @Nullable String instrument) {
        write(added, changed, effectiveOn, instrument, ImportProgress.UNSEEN);
    }

    void write(
            List<Version> added,
            List<Change> changed,
            @Nullable LocalDate effectiveOn,
            @Nullable String instrument,
            ImportProgress progress) {
        types.join(
                Stream.concat(added.stream(), changed.stream().map(Change::version))
                        .map(Version::facts)
                        .toList());
        if (!added.isEmpty()) {
            copy.into(
                    "territory.unit (id)",
                    added.stream().map(it -> new Object[] {it.unit()}).toList());
            copy.into(
                    "territory.unit_version (" + VERSION + ")",
                    () -> rows(added, instrument, progress));
        }
        if (!changed.isEmpty()) {
            change(changed, instrument);
        }
        announce(added, changed, effectiveOn == null ? FAR_PAST : effectiveOn);
    }

    /** Row by row as they go out, so that how many have is what the importer sees. */
    private static Iterator<@Nullable Object[]> rows(
            List<Version> added, @Nullable String instrument, ImportProgress progress) {
        var written = new AtomicInteger();
        return added.stream()
                .<@Nullable Object[]>map(it -> {
                    progress.done(written.getAndIncrement());
                    return row(it, instrument);
                })
                .iterator();
    }

    private void change(List<Change> changed, @Nullable String instrument) {
        jdbc.sql(
                        """
                        create temporary table if not exists unit_change (
                            unit_id uuid, code text, name text, short_name text, name_en text, search_key text,
                            tier text, type text, parent_id uuid, valid daterange, instrument text,
                            was daterange, remains daterange) on commit drop
                        """)
                .update();
        jdbc.sql("delete from unit_change").update();
        copy.into(
                "unit_change (" + VERSION + ", was, remains)",
                changed.stream().map(it -> row(it, instrument)).toList());
        jdbc.sql(
                        """
                        update territory.unit_version v set valid = c.remains
                          from unit_change c
                         where v.unit_id = c.unit_id and v.valid = c.was and c.remains is not null
                        """)
                .update();
        jdbc.sql(
                        """
                        update territory.unit_version v
                           set code = c.code, name = c.name, short_name = c.short_name, name_en = c.name_en,
                               search_key = c.search_key, type = c.type, parent_id = c.parent_id,
                               valid = c.valid, instrument = coalesce(c.instrument, v.instrument)
                          from unit_change c
                         where v.unit_id = c.unit_id and v.valid = c.was and c.remains is null
                        """)
                .update();
        jdbc.sql(
                        "insert into territory.unit_version ("
                                + VERSION
                                + ") select "
                                + VERSION
                                + " from unit_change where was is null or remains is not null")
                .update();
    }

    /** The version that holds these days ends before that one, and no other follows. */
    void end(UnitId unit, Validity was, LocalDate from) {
        jdbc.sql(
                        """
                        update territory.unit_version set valid = cast(:remains as daterange)
                         where unit_id = :unit and valid = cast(:was as daterange)
                        """)
                .param("unit", unit.value())
                .param("was", range(was))
                .param("remains", range(new Validity(was.from(), from)))
                .update();
        events.publishEvent(new UnitsRegistered(List.of(unit), from));
    }

    /** Keeps figures of households from that day on; returns the units whose figure is new. */
    List<UUID> households(Map<UUID, Integer> figures, @Nullable LocalDate effectiveOn) {
        if (figures.isEmpty()) {
            return List.of();
        }
        jdbc.sql(
                        """
                        create temporary table if not exists household_figure (unit_id uuid, households int)
                            on commit drop
                        """)
                .update();
        jdbc.sql("delete from household_figure").update();
        copy.into(
                "household_figure (unit_id, households)",
                figures.entrySet().stream()
                        .map(it -> new Object[] {it.getKey(), it.getValue()})
                        .toList());
        return jdbc.sql(
                        """
                        insert into territory.unit_households as h (unit_id, from_day, households)
                        select unit_id, coalesce(cast(:day as date), '-infinity'), households from household_figure
                        on conflict (unit_id, from_day) do update set households = excluded.households
                         where h.households <> excluded.households
                        returning h.unit_id
                        """)
                .param("day", effectiveOn)
                .query((rs, row) -> rs.getObject(1, UUID.class))
                .list();
    }

    private void announce(List<Version> added, List<Change> changed, LocalDate effectiveOn) {
        var units = new ArrayList<UnitId>(added.size() + changed.size());
        added.forEach(it -> units.add(new UnitId(it.unit())));
        changed.forEach(it -> units.add(new UnitId(it.version().unit())));
        for (int from = 0; from < units.size(); from += UNITS_AN_EVENT) {
            var to = Math.min(from + UNITS_AN_EVENT, units.size());
            events.publishEvent(
                    new UnitsRegistered(List.copyOf(units.subList(from, to)), effectiveOn));
        }
    }

    private static @Nullable Object[] row(Version version, @Nullable String instrument) {
        var facts = version.facts();
        return new @Nullable Object[] {
            version.unit(),
            facts.code(),
            facts.name(),
            facts.shortName(),
            facts.nameEn(),
            VietnameseText.searchKey(facts.name()),
            facts.tier(),
            facts.type(),
            facts.parent(),
            range(version.validity()),
            instrument
        };
    }

    private static @Nullable Object[] row(Change change, @Nullable String instrument) {
        var version = row(change.version(), instrument);
        var cells = Arrays.copyOf(version, version.length + 2);
        cells[version.length] = range(change.was());
        cells[version.length + 1] = range(change.remains());
        return cells;
    }

    private static @Nullable String range(@Nullable Validity days) {
        if (days == null) {
            return null;
        }
        return "["
                + (days.from() == null ? "" : days.from())
                + ","
                + (days.until() == null ? "" : days.until())
                + ")";
    }
}
