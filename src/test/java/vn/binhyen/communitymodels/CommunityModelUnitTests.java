package vn.binhyen.communitymodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.modulith.test.AggregateTestUtils.eventsOf;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import vn.binhyen.communitymodels.events.DormancyProposed;
import vn.binhyen.communitymodels.events.ModelGraded;
import vn.binhyen.communitymodels.events.ModelInaugurated;
import vn.binhyen.communitymodels.events.ModelMark;
import vn.binhyen.communitymodels.events.ModelReplicated;
import vn.binhyen.communitymodels.events.ModelRetired;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;

class CommunityModelUnitTests {

    private static final UnitId HOST = UnitId.random();
    private static final LocalDate PROPOSED = LocalDate.parse("2015-01-10");
    private static final LocalDate INAUGURATED = LocalDate.parse("2015-03-20");
    private static final Decision DECISION = new Decision("25/QĐ-UBND", INAUGURATED.minusDays(5));

    @Test
    void religiousAndEthnicAreasAreAClassOfTheirOwnAndEveryOtherModelCountsByItsLevel() {
        assertThat(ReportingClass.of("commune", List.of("general", "religious")))
                .isEqualTo(ReportingClass.RELIGIOUS_ETHNIC);
        assertThat(ReportingClass.of("province", List.of("ethnic_minority")))
                .isEqualTo(ReportingClass.RELIGIOUS_ETHNIC);
        assertThat(ReportingClass.of("province", List.of("border", "coastal")))
                .isEqualTo(ReportingClass.PROVINCE);
        assertThat(ReportingClass.of("district", List.of("general")))
                .isEqualTo(ReportingClass.DISTRICT);
        assertThat(ReportingClass.of("commune", List.of("bordering")))
                .isEqualTo(ReportingClass.COMMUNE);
    }

    @Test
    void inaugurationIsAnnouncedWithItsDecision() {
        var model = proposed().pilot(PROPOSED.plusDays(9), null);

        model.inaugurate(INAUGURATED, DECISION);

        assertThat(eventsOf(model).ofType(ModelInaugurated.class))
                .containsExactly(
                        new ModelInaugurated(model.getId(), HOST, INAUGURATED, DECISION.date()));
    }

    @Test
    void isInauguratedOnce() {
        refused("already-inaugurated", () -> working().inaugurate(INAUGURATED, DECISION));
    }

    @Test
    void isNotPilotedOnceItHasBeenInaugurated() {
        refused("not-proposed", () -> working().pilot(INAUGURATED, null));
    }

    @Test
    void noStepIsTakenBeforeTheOneBefore() {
        refused("before-last-step", () -> proposed().inaugurate(PROPOSED.minusDays(1), DECISION));
        refused("before-last-step", () -> working().retire(INAUGURATED.minusDays(1), null));
        refused("before-inauguration", () -> working().nameExample(PROPOSED, DECISION));
    }

    @Test
    void isGradedOnceAYearAndForNoYearBeforeItsFirst() {
        var model = working();
        var december = LocalDate.parse("2016-12-10");

        model.grade(2016, ModelMark.GOOD, december, null);

        assertThat(eventsOf(model).ofType(ModelGraded.class))
                .containsExactly(new ModelGraded(model.getId(), 2016, ModelMark.GOOD, december));
        refused("graded-already", () -> model.grade(2016, ModelMark.WEAK, december, null));
        refused("grade-year", () -> model.grade(2014, ModelMark.GOOD, december, null));
        refused("grade-year", () -> model.grade(2017, ModelMark.GOOD, december, null));
    }

    @Test
    void whatDoesNotWorkIsNeitherGradedNorReplicatedNorNamed() {
        refused("not-working", () -> proposed().grade(2015, ModelMark.GOOD, INAUGURATED, null));
        refused("not-working", () -> proposed().spread(UnitId.random(), INAUGURATED));
        refused("not-working", () -> proposed().nameExample(INAUGURATED, DECISION));
        var dormant = working().findDormant(INAUGURATED.plusYears(2), null);
        refused("not-working", () -> dormant.spread(UnitId.random(), INAUGURATED.plusYears(3)));
    }

    @Test
    void aReplicaPointsToItsOriginAndTheOriginTellsOfIt() {
        var model = working();
        var there = facts(UnitId.random(), "M2");

        var replica = model.replicate(there, INAUGURATED.plusMonths(6), null);

        assertThat(eventsOf(model).ofType(ModelReplicated.class))
                .containsExactly(
                        new ModelReplicated(
                                model.getId(),
                                replica.getId(),
                                there.host(),
                                INAUGURATED.plusMonths(6)));
        refused("before-inauguration", () -> model.replicate(there, PROPOSED, null));
    }

    @Test
    void dormancyIsProposedOnceAndOnlyOfWhatWorks() {
        var model = working();
        var today = INAUGURATED.plusYears(2);

        model.proposeDormant(INAUGURATED, today).proposeDormant(INAUGURATED, today.plusDays(1));
        var proposed = proposed().proposeDormant(PROPOSED, today);

        assertThat(eventsOf(model).ofType(DormancyProposed.class)).hasSize(1);
        assertThat(model.waitsForAnOfficer()).isTrue();
        assertThat(model.keep(today).waitsForAnOfficer()).isFalse();
        assertThat(proposed.waitsForAnOfficer()).isFalse();
    }

    @Test
    void aDormantModelIsRevivedAndThenGradedAgain() {
        var model = working().findDormant(INAUGURATED.plusYears(1), null);
        refused(
                "not-working",
                () -> model.grade(2016, ModelMark.GOOD, LocalDate.parse("2016-12-01"), null));

        model.revive(INAUGURATED.plusYears(2), null)
                .grade(2017, ModelMark.AVERAGE, LocalDate.parse("2017-12-01"), null);

        assertThat(eventsOf(model).ofType(ModelGraded.class)).hasSize(1);
    }

    @Test
    void nothingFollowsOnceItIsRetired() {
        var model = working().retire(INAUGURATED.plusYears(3), null);

        assertThat(eventsOf(model).ofType(ModelRetired.class)).hasSize(1);
        refused("retired", () -> model.retire(INAUGURATED.plusYears(4), null));
        refused("not-dormant", () -> model.revive(INAUGURATED.plusYears(4), null));
        refused("already-inaugurated", () -> model.inaugurate(INAUGURATED.plusYears(4), DECISION));
    }

    private static void refused(String why, ThrowingCallable deed) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(deed)
                .extracting(Refusal::key)
                .isEqualTo("communitymodels.refusal." + why);
    }

    private static CommunityModel working() {
        return proposed().inaugurate(INAUGURATED, DECISION);
    }

    private static CommunityModel proposed() {
        return CommunityModel.propose(facts(HOST, "M1"), PROPOSED, null);
    }

    private static ModelFacts facts(UnitId host, String code) {
        return new ModelFacts(
                code,
                "Dòng họ tự quản",
                "commune",
                "self_management",
                new LinkedHashSet<>(List.of("general")),
                host,
                "other",
                null,
                "Hội Khuyến học");
    }
}
