package vn.binhyen.awards.commendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What a list may do at which step, and what speaks against deciding it. */
class CommendationRulesUnitTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-12-10");
    private static final CommendationId LIST = CommendationId.random();
    private static final Collective COMMUNE =
            new Collective(Collective.Kind.UNIT, UUID.randomUUID());
    private static final Achievement YEAR = Achievement.ofYear(2026);

    @Test
    void oneAchievementTakesOneForm() {
        var conflicts = yearly(null).of(List.of(standing(award(YEAR, null))));

        assertThat(conflicts)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.kind()).isEqualTo(Conflict.Kind.REWARDED_ALREADY);
                    assertThat(it.facts())
                            .containsExactly(
                                    "Xã Một",
                                    "Giấy khen",
                                    "12/QĐ-UBND",
                                    LocalDate.parse("2026-12-01"));
                });
    }

    @Test
    void anAwardForSomethingElseOrOneTakenBackIsNoConflict() {
        assertThat(yearly(null).of(List.of(standing(award(Achievement.ofYear(2025), null)))))
                .isEmpty();
        assertThat(yearly(null).of(List.of(standing(award(YEAR, TODAY))))).isEmpty();
    }

    @Test
    void aRefusedTitleStandsAgainstTheYearOnly() {
        var refused = standing(Standing.Title.REFUSED, null, null);

        assertThat(kinds(yearly(null).of(List.of(refused))))
                .containsExactly(Conflict.Kind.TITLE_REFUSED);
        assertThat(rules(Occasion.THEMATIC, null, null, 0).of(List.of(refused))).isEmpty();
    }

    @Test
    void aRevokedTitleStandsAgainstEveryList() {
        var revoked = standing(Standing.Title.REVOKED, null, null);

        assertThat(kinds(rules(Occasion.AD_HOC, null, null, 0).of(List.of(revoked))))
                .containsExactly(Conflict.Kind.TITLE_REVOKED);
    }

    @Test
    void whoHasEndedOrIsLeftOutByTheStandardCannotBeCommended() {
        var gone = standing(Standing.Title.HELD, LocalDate.parse("2026-06-30"), "Điều 2");

        assertThat(kinds(yearly(null).of(List.of(gone))))
                .containsExactly(Conflict.Kind.ENDED, Conflict.Kind.EXCLUDED);
    }

    @Test
    void noUnitIsCommendedByItsOwnChair() {
        var list = List.of(standing(Standing.Title.HELD, null, null));

        assertThat(kinds(decidedBy(new UnitId(COMMUNE.id())).of(list)))
                .containsExactly(Conflict.Kind.BY_ITSELF);
        assertThat(decidedBy(UnitId.random()).of(list)).isEmpty();
    }

    private static ConflictRules decidedBy(UnitId authority) {
        return new ConflictRules(LIST, Occasion.YEARLY, 2026, null, null, 0, authority);
    }

    @Test
    void theQuotaCountsCollectivesAndPeople() {
        var two =
                List.of(
                        standing(Standing.Title.HELD, null, null),
                        standing(Standing.Title.HELD, null, null));

        assertThat(rules(Occasion.YEARLY, 2, 5, 5).of(two)).isEmpty();
        assertThat(rules(Occasion.YEARLY, 1, 5, 6).of(two))
                .extracting(Conflict::facts)
                .containsExactly(List.of(2, 1, 1), List.of(6, 5, 1));
    }

    @Test
    void aListWithConflictsIsNotDecidedAndSaysThemAll() {
        var list = considered();
        var conflicts =
                List.of(
                        Conflict.of(Conflict.Kind.ENDED, COMMUNE, "Xã Một", TODAY),
                        Conflict.of(Conflict.Kind.OVER_QUOTA, null, 2, 1, 1));

        var refusal = refused(() -> list.decide("12/QĐ-UBND", TODAY, conflicts, TODAY));

        assertThat(refusal.key()).isEqualTo("commendations.conflict.ENDED");
        assertThat(refusal.others())
                .extracting(Refusal::key)
                .containsExactly("commendations.conflict.OVER_QUOTA");
        assertThat(list.stage()).isEqualTo(Stage.CONSIDERED);
    }

    @Test
    void nothingIsDecidedBeforeTheCouncilMetNorInTheFuture() {
        assertThat(refused(() -> open().decide("1", TODAY, List.of(), TODAY)).key())
                .isEqualTo("commendations.refusal.not-considered");
        assertThat(
                        refused(() ->
                                        considered()
                                                .decide("1", TODAY.minusDays(9), List.of(), TODAY))
                                .key())
                .isEqualTo("commendations.refusal.before-minutes");
        assertThat(
                        refused(() -> considered().decide("1", TODAY.plusDays(1), List.of(), TODAY))
                                .key())
                .isEqualTo("commendations.refusal.not-yet");
    }

    @Test
    void somebodyHasToBeOnAListThatIsProposed() {
        assertThat(refused(() -> open().propose(0, TODAY)).key())
                .isEqualTo("commendations.refusal.nobody-proposed");
        assertThat(open().propose(1, TODAY).stage()).isEqualTo(Stage.PROPOSED);
    }

    @Test
    void aListSentBackIsOpenAgainWithoutItsVotes() {
        var list = considered().sendBack("Thiếu báo cáo thành tích", TODAY);

        assertThat(list.stage()).isEqualTo(Stage.OPEN);
        assertThat(refused(() -> list.decide("1", TODAY, List.of(), TODAY)).key())
                .isEqualTo("commendations.refusal.not-considered");
    }

    @Test
    void noMoreVotesThanPeople() {
        assertThat(refused(() -> new Votes("3/BB", TODAY, 5, 6)).field()).isEqualTo("inFavour");
        assertThat(refused(() -> new Votes("3/BB", TODAY, 0, 0)).field()).isEqualTo("present");
    }

    private static CommendationList considered() {
        return open().propose(1, TODAY)
                .consider(new Votes("3/BB-BCĐ", TODAY.minusDays(2), 7, 7), TODAY);
    }

    private static CommendationList open() {
        return CommendationList.open(
                new OpenList(
                        Occasion.YEARLY, 2026, null, UnitId.random(), null, AwardFormId.random()),
                TODAY);
    }

    private static ConflictRules yearly(@Nullable Integer quota) {
        return rules(Occasion.YEARLY, quota, null, 0);
    }

    private static ConflictRules rules(
            Occasion occasion, @Nullable Integer quota, @Nullable Integer peopleQuota, int people) {
        return new ConflictRules(LIST, occasion, 2026, quota, peopleQuota, people, null);
    }

    private static Standing standing(PastAward award) {
        return new Standing(nominee(), null, Standing.Title.HELD, null, List.of(award));
    }

    private static Standing standing(
            Standing.Title title, @Nullable LocalDate endedOn, @Nullable String excludedBy) {
        return new Standing(nominee(), endedOn, title, excludedBy, List.of());
    }

    private static Nominee nominee() {
        return new Nominee(COMMUNE, YEAR, "C1", "Xã Một", "Tỉnh");
    }

    private static PastAward award(Achievement achievement, @Nullable LocalDate revokedOn) {
        return new PastAward(
                CommendationId.random(),
                COMMUNE,
                achievement,
                "Giấy khen",
                Level.COMMUNE,
                Occasion.YEARLY,
                2026,
                "12/QĐ-UBND",
                LocalDate.parse("2026-12-01"),
                revokedOn,
                revokedOn == null ? null : AwardReason.CLERICAL_ERROR,
                revokedOn == null ? null : "15/QĐ-UBND");
    }

    private static List<Conflict.Kind> kinds(List<Conflict> conflicts) {
        return conflicts.stream().map(Conflict::kind).toList();
    }

    private static Refusal refused(Runnable step) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, step::run));
    }
}
