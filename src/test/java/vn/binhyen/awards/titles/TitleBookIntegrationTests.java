package vn.binhyen.awards.titles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.awards.events.MovementGrade;
import vn.binhyen.awards.events.MovementGraded;
import vn.binhyen.awards.events.RevocationReason;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.events.TitleRecognised;
import vn.binhyen.awards.events.TitleRefused;
import vn.binhyen.awards.events.TitleRevoked;
import vn.binhyen.shared.Refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

@SpringBootTest
@RecordApplicationEvents
@Transactional
class TitleBookIntegrationTests {

    private static final LocalDate DAY = LocalDate.parse("2025-12-20");

    @Autowired TitleBook book;
    @Autowired GradeBook grades;
    @Autowired TitleListing listing;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationEvents events;

    @Test
    void oneDecisionOnManyIsWrittenAtOnceAndToldInPieces() {
        var recognised = Stream.generate(UUID::randomUUID).limit(1_500).toList();
        var refused = Stream.generate(UUID::randomUUID).limit(20).toList();

        book.decide(decision("9/QĐ-UBND", DAY), recognised, refused);

        assertThat(listing.of(recognised, DAY)).hasSize(1_500).allMatch(TitleView::recognised);
        assertThat(listing.of(recognised, DAY.minusDays(1))).noneMatch(TitleView::recognised);
        assertThat(events.stream(TitleRecognised.class))
                .extracting(it -> it.titles().size())
                .containsExactly(1_000, 500);
        assertThat(events.stream(TitleRefused.class)).hasSize(1);
    }

    @Test
    void whatHasAResultIsNotDecidedAgainButCorrected() {
        var one = UUID.randomUUID();
        book.decide(decision("9/QĐ-UBND", DAY), List.of(one), List.of());

        assertThatThrownBy(() -> book.decide(decision("10/QĐ", DAY), List.of(), List.of(one)))
                .isInstanceOf(Refusal.class)
                .hasMessage("awards.refusal.decided");
        assertThatThrownBy(() -> book.withdraw(TitleKind.COMMUNE, 2025, List.of(one)))
                .isInstanceOf(Refusal.class);

        book.correct(decision("11/QĐ", DAY.plusDays(9)), List.of(), List.of(one));

        assertThat(listing.of(List.of(one), DAY).getFirst().act()).isEqualTo(TitleAct.RECOGNISED);
        assertThat(listing.of(List.of(one), DAY.plusDays(9)).getFirst().act())
                .isEqualTo(TitleAct.REFUSED);
    }

    @Test
    void aDecisionCannotBeRewrittenInTheDatabase() {
        book.decide(decision("9/QĐ-UBND", DAY), List.of(UUID.randomUUID()), List.of());

        assertThatThrownBy(() -> jdbc.sql("update awards.title_result set act = 2").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aGradeIsAResultOfItsOwn() {
        var one = UUID.randomUUID();
        book.decide(decision("9/QĐ-UBND", DAY), List.of(), List.of(one));

        grades.grade(TitleKind.COMMUNE, 2025, "1/QĐ", DAY, null, Map.of(one, MovementGrade.WEAK));
        grades.grade(
                TitleKind.COMMUNE,
                2025,
                "2/QĐ",
                DAY.plusDays(5),
                null,
                Map.of(one, MovementGrade.GOOD));

        assertThat(listing.of(List.of(one), DAY).getFirst().grade()).isEqualTo(MovementGrade.WEAK);
        var now = listing.of(List.of(one), DAY.plusDays(5)).getFirst();
        assertThat(now.grade()).isEqualTo(MovementGrade.GOOD);
        assertThat(now.act()).as("the title stays as it was").isEqualTo(TitleAct.REFUSED);
        assertThat(events.stream(MovementGraded.class)).hasSize(2);
    }

    @Test
    void aRegistrationIsTakenBackAsLongAsNothingIsDecided() {
        var one = UUID.randomUUID();
        assertThat(book.register(TitleKind.COMMUNE, 2025, List.of(one))).isEqualTo(1);
        assertThat(book.register(TitleKind.COMMUNE, 2025, List.of(one))).as("once").isZero();

        book.withdraw(TitleKind.COMMUNE, 2025, List.of(one));

        assertThat(listing.of(List.of(one), DAY)).isEmpty();
    }

    @Test
    void nothingIsDecidedBeforeItsYearNorChangedBeforeWhatItChanges() {
        var one = UUID.randomUUID();
        assertThatThrownBy(() ->
                        book.decide(
                                decision("9/QĐ", LocalDate.parse("2024-12-31")),
                                List.of(one),
                                List.of()))
                .hasMessage("awards.refusal.before-year");
        book.decide(decision("9/QĐ", DAY), List.of(one), List.of());

        assertThatThrownBy(() ->
                        book.correct(decision("10/QĐ", DAY.minusDays(1)), List.of(), List.of(one)))
                .hasMessage("awards.refusal.earlier");
        assertThatThrownBy(() -> revoke(one, DAY.minusDays(1)))
                .hasMessage("awards.refusal.earlier");
    }

    @Test
    void aTitleIsRevokedOnceAndItIsToldWhy() {
        var one = UUID.randomUUID();
        book.decide(decision("9/QĐ", DAY), List.of(one), List.of());

        revoke(one, DAY.plusDays(3));

        assertThat(listing.of(List.of(one), DAY.plusDays(2)).getFirst().act())
                .isEqualTo(TitleAct.RECOGNISED);
        assertThat(listing.of(List.of(one), DAY.plusDays(3)).getFirst().act())
                .isEqualTo(TitleAct.REVOKED);
        assertThat(events.stream(TitleRevoked.class))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.reason()).isEqualTo(RevocationReason.FALSE_RECORDS);
                    assertThat(it.object()).isEqualTo(one);
                });
        assertThatThrownBy(() -> revoke(one, DAY.plusDays(4)))
                .hasMessage("awards.refusal.not-recognised");
    }

    private void revoke(UUID object, LocalDate day) {
        book.revoke(
                TitleKind.COMMUNE,
                2025,
                object,
                RevocationReason.FALSE_RECORDS,
                "12/QĐ",
                day,
                null);
    }

    private static TitleDecision decision(String number, LocalDate day) {
        return new TitleDecision(TitleKind.COMMUNE, 2025, "TT48/2025", number, day, null);
    }
}
