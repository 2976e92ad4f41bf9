package vn.binhyen.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.organisation.bulk.BulkChange;
import vn.binhyen.organisation.bulk.BulkEdits;
import vn.binhyen.organisation.bulk.BulkField;
import vn.binhyen.organisation.events.BodyFactsChanged;
import vn.binhyen.organisation.events.CommitteeConsolidated;
import vn.binhyen.organisation.events.TeamDissolved;
import vn.binhyen.organisation.figures.FaultList;
import vn.binhyen.organisation.figures.OrganisationSummary;
import vn.binhyen.reporting.spi.Asking;
import vn.binhyen.reporting.spi.IndicatorSource;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.DatePeriod;
import vn.binhyen.shared.Refusal;

import java.time.LocalDate;
import java.util.List;

@SpringBootTest
@Transactional
@RecordApplicationEvents
class BodyLifeIntegrationTests {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final Decision DECISION = new Decision("12/QĐ-UBND", DAY);

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired BodyLife life;
    @Autowired BodyPast past;
    @Autowired BulkEdits edits;
    @Autowired BodyDirectory directory;
    @Autowired OrganisationSummary summary;
    @Autowired FaultList faults;

    @Autowired
    @Qualifier("knownIndicators")
    IndicatorSource known;

    @Autowired ApplicationEvents events;

    @SuppressWarnings("NullAway.Init")
    private OrganisationScene scene;

    @BeforeEach
    void aCommune() {
        scene = new OrganisationScene(jdbc, naming, targets);
        scene.units(
                "commune,C1,Xã An Lộc,Xã,38,",
                "commune,C2,Xã An Hòa,Xã,38,",
                "village,V1,Thôn Một,Thôn,C1,100",
                "village,V2,Thôn Hai,Thôn,C1,60");
        scene.bodies(
                "kind,unit_code,code,name,established_on,type,members,households",
                "steering_committee,C1,BCD1,Ban Chỉ đạo,2025-07-01,commune_security,20,",
                "protection_team,V1;V2,T1,Tổ bảo vệ,2024-07-01,law_2023,3,",
                "protection_team,C1,T2,Tổ lưu động,2024-07-01,law_2023,3,",
                "household_group,V1,G1,Tổ ANXH 1,2020-01-01,,,80",
                "household_group,V2,G2,Tổ ANXH 2,2020-01-01,,,");
        OrganisationScene.signIn();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aConsolidationIsAnnouncedAndItsHeadCountHoldsFromThatDay() {
        var committee = scene.body("BCD1");

        life.consolidate(committee, DAY, DECISION, 25, null);

        assertThat(events.stream(CommitteeConsolidated.class))
                .singleElement()
                .extracting(CommitteeConsolidated::on)
                .isEqualTo(DAY);
        assertThat(members(committee, DAY.minusDays(1))).isEqualTo(20);
        assertThat(members(committee, DAY)).isEqualTo(25);
        assertThat(past.consolidations(committee))
                .singleElement()
                .satisfies(it -> assertThat(it.decisionNumber()).isEqualTo("12/QĐ-UBND"));
    }

    @Test
    void whatIsKnownOfABodyIsAnnouncedWithItsGradesAndItsEnd() {
        var team = scene.body("T1");
        life.grade(team, 2025, BodyGrade.EXCELLENT, DECISION);

        life.dissolve(team, DAY, DECISION, null);

        assertThat(events.stream(BodyFactsChanged.class).flatMap(it -> it.bodies().stream()))
                .filteredOn(it -> it.id().equals(team) && it.endedOn() != null)
                .last()
                .satisfies(it -> {
                    assertThat(it.kind()).isEqualTo("protection_team");
                    assertThat(it.endedOn()).isEqualTo(DAY.minusDays(1));
                    assertThat(it.grades()).containsExactly(new BodyFactsChanged.Grade(2025, 1));
                });
        assertThat(events.stream(BodyFactsChanged.class).flatMap(it -> it.bodies().stream()))
                .as("told when it is graded, not only when it ends")
                .anySatisfy(it -> {
                    assertThat(it.endedOn()).isNull();
                    assertThat(it.grades()).isNotEmpty();
                });
    }

    @Test
    void figuresEnteredLaterForAnEarlierDayEndWhereTheNextBegin() {
        var team = scene.body("T1");
        life.keepFigures(team, DAY, new KeepFigures(5, null, null, null, null), null);

        life.keepFigures(
                team, DAY.minusYears(1), new KeepFigures(4, null, 2, 1_500_000L, null), DECISION);

        assertThat(members(team, DAY.minusYears(1).minusDays(1))).isEqualTo(3);
        assertThat(members(team, DAY.minusDays(1))).isEqualTo(4);
        assertThat(members(team, DAY)).isEqualTo(5);
        assertThat(past.figures(team)).hasSize(3);
    }

    @Test
    void aFileOfLaterFiguresHoldsFromItsDayAndOneWithoutADayCorrectsThem() {
        var columns = "kind,unit_code,code,name,established_on,households";
        var line = "household_group,V1,G1,Tổ ANXH 1,2020-01-01,";

        var first = scene.bring("bodies", OrganisationScene.from(DAY), columns, line + "90");
        assertThat(first.changed()).isEqualTo(1);
        assertThat(households(DAY.minusDays(1))).isEqualTo(80);
        assertThat(households(DAY)).isEqualTo(90);

        scene.bring("bodies", OrganisationScene.call(), columns, line + "95");
        var again = scene.bring("bodies", OrganisationScene.call(), columns, line + "95");

        assertThat(again.changed()).isZero();
        assertThat(households(DAY.minusDays(1))).isEqualTo(80);
        assertThat(households(DAY)).isEqualTo(95);
    }

    private long households(LocalDate day) {
        return summary.of(OrganisationScene.officer(), null, day).bodies().stream()
                .mapToLong(OrganisationSummary.Line::households)
                .sum();
    }

    @Test
    void aDissolvedTeamIsGoneFromThatDay() {
        var team = scene.body("T1");

        life.dissolve(team, DAY, DECISION, null);

        assertThat(events.stream(TeamDissolved.class)).hasSize(1);
        assertThat(number("protection_team", DAY.minusDays(1))).isEqualTo(2);
        assertThat(number("protection_team", DAY)).isEqualTo(1);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> life.consolidate(team, DAY, DECISION, null, null));
    }

