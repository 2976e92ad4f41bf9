package vn.binhyen.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.binhyen.campaigns.CampaignListing;
import vn.binhyen.campaigns.CampaignState;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.communitymodels.ModelCatalogue;
import vn.binhyen.communitymodels.ModelFilter;
import vn.binhyen.communitymodels.ModelView;
import vn.binhyen.communitymodels.Stage;
import vn.binhyen.reporting.board.BoardFilter;
import vn.binhyen.reporting.board.ObligationView;
import vn.binhyen.reporting.board.Page;
import vn.binhyen.reporting.board.RoundBoard;
import vn.binhyen.reporting.rounds.ObligationState;
import vn.binhyen.territory.UnitDirectory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoDataIntegrationTests {

    private static final LocalDate LAST_DAY_OF_DISTRICTS = LocalDate.of(2025, 6, 30);

    @Autowired private DemoData demo;
    @Autowired private UnitDirectory units;
    @Autowired private CampaignListing campaigns;
    @Autowired private RoundBoard board;
    @Autowired Actors posts;
    @Autowired private Clock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private ModelCatalogue models;
    @Autowired private MockMvcTester pages;

    @Test
    void runningCampaignHasReportsInEveryState() {
        var rounds = rounds(CampaignState.LAUNCHED);

        assertThat(rounds.stream().map(it -> board(it).state()))
                .containsExactly("FROZEN", "OPEN", "OPEN", "PLANNED");
        var states = EnumSet.noneOf(ObligationState.class);
        rounds.subList(1, 3).forEach(round -> owed(round).forEach(it -> states.add(it.state())));
        assertThat(states).isEqualTo(EnumSet.complementOf(EnumSet.of(ObligationState.FROZEN)));
    }

    @Test
    void closedCampaignOfThreeTiersIsFrozen() {
        var rounds = rounds(CampaignState.CLOSED);

        assertThat(rounds).hasSize(2).allSatisfy(it -> assertThat(board(it).isFrozen()).isTrue());
        assertThat(owed(rounds.getFirst()).stream().map(ObligationView::tier).distinct())
                .containsExactlyInAnyOrder("district", "commune", "body");
    }

    @Test
    void districtsEndWithTheirTier() {
        var province = units.province().orElseThrow();

        assertThat(units.children(province, LAST_DAY_OF_DISTRICTS))
                .hasSize(5)
                .allSatisfy(it -> assertThat(it.tier()).isEqualTo("district"));
        assertThat(units.children(province, LAST_DAY_OF_DISTRICTS.plusDays(1)))
                .hasSize(40)
                .allSatisfy(it -> assertThat(it.tier()).isEqualTo("commune"));
    }

    @Test
    void timeRunsOnAfterwards() {
        assertThat(Duration.between(clock.instant(), Instant.now(Clock.systemUTC())).abs())
                .isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void secondStartAddsNothing() {
        var before = sizes();

        demo.run(new DefaultApplicationArguments());

        assertThat(sizes()).isEqualTo(before);
    }

    @Test
    void signInPageNamesAnAccountPerRole() {
        assertThat(pages.get().uri("/login"))
                .hasStatusOk()
                .bodyText()
                .contains("quan-tri", "thuong-truc", "tiep-nhan", "bao-cao-an-loc")
                .contains("bao-cao-sgddt", "lanh-dao", "thu-binh-yen")
                .contains("tỉnh Lam Giang không có thật");
    }

    @Test
    void basesOfCampaignsAreRegisteredOnce() {
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from documents.steering_document
                                        """)
                                .query((row, number) -> row.getInt(1))
                                .single())
                .isEqualTo(Table.read("papers").size());
    }

    @Test
    void commendationsStandAtEveryStepAndOneMeetsAConflict() {
        assertThat(
                        jdbc.sql("select distinct stage from awards.commendation_list")
                                .query((row, number) -> row.getString(1))
                                .list())
                .containsExactlyInAnyOrder("OPEN", "PROPOSED", "CONSIDERED", "DECIDED");
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from awards.nomination n
                                          join awards.commendation_list l on l.id = n.list and l.stage = 'CONSIDERED'
                                          join awards.award a on a.collective = n.collective
                                           and a.achievement = n.achievement and a.list <> n.list
                                        """)
                                .query((row, number) -> row.getInt(1))
                                .single())
                .isPositive();
    }

    @Test
    void lastYearsSchoolsAreDecidedByTheirCommunesChairs() {
        assertThat(
                        jdbc.sql(
                                        """
                                        select d.stage, count(*) as schools, count(distinct r.authority) as chairs
                                          from awards.cycle c join awards.dossier d on d.cycle = c.id
                                          left join awards.title_result r
                                            on r.object = d.object and r.kind = c.kind and r.year = c.year
                                         where c.kind = 5 and c.year = :year group by d.stage
                                        """)
                                .param("year", LocalDate.now(clock).getYear() - 1)
                                .query((row, number) ->
                                        List.<Object>of(
                                                row.getString("stage"),
                                                row.getInt("schools"),
                                                row.getInt("chairs")))
                                .list())
                .containsExactly(List.of("DECIDED", 8, 8));
    }

    @Test
    void bothPeaksHaveADriveOfWhichTheOldOneIsCheckedAndClosed() {
        assertThat(
                        jdbc.sql(
                                        """
                                        select d.closed_on is not null as closed, sum(s.registered) > 100000 as many,
                                               coalesce(sum(s.kept), 0) > 0 as kept
                                          from pledges.drive d join pledges.sheet s on s.drive = d.number
                                         group by d.id, d.closed_on, d.starts_on order by d.starts_on
                                        """)
                                .query((row, number) ->
                                        List.of(
                                                row.getBoolean("closed"),
                                                row.getBoolean("many"),
                                                row.getBoolean("kept")))
                                .list())
                .containsExactly(List.of(true, true, true), List.of(false, true, false));
    }

    @Test
    void modelsAndDrivesAreFoundByWordsWithoutAccents() {
        var planner = authentication(Actors.authentication(posts.of("thuong-truc")));

        assertThat(pages.get().uri("/search?q=vi binh yen").with(planner))
                .hasStatusOk()
                .bodyText()
                .contains("Vì bình yên cuộc sống", "/pledges/");
        assertThat(pages.get().uri("/search?q=to an ninh cong nhan").with(planner))
                .hasStatusOk()
                .bodyText()
                .contains("Tổ an ninh công nhân", "/models/");
    }

    @Test
    void modelsStandInEveryStageAndOneWaitsForAnOfficer() {
        var today = LocalDate.now(clock);
        var everything = models.all(ModelFilter.ALL, today);

        assertThat(everything.stream().map(ModelView::stage)).contains(Stage.values());
        assertThat(everything.stream().filter(it -> it.dormantProposedOn() != null))
                .extracting(it -> it.facts().code())
                .containsExactly("MH-05");
    }

    private List<vn.binhyen.campaigns.events.RoundId> rounds(CampaignState state) {
        return asPlanner(() -> {
            var found = campaigns.visible(state);
            assertThat(found).hasSize(1);
            CampaignId id = found.getFirst().id();
            return board.rounds(id).stream().map(it -> it.id()).toList();
        });
    }

    private vn.binhyen.reporting.board.RoundView board(vn.binhyen.campaigns.events.RoundId round) {
        return asPlanner(() -> board.round(round));
    }

    private List<ObligationView> owed(vn.binhyen.campaigns.events.RoundId round) {
        return asPlanner(
                () -> board.obligations(round, BoardFilter.ALL.limitedTo(Page.ALL)).items());
    }

    private <T> T asPlanner(java.util.function.Supplier<T> question) {
        return posts.ask(posts.of("thuong-truc"), question);
    }

    private List<Long> sizes() {
        return Set.of(
                        "access.account",
                        "territory.unit_version",
                        "organisation.body",
                        "campaigns.campaign",
                        "reporting.report",
                        "access.audit_entry",
                        "imports.batch",
                        "pledges.registration",
                        "communitymodels.activity")
                .stream()
                .sorted()
                .map(it ->
                        jdbc.sql("select count(*) from " + it)
                                .query((row, number) -> row.getLong(1))
                                .single())
                .toList();
    }
}
