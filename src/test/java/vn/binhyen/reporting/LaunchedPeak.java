package vn.binhyen.reporting;

import static vn.binhyen.reporting.ReportingScene.as;
import static vn.binhyen.reporting.ReportingScene.officer;
import static vn.binhyen.reporting.ReportingScene.reporter;
import static vn.binhyen.reporting.ReportingScene.submission;
import static vn.binhyen.reporting.ReportingScene.values;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.binhyen.access.Officer;
import vn.binhyen.campaigns.events.CampaignLaunched;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.totals.Counted;
import vn.binhyen.reporting.totals.RollUp;
import vn.binhyen.reporting.totals.Total;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The peak of 2014 launched in a small province of its own for each claim. */
@SpringBootTest
@AutoConfigureMockMvc
public abstract class LaunchedPeak {

    @Autowired protected ReportingScene scene;
    @Autowired protected JdbcClient jdbc;
    @Autowired protected ReportEntry entry;
    @Autowired protected ReportForms forms;
    @Autowired protected ReportDesk desk;
    @Autowired protected RollUp rollUp;

    protected SampleProvince province;
    protected CampaignLaunched launch;
    protected RoundId first;

    @BeforeEach
    protected void launches() {
        province = new SampleProvince(jdbc, 2, 3);
        launch = scene.launch(SampleCampaign.of2014(province.province, Set.of()));
        first = launch.rounds().getFirst().id();
    }

    protected Officer reviewer() {
        return officer(Roles.REVIEWER, province.district(1));
    }

    protected Officer planner() {
        return officer(Roles.ADMINISTRATOR, province.province);
    }

    protected Total provinceTotal() {
        return asAdmin(() -> rollUp.ofRound(first, "province", Counted.HANDED_IN, null)).getFirst();
    }

    protected void keep(UnitId unit, Map<String, Object> cells) {
        as(reporter(unit), () -> entry.keep(values(first, unit, cells)));
    }

    protected void submit(UnitId unit, Map<String, Object> cells) {
        submit(first, unit, cells);
    }

    protected void submit(RoundId round, UnitId unit, Map<String, Object> cells) {
        as(reporter(unit), () -> entry.keep(values(round, unit, cells)));
        as(reporter(unit), () -> entry.submit(submission(round, unit)));
    }

    protected Map<String, Long> storedValues(UnitId unit) {
        var found = new HashMap<String, Long>();
        asAdmin(() -> forms.open(first, unit.value()))
                .lines()
                .forEach(it -> {
                    if (it.value() != null) {
                        found.put(it.indicator(), it.value());
                    }
                });
        return found;
    }

    /** Whether a listener of this module is still at work. */
    protected boolean pending() {
        return jdbc.sql(
                                """
                                select count(*) from platform.event_publication
                                 where completion_date is null and listener_id like 'reporting.%'
                                """)
                        .query((rs, row) -> rs.getLong(1))
                        .single()
                > 0;
    }

    protected static <T> T asAdmin(Supplier<T> deed) {
        return as(officer(Roles.ADMINISTRATOR, UnitId.random()), deed);
    }
}
