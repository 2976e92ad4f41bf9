package vn.binhyen.communitymodels;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.communitymodels.events.CommunityModelId;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The sites of models: one a unit at a time. */
@Component
class ModelSites {

    private final JdbcClient jdbc;
    private final SiteSuccession succession;

    ModelSites(JdbcClient jdbc, SiteSuccession succession) {
        this.jdbc = jdbc;
        this.succession = succession;
    }

    void begin(CommunityModelId model, Collection<UnitId> units, LocalDate on) {
        jdbc.sql(
                        """
                        insert into communitymodels.site (id, model, unit_id, from_day)
                        select gen_random_uuid(), :model, unit, :on from unnest(:units) unit on conflict do nothing
                        """)
                .param("model", model.value())
                .param("units", SiteSuccession.ids(units))
                .param("on", on)
                .update();
    }

    /** One more, after the first there was. */
    void replicate(CommunityModelId model, UnitId unit, LocalDate on) {
        refuseTwice(model, unit, on);
        jdbc.sql(
                        """
                        insert into communitymodels.site (id, model, unit_id, from_day, origin)
                        select gen_random_uuid(), :model, :unit, :on, s.id from communitymodels.site s
                         where s.model = :model order by s.from_day, s.id limit 1
                        """)
                .param("model", model.value())
                .param("unit", unit.value())
                .param("on", on)
                .update();
    }

    private void refuseTwice(CommunityModelId model, UnitId unit, LocalDate on) {
        var there = SiteSuccession.ids(succession.withPredecessors(List.of(unit), on));
        var taken =
                jdbc.sql(
                                """
                                select count(*) from communitymodels.site
                                 where model = :model and unit_id = any(:units) and (ended_on is null or ended_on >= :on)
                                """)
                        .param("model", model.value())
                        .param("units", there)
                        .param("on", on)
                        .query((rs, row) -> rs.getInt(1))
                        .single();
        if (taken > 0) {
            throw Refusal.of("unitCode", "communitymodels.refusal.site-there");
        }
    }

    /**
     * The site is found in another unit since its own ended; before that day all reads as it did.
     */
    void move(CommunityModelId model, UUID site, UnitId to, LocalDate since) {
        refuseTwice(model, to, since);
        jdbc.sql(
                        """
                        with moved as (
                            insert into communitymodels.site (id, model, unit_id, from_day, origin)
                            select gen_random_uuid(), model, :to, greatest(from_day, :day), origin
                              from communitymodels.site where id = :site
                            returning id),
                        pointing as (
                            update communitymodels.site s set origin = moved.id from moved where s.origin = :site returning s.id),
                        gone as (
                            delete from communitymodels.site where id = :site and from_day >= :day returning id)
                        update communitymodels.site set ended_on = cast(:day as date) - 1 where id = :site and from_day < :day
                        """)
                .param("site", site)
                .param("to", to.value())
                .param("day", since)
                .update();
    }

    /** The site is no longer one from that day on; a model keeps at least one. */
    void end(CommunityModelId model, UUID site, LocalDate on) {
        var open =
                jdbc.sql(
                                "select count(*) from communitymodels.site where model = :model and ended_on is null")
                        .param("model", model.value())
                        .query((rs, row) -> rs.getInt(1))
                        .single();
        Refusal.unless(open > 1, "communitymodels.refusal.last-site");
        var ended =
                jdbc.sql(
                                """
                                update communitymodels.site set ended_on = :last
                                 where id = :site and model = :model and ended_on is null and from_day <= :last
                                """)
                        .param("last", on.minusDays(1))
                        .param("site", site)
                        .param("model", model.value())
                        .update();
        Refusal.unless(ended == 1, "communitymodels.refusal.site-not-open");
    }
}
