package vn.binhyen.communitymodels;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.communitymodels.events.CommunityModelId;
import vn.binhyen.communitymodels.events.ModelMark;
import vn.binhyen.communitymodels.events.ModelsRegistered;
import vn.binhyen.communitymodels.events.ModelsRegistered.Graded;
import vn.binhyen.communitymodels.events.ModelsRegistered.Registered;
import vn.binhyen.communitymodels.events.ModelsRegistered.Site;
import vn.binhyen.communitymodels.events.ModelsRegistered.Working;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Tells what the register says of models after a change, read as it was just written. Who hears it
 * need not know what has changed, and a telling overtaken by a later one does no harm: each has its
 * number, given while nobody else writes the model.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ModelAnnouncing {

    private static final int MODELS_AN_EVENT = 1_000;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ModelAnnouncing(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Of those models. */
    public void announce(Collection<UUID> models) {
        var all = List.copyOf(models);
        for (int from = 0; from < all.size(); from += MODELS_AN_EVENT) {
            var some = all.subList(from, Math.min(from + MODELS_AN_EVENT, all.size()));
            events.publishEvent(new ModelsRegistered(registered(some.toArray(UUID[]::new))));
        }
    }

    private List<Registered> registered(UUID[] models) {
        var sites = sites(models);
        var steps = steps(models);
        return jdbc.sql(
                        """
                        with told as (
                            update communitymodels.model set told = told + 1 where id = any(:models)
                            returning id, told, host, owner_body)
                        select * from told order by id
                        """)
                .param("models", models)
                .query((rs, row) -> {
                    var id = rs.getObject("id", UUID.class);
                    var own = steps.getOrDefault(id, List.of());
                    return new Registered(
                            new CommunityModelId(id),
                            rs.getLong("told"),
                            new UnitId(rs.getObject("host", UUID.class)),
                            rs.getObject("owner_body", UUID.class),
                            sites.getOrDefault(id, List.of()),
                            working(own),
                            own.stream()
                                    .filter(it -> it.year() != null && it.grade() != null)
                                    .map(ModelAnnouncing::graded)
                                    .toList(),
                            own.stream()
                                    .filter(it -> it.kind() == Step.Kind.NAMED_EXAMPLE)
                                    .map(Step::onDay)
                                    .findFirst()
                                    .orElse(null));
                })
                .list();
    }

    private static Graded graded(Step step) {
        var year = step.year();
        var grade = step.grade();
        if (year == null || grade == null) {
            throw new IllegalStateException("a grade without its year");
        }
        return new Graded(year, grade);
    }

    /** The times between the steps that let it work and those that end that. */
    static List<Working> working(List<Step> steps) {
        var found = new ArrayList<Working>();
        LocalDate since = null;
        for (var step : steps) {
            switch (step.kind()) {
                case INAUGURATED, REVIVED -> since = since == null ? step.onDay() : since;
                case DORMANT, RETIRED -> {
                    if (since != null && step.onDay().isAfter(since)) {
                        found.add(new Working(since, step.onDay()));
                    }
                    since = null;
                }
                default -> {} // graded or honoured: it goes on as it was
            }
        }
        if (since != null) {
            found.add(new Working(since, null));
        }
        return found;
    }

    private Map<UUID, List<Site>> sites(UUID[] models) {
        var found = new HashMap<UUID, List<Site>>();
        jdbc.sql(
                        """
                        select model, unit_id, from_day, ended_on from communitymodels.site
                         where model = any(:models) order by from_day, unit_id
                        """)
                .param("models", models)
                .query(rs -> {
                    found.computeIfAbsent(
                                    rs.getObject("model", UUID.class), it -> new ArrayList<>())
                            .add(
                                    new Site(
                                            new UnitId(rs.getObject("unit_id", UUID.class)),
                                            rs.getObject("from_day", LocalDate.class),
                                            rs.getObject("ended_on", LocalDate.class)));
                });
        return found;
    }

    private Map<UUID, List<Step>> steps(UUID[] models) {
        var found = new HashMap<UUID, List<Step>>();
        jdbc.sql(
                        """
                        select model, kind, on_day, year, grade from communitymodels.step
                         where model = any(:models) order by number
                        """)
                .param("models", models)
                .query(rs -> {
                    var grade = rs.getString("grade");
                    found.computeIfAbsent(
                                    rs.getObject("model", UUID.class), it -> new ArrayList<>())
                            .add(
                                    new Step(
                                            Step.Kind.valueOf(rs.getString("kind")),
                                            rs.getObject("on_day", LocalDate.class),
                                            null,
                                            null,
                                            rs.getObject("year", Integer.class),
                                            grade == null ? null : ModelMark.valueOf(grade)));
                });
        return found;
    }
}
