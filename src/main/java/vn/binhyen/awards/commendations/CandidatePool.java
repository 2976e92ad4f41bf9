package vn.binhyen.awards.commendations;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitView;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Whom a unit can propose: itself, the units and institutions in it, and with the province the
 * bodies that reported. Villages are proposed by their commune.
 */
@Component
class CandidatePool {

    private static final Map<Level, Set<String>> BELOW =
            Map.of(
                    Level.COMMUNE, Set.of("commune", "village"),
                    Level.DISTRICT, Set.of("district", "commune"),
                    Level.PROVINCE, Set.of("district", "commune"));

    private final UnitDirectory units;
    private final Authorities authorities;
    private final WorkEvidence work;
    private final JdbcClient jdbc;

    CandidatePool(
            UnitDirectory units, Authorities authorities, WorkEvidence work, JdbcClient jdbc) {
        this.units = units;
        this.authorities = authorities;
        this.work = work;
        this.jdbc = jdbc;
    }

    Set<UUID> of(UnitId host, @Nullable CampaignId campaign, LocalDate day) {
        var level = authorities.levelOf(host, day);
        var tiers = level == null ? Set.of("village") : BELOW.getOrDefault(level, Set.of());
        var found =
                units.below(host, tiers, day).stream()
                        .map(it -> it.unit().id().value())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        found.addAll(institutions(found, day));
        if (campaign != null && level == Level.PROVINCE) {
            found.addAll(bodies(work.reporting(campaign), day));
        }
        return found;
    }

    /** What carries the code in the host on that day; null for nothing. */
    @Nullable UUID byCode(UnitId host, String code, LocalDate day) {
        var pool = of(host, null, day);
        return units.byCode(List.of(code), day).stream()
                .map(it -> it.id().value())
                .filter(pool::contains)
                .findFirst()
                .or(() ->
                        jdbc
                                .sql(
                                        "select id from awards.institution where code = :code and id = any(:pool)")
                                .param("code", code)
                                .param("pool", pool.toArray(UUID[]::new))
                                .query((rs, row) -> rs.getObject(1, UUID.class))
                                .list()
                                .stream()
                                .findFirst())
                .orElse(null);
    }

    private List<UUID> institutions(Set<UUID> within, LocalDate day) {
        return jdbc.sql(
                        """
                        select id from awards.institution
                         where unit_id = any(:units) and (ended_on is null or ended_on >= :day)
                        """)
                .param("units", within.toArray(UUID[]::new))
                .param("day", day)
                .query((rs, row) -> rs.getObject(1, UUID.class))
                .list();
    }

    private List<UUID> bodies(List<UUID> reporting, LocalDate day) {
        var known =
                units.named(reporting.stream().map(UnitId::new).toList(), day).values().stream()
                        .map(UnitView::id)
                        .map(UnitId::value)
                        .collect(Collectors.toSet());
        return reporting.stream().filter(it -> !known.contains(it)).toList();
    }
}
