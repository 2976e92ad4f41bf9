package vn.binhyen.communitymodels;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import vn.binhyen.communitymodels.events.CommunityModelId;
import vn.binhyen.platform.events.DayHasPassed;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.UUID;

/**
 * Proposes working models of which nothing has been heard for so many months to be found dormant;
 * whether they are is for an officer to say. Each is proposed once, however often the day is told.
 */
@Component
@EnableConfigurationProperties(DormancySettings.class)
class DormantModels {

    private final CommunityModels models;
    private final DormancySettings settings;
    private final JdbcClient jdbc;

    DormantModels(CommunityModels models, DormancySettings settings, JdbcClient jdbc) {
        this.models = models;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener(id = "communitymodels.dormant-models.day-has-passed")
    void on(DayHasPassed event) {
        var today = event.day().plusDays(1);
        var silent = new LinkedHashMap<CommunityModelId, LocalDate>();
        jdbc.sql(
                        "select m.id, h.last from (select m.* "
                                + ModelSql.ON_DAY
                                + """
                                  where m.working and m.dormant_proposed_on is null) m
                                  join lateral (select greatest(
                                      (select max(s.on_day) from communitymodels.step s where s.model = m.id),
                                      (select max(s.from_day) from communitymodels.site s where s.model = m.id),
                                      (select max(a.held_on) from communitymodels.activity a where a.model = m.id),
                                      (select max(c.from_day) from communitymodels.group_count c where c.model = m.id),
                                      m.kept_on) as last) h on true
                                 where h.last < :before order by m.code
                                """)
                .param("day", today)
                .param("before", today.minusMonths(settings.dormantAfterMonths()))
                .query(rs -> {
                    silent.put(
                            new CommunityModelId(rs.getObject("id", UUID.class)),
                            rs.getObject("last", LocalDate.class));
                });
        silent.forEach((id, last) ->
                models.findById(id).ifPresent(it -> models.save(it.proposeDormant(last, today))));
    }
}
