package vn.binhyen.reporting.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.binhyen.reporting.ReportingScene;
import vn.binhyen.reporting.SampleCampaign;
import vn.binhyen.reporting.SampleProvince;
import vn.binhyen.reporting.rounds.ObligationState;
import vn.binhyen.shared.Roles;

import java.util.Set;

@SpringBootTest
@AutoConfigureMockMvc
class BoardIntegrationTests {

    @Autowired ReportingScene scene;
    @Autowired JdbcClient jdbc;
    @Autowired CampaignBoard board;
    @Autowired MockMvcTester mvc;

    @Test
    void everyUnitStandsWithItsStateInEveryRound() {
        var province = new SampleProvince(jdbc, 1, 2);
        var launch = scene.launch(SampleCampaign.of2014(province.province, Set.of()));
        var planner = ReportingScene.officer(Roles.PLANNER, province.province);
        var first = launch.rounds().getFirst().id();

        var rows =
                ReportingScene.as(
                        planner,
                        () -> board.rows(launch.campaign(), first, BoardFilter.ALL).items());

        assertThat(rows)
                .hasSize(3)
                .allSatisfy(it ->
                        assertThat(it.cells().values())
                                .extracting(BoardRow.Cell::state)
                                .hasSize(4)
                                .containsOnly(ObligationState.OVERDUE));
        assertThat(
                        mvc.get()
                                .uri("/campaigns/{c}/board", launch.campaign())
                                .with(
                                        SecurityMockMvcRequestPostProcessors.authentication(
                                                UsernamePasswordAuthenticationToken.authenticated(
                                                        planner,
                                                        null,
                                                        AuthorityUtils.createAuthorityList(
                                                                "ROLE_PLANNER")))))
                .hasStatusOk()
                .bodyText()
                .contains("by-status is-overdue\">Quá hạn</span>");
    }
}