    @Test
    void aStaleVersionIsRefused() {
        var team = scene.body("T1");
        life.keepFigures(team, DAY, new KeepFigures(5, null, null, null, 0L), null);

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> life.dissolve(team, DAY, DECISION, 0L));
    }

    @Test
    void whatIsNotInOrderIsFound() {
        var found = faults.of(OrganisationScene.officer(), null, DAY);

        assertThat(found.withoutCommittee()).containsExactly(scene.unit("C2"));
        assertThat(found.bodies())
                .containsEntry(BodyFilter.State.WITHOUT_AREA, 1L)
                .containsEntry(BodyFilter.State.WITHOUT_HOUSEHOLDS, 1L)
                .containsEntry(BodyFilter.State.TWICE, 0L);
        assertThat(
                        directory.all(
                                OrganisationScene.officer(),
                                new BodyFilter(
                                        null, null, null, null, BodyFilter.State.WITHOUT_AREA),
                                DAY))
                .extracting(BodyView::code)
                .containsExactly("T2");
    }

    @Test
    void theShareOfHouseholdsIsThatOfTheVillages() {
        var groups =
                summary.of(OrganisationScene.officer(), scene.unit("C1"), DAY).bodies().stream()
                        .filter(it -> it.kind().equals("household_group"))
                        .findFirst()
                        .orElseThrow();

        assertThat(groups.number()).isEqualTo(2);
        assertThat(groups.share()).isEqualTo(0.5);
    }

    @Test
    void reportsOfACommuneAreFilledFromTheRegister() {
        life.consolidate(scene.body("BCD1"), DAY, DECISION, null, null);

        var filled =
                known.known(
                        new Asking(jdbc)
                                .of(
                                        scene.unit("C1"),
                                        new DatePeriod(DAY.minusDays(1), DAY.plusDays(20)),
                                        List.of("2.1", "2.2", "2.3", "2.4", "2.6", "3.2", "7.1")));

        assertThat(filled)
                .extracting(IndicatorSource.Known::indicator, IndicatorSource.Known::value)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("2.1", 1L),
                        org.assertj.core.api.Assertions.tuple("2.2", 20L),
                        org.assertj.core.api.Assertions.tuple("2.3", 2L),
                        org.assertj.core.api.Assertions.tuple("2.4", 6L),
                        org.assertj.core.api.Assertions.tuple("2.6", 80L));
    }

    @Test
    void aBulkEditIsShownDoneAndUndone() {
        var teams = List.of(scene.body("T1"), scene.body("T2"));
        var change = new BulkChange(teams, BulkField.GRADE, "GOOD", DAY, DECISION);

        assertThat(edits.preview(change)).extracting(BulkEdits.Line::before).containsOnlyNulls();
        var edit = edits.apply(change);
        assertThat(past.grades(teams.getFirst())).hasSize(1);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> edits.preview(change));
        edits.undo(edit);

        assertThat(past.grades(teams.getFirst())).isEmpty();
        assertThat(past.grades(teams.getLast())).isEmpty();
    }

    @Test
    void aBulkEditSomebodyWentOnFromIsNotUndone() {
        var teams = List.of(scene.body("T1"), scene.body("T2"));
        var edit = edits.apply(new BulkChange(teams, BulkField.EQUIPMENT, "4", DAY, null));
        life.keepFigures(scene.body("T2"), DAY, new KeepFigures(null, null, 6, null, null), null);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> edits.undo(edit))
                .extracting(Refusal::key)
                .isEqualTo("organisation.refusal.changed-since");
    }

    private long number(String kind, LocalDate day) {
        return summary.of(OrganisationScene.officer(), null, day).bodies().stream()
                .filter(it -> it.kind().equals(kind))
                .mapToLong(OrganisationSummary.Line::number)
                .sum();
    }

    private int members(BodyId body, LocalDate day) {
        return directory
                .all(OrganisationScene.officer(), new BodyFilter(null, null, null), day)
                .stream()
                .filter(it -> it.id().equals(body))
                .map(BodyView::members)
                .filter(it -> it != null)
                .findFirst()
                .orElseThrow();
    }
}
