package vn.binhyen.awards.commendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.awards.AwardScene;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Until when the list of a campaign is to be proposed: a setting of the form of award. */
@SpringBootTest
@Transactional
class ProposalDaysIntegrationTests {

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired AwardFormManagement forms;
    @Autowired CommendationDueItems due;
    @Autowired Clock clock;

    @SuppressWarnings("NullAway.Init")
    private AwardScene scene;

    @BeforeEach
    void aListWhoseCampaignHasClosed() {
        AwardScene.signIn();
        scene = new AwardScene(jdbc, naming, targets);
        scene.units("commune,C1,Xã An Lộc,Xã,38");
        var campaign = UUID.randomUUID();
        jdbc.sql(
                        "insert into awards.known_campaign (campaign, host, ends_on, closed_on) values (?, ?, ?, ?)")
                .params(campaign, scene.unit("C1").value(), today(), today())
                .update();
        jdbc.sql(
                        """
                        insert into awards.commendation_list
                               (id, occasion, year, campaign, host, form, people, by_launch, stage, opened_on, version)
                        values (gen_random_uuid(), 'THEMATIC', :year, :campaign, :host, :form, 0, true, 'OPEN', :today, 0)
                        """)
                .param("year", today().getYear())
                .param("campaign", campaign)
                .param("host", scene.unit("C1").value())
                .param("form", form().id().value())
                .param("today", today())
                .update();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void thirtyDaysAreShippedAndMarkedAsOurs() {
        assertThat(form().proposalDays()).isEqualTo(30);
        assertThat(form().proposalDaysToConfirm()).isTrue();

        assertThat(dueOn()).isEqualTo(today().plusDays(30));
    }

    @Test
    void aProvinceSetsItsOwnAndTasksFallDueByIt() {
        forms.redefine(form().id(), with(10), form().version());

        assertThat(form().proposalDaysToConfirm()).isFalse();
        assertThat(dueOn()).isEqualTo(today().plusDays(10));
    }

    @Test
    void noDaysAtAllAreRefusedAtTheirField() {
        assertThat(List.of(0, 367))
                .allSatisfy(days ->
                        assertThat(
                                        Objects.requireNonNull(
                                                        catchThrowableOfType(
                                                                Refusal.class, () -> with(days)))
                                                .field())
                                .isEqualTo("proposalDays"));
    }

    private LocalDate dueOn() {
        AwardScene.signIn(Roles.REPORTER, scene.unit("C1"));
        var items =
                due.dueFor(
                        Objects.requireNonNull(
                                SecurityContextHolder.getContext().getAuthentication()),
                        ZonedDateTime.now(clock));
        AwardScene.signIn();
        assertThat(items).hasSize(1);
        return Objects.requireNonNull(items.getFirst().dueAt()).toLocalDate();
    }

    private AwardFormView form() {
        return forms.all().stream()
                .filter(it -> it.code().equals("merit_commune"))
                .findFirst()
                .orElseThrow();
    }

    private DefineAwardForm with(int days) {
        var it = form();
        return new DefineAwardForm(
                it.code(),
                it.name(),
                it.level(),
                it.organ(),
                it.decidingPost(),
                it.validFrom(),
                it.validTo(),
                it.source(),
                it.toConfirm(),
                days,
                false);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
