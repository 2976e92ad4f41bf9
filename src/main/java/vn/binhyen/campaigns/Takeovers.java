package vn.binhyen.campaigns;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.CampaignHandedBack;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.CampaignTakenOver;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitLineage;
import vn.binhyen.territory.events.Relation;
import vn.binhyen.territory.events.ReorganisationUndone;
import vn.binhyen.territory.events.Share;
import vn.binhyen.territory.events.SuccessionEdge;
import vn.binhyen.territory.events.UnitsReorganised;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Running campaigns whose unit ends: its full successor, or the remainder of a split one, holds
 * them from that day on; where there is neither, the unit that was above it.
 */
@Component
class Takeovers {

    private final JdbcClient jdbc;
    private final UnitDirectory units;
    private final UnitLineage lineage;
    private final ApplicationEventPublisher events;

    Takeovers(
            JdbcClient jdbc,
            UnitDirectory units,
            UnitLineage lineage,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.units = units;
        this.lineage = lineage;
        this.events = events;
    }

    @ApplicationModuleListener(id = "campaigns.takeovers.units-reorganised")
    void on(UnitsReorganised event) {
        for (var former : event.ended()) {
            for (var campaign : heldBy(former, event.day())) {
                successor(former, event.day())
                        .ifPresent(it -> take(campaign, former, it, event.day()));
            }
        }
    }

    @ApplicationModuleListener(id = "campaigns.takeovers.reorganisation-undone")
    void on(ReorganisationUndone event) {
        for (var former :
                event.edges().stream().map(SuccessionEdge::predecessor).distinct().toList()) {
            jdbc.sql(
                            """
                            delete from campaigns.takeover where former = :former and day = :day returning campaign
                            """)
                    .param("former", former.value())
                    .param("day", event.day())
                    .query((rs, row) -> new CampaignId(rs.getObject(1, UUID.class)))
                    .list()
                    .forEach(it -> events.publishEvent(new CampaignHandedBack(it, event.day())));
        }
    }

    private void take(CampaignId campaign, UnitId former, UnitId holder, LocalDate day) {
        var taken =
                jdbc.sql(
                                """
                                insert into campaigns.takeover (campaign, day, former, holder)
                                values (:campaign, :day, :former, :holder) on conflict do nothing
                                """)
                        .param("campaign", campaign.value())
                        .param("day", day)
                        .param("former", former.value())
                        .param("holder", holder.value())
                        .update();
        if (taken == 1) {
            events.publishEvent(new CampaignTakenOver(campaign, holder, day));
        }
    }

    private List<CampaignId> heldBy(UnitId unit, LocalDate day) {
        return jdbc.sql(
                        """
                        select c.id from campaigns.campaign c
                         where c.state = 'LAUNCHED'
                           and coalesce((select t.holder from campaigns.takeover t
                                          where t.campaign = c.id and t.day < :day order by t.day desc limit 1),
                                        c.host) = :unit
                        """)
                .param("unit", unit.value())
                .param("day", day)
                .query((rs, row) -> new CampaignId(rs.getObject(1, UUID.class)))
                .list();
    }

    /** Read from the register: the parts of a split may be told in more than one event. */
    private Optional<UnitId> successor(UnitId former, LocalDate day) {
        var full =
                lineage.successors(former).stream()
                        .filter(it -> it.day().equals(day) && it.share() != Share.PARTIAL)
                        .filter(it -> it.relation() != Relation.ABOLISHED)
                        .flatMap(it -> Optional.ofNullable(it.successor()).stream())
                        .findFirst();
        return full.isPresent() ? full : above(former, day);
    }

    private Optional<UnitId> above(UnitId former, LocalDate day) {
        return units.placed(List.of(former), day.minusDays(1)).stream()
                .flatMap(it -> it.ancestors().stream())
                .map(it -> it.id())
                .filter(it -> units.find(it, day).isPresent())
                .findFirst();
    }

    /** The latest takeover of each campaign that had one by that day. */
    Map<CampaignId, Takeover> by(LocalDate day) {
        var found = new HashMap<CampaignId, Takeover>();
        jdbc.sql("select * from campaigns.takeover where day <= :day order by day")
                .param("day", day)
                .query(rs -> {
                    found.put(
                            new CampaignId(rs.getObject("campaign", UUID.class)),
                            new Takeover(
                                    new UnitId(rs.getObject("former", UUID.class)),
                                    new UnitId(rs.getObject("holder", UUID.class)),
                                    rs.getObject("day", LocalDate.class)));
                });
        return found;
    }
}
