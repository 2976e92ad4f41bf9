package vn.binhyen.reporting.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import static vn.binhyen.reporting.ReportingScene.officer;
import static vn.binhyen.reporting.SampleCampaign.TURNS;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.binhyen.reporting.ReorganisedPeak;
import vn.binhyen.reporting.board.BoardFilter;
import vn.binhyen.reporting.board.CampaignBoard;
import vn.binhyen.reporting.board.RoundBoard;
import vn.binhyen.shared.Roles;
import vn.binhyen.territory.groups.GroupManagement;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Board and roll-up of a group of units, one of whose members left it between two rounds. */
class GroupFilterIntegrationTests extends ReorganisedPeak {

    @Autowired GroupManagement groups;
    @Autowired RoundBoard board;
    @Autowired CampaignBoard campaignBoard;
    @Autowired MockMvcTester mvc;

    private UUID group = UUID.randomUUID();

    @BeforeEach
    void oneOfTwoLeavesAfterTheFirstRound() {
        group = groups.form("Cụm " + code("thi đua"));
        groups.join(group, List.of(code("C1.1"), code("C2.1")), day().minusDays(20));
        groups.leave(group, province.commune(2, 1), day().plusDays(6));
        for (var round : launch.rounds().subList(0, 2)) {
            submit(round.id(), province.commune(1, 1), Map.of(TURNS, 10));
            submit(round.id(), province.commune(2, 1), Map.of(TURNS, 5));
            submit(round.id(), province.commune(1, 2), Map.of(TURNS, 1));
        }
    }

    @Test
    void sumsHoldItsMembersOfEachRoundsDay() {
        assertThat(ofRound(0).values()).containsEntry(TURNS, 15L);
        assertThat(ofRound(0).expected()).isEqualTo(2);
        assertThat(ofRound(1).values()).containsEntry(TURNS, 10L);
        assertThat(ofRound(1).expected()).isEqualTo(1);
        var whole =
                asAdmin(() ->
                        rollUp.ofCampaign(
                                launch.campaign(), "province", Counted.HANDED_IN, null, group));
        assertThat(whole)
                .singleElement()
                .satisfies(it -> assertThat(it.values()).containsEntry(TURNS, 25L));
    }

    @Test
    void boardsListItsMembersOfTheRoundsDay() {
        var filter = BoardFilter.ALL.inGroup(group);
        for (var number : List.of(0, 1)) {
            var round = launch.rounds().get(number).id();
            assertThat(asAdmin(() -> campaignBoard.rows(launch.campaign(), round, filter)).total())
                    .isEqualTo(2 - number);
            assertThat(asAdmin(() -> board.obligations(round, filter)).total())
                    .isEqualTo(2 - number);
        }
    }

    @Test
    void pagesExportsAndProgramsFilterByIt() {
        var board = "/campaigns/" + launch.campaign() + "/board";
        var rollUp = "/campaigns/" + launch.campaign() + "/rollup";
        var which = "?round=" + first + "&group=" + group;

        assertThat(get(board + which))
                .hasStatusOk()
                .bodyText()
                .contains("Cụm " + code("thi đua"), "Vĩnh Thịnh 2.1")
                .doesNotContain("Vĩnh Thịnh 1.2");
        assertThat(get(rollUp + which + "&by=commune"))
                .hasStatusOk()
                .bodyText()
                .contains("Vĩnh Thịnh 2.1")
                .doesNotContain("Vĩnh Thịnh 1.2");
        assertThat(get(board + ".xlsx" + which)).hasStatusOk();
        assertThat(get(rollUp + ".xlsx" + which)).hasStatusOk();
        assertThat(get("/api/v1/rounds/" + first + "/rollup?by=commune&group=" + group))
                .bodyJson()
                .extractingPath("$.units.length()")
                .isEqualTo(2);
        assertThat(get("/api/v1/rounds/" + first + "/obligations?group=" + group))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(2);
        assertThat(get("/api/v1/rounds/" + first + "/rollup?group=" + UUID.randomUUID()))
                .hasStatus(404);
    }

    private Total ofRound(int number) {
        return asAdmin(() ->
                        rollUp.ofRound(
                                launch.rounds().get(number).id(),
                                "province",
                                Counted.HANDED_IN,
                                null,
                                group))
                .getFirst();
    }

    private MvcTestResult get(String uri) {
        var admin = officer(Roles.ADMINISTRATOR, province.province);
        return mvc.get()
                .uri(URI.create(uri))
                .with(
                        authentication(
                                UsernamePasswordAuthenticationToken.authenticated(
                                        admin,
                                        null,
                                        AuthorityUtils.createAuthorityList(
                                                "ROLE_" + admin.role()))))
                .exchange();
    }
}
