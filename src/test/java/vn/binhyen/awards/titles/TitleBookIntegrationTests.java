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
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.events.TitleRecognised;
import vn.binhyen.awards.events.TitleRefused;
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

    private static TitleDecision decision(String number, LocalDate day) {
        return new TitleDecision(TitleKind.COMMUNE, 2025, "TT48/2025", number, day, null);
    }
}
