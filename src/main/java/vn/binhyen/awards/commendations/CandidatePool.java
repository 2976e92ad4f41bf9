package vn.binhyen.awards.commendations;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shared.VietnameseText;
import vn.binhyen.shell.spi.BodySource;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitLineage;
import vn.binhyen.territory.UnitView;
import vn.binhyen.territory.events.Share;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Whom a unit can propose: itself, the units in it, and the bodies and institutions that belong to
 * any of these; with the province also whoever reported in the campaign. Villages and what works in
 * them are proposed by their commune.
 */
@Component
class CandidatePool {

    private static final Map<Level, Set<String>> BELOW =
            Map.of(
                    Level.COMMUNE, Set.of("commune", "village"),
                    Level.DISTRICT, Set.of("district", "commune"),
                    Level.PROVINCE, Set.of("district", "commune"));
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private final UnitDirectory units;
    private final UnitLineage lineage;
    private final Authorities authorities;
    private final WorkEvidence work;
    private final ObjectProvider<BodySource> register;
    private final JdbcClient jdbc;

    CandidatePool(
            UnitDirectory units,
            UnitLineage lineage,
            Authorities authorities,
            WorkEvidence work,
            ObjectProvider<BodySource> register,
            JdbcClient jdbc) {
        this.units = units;
        this.lineage = lineage;
        this.authorities = authorities;
        this.work = work;
        this.register = register;
        this.jdbc = jdbc;
    }

    Set<UUID> of(UnitId host, @Nullable CampaignId campaign, LocalDate day) {
        var level = authorities.levelOf(host, day);
        var tiers = level == null ? Set.of("village") : BELOW.getOrDefault(level, Set.of());
        var found =
                units.below(host, tiers, day).stream()
                        .map(it -> it.unit().id().value())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        var places = places(found, host, day);
        found.addAll(institutions(places, day));
        found.addAll(bodies(places, day));
        if (campaign != null && level == Level.PROVINCE) {
            found.addAll(reporting(campaign, day));
        }
        return found;
    }

    /** What carries the code in the host on that day: nothing, one, or several of other kinds. */
    Set<UUID> byCode(UnitId host, @Nullable CampaignId campaign, String code, LocalDate day) {
        var pool = of(host, campaign, day);
        var found = new LinkedHashSet<UUID>();
        units.byCode(List.of(code), day).stream()
                .map(it -> it.id().value())
                .filter(pool::contains)
                .forEach(found::add);
        found.addAll(
                jdbc.sql(
                                """
                                select id from awards.institution where code = :code and id = any(:pool)
                                union all select id from awards.body where code = :code and id = any(:pool)
                                """)
                        .param("code", code)
                        .param("pool", pool.toArray(UUID[]::new))
                        .query((rs, row) -> rs.getObject(1, UUID.class))
                        .list());
        return found;
    }

    /** Those of the pool whose name or code holds the words, units first. */
    Set<UUID> named(Collection<UUID> pool, String words, int limit, LocalDate day) {
        var key = VietnameseText.searchKey(words);
        var found =
                units.named(pool.stream().map(UnitId::new).toList(), day).values().stream()
                        .filter(it -> holds(it, key))
                        .map(it -> it.id().value())
                        .limit(limit)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        register.orderedStream().forEach(it -> found.addAll(it.among(pool, key, limit)));
        return found;
    }

    private static boolean holds(UnitView unit, String key) {
        return VietnameseText.searchKey(unit.name()).contains(key)
                || VietnameseText.searchKey(unit.code()).equals(key);
    }

    /**
     * The units whose bodies and institutions are found here: those of the pool, the host, and what
     * went into them as a whole or left its remainder to them.
     */
    private Set<UUID> places(Set<UUID> found, UnitId host, LocalDate day) {
        var places = new LinkedHashSet<>(found);
        places.add(host.value());
        var steps = lineage.stepsAfter(EVER);
        for (var step : steps.reversed()) {
            if (!step.day().isAfter(day)
                    && step.share() != Share.PARTIAL
                    && places.contains(step.successor().value())) {
                places.add(step.predecessor().value());
            }
        }
        return places;
    }

    private List<UUID> institutions(Set<UUID> within, LocalDate day) {
        return ids(
                """
                select id from awards.institution
                 where unit_id = any(:units) and (ended_on is null or ended_on >= :day)
                """,
                within,
                day);
    }

    private List<UUID> bodies(Set<UUID> within, LocalDate day) {
        return ids(
                """
                select id from awards.body
                 where unit_id = any(:units) and not proposed
                   and established_on <= :day and (ended_on is null or ended_on >= :day)
                """,
                within,
                day);
    }

    private List<UUID> ids(String sql, Set<UUID> within, LocalDate day) {
        return jdbc.sql(sql)
                .param("units", within.toArray(UUID[]::new))
                .param("day", day)
                .query((rs, row) -> rs.getObject(1, UUID.class))
                .list();
    }

    private List<UUID> reporting(CampaignId campaign, LocalDate day) {
        var reporting = work.reporting(campaign);
        var known =
                units.named(reporting.stream().map(UnitId::new).toList(), day).values().stream()
                        .map(UnitView::id)
                        .map(UnitId::value)
                        .collect(Collectors.toSet());
        return reporting.stream().filter(it -> !known.contains(it)).toList();
    }
}
