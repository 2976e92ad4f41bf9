package vn.binhyen.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.binhyen.shell.spi.DueItem;
import vn.binhyen.shell.spi.DueItem.Kind;
import vn.binhyen.shell.web.Queue.Section;

import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;

class QueueUnitTests {

    static final ZonedDateTime NOW = ZonedDateTime.now(ShellFixtures.FRIDAY);

    @Test
    void ownDutiesStandUnderTheirDayAndOthersUnderWhatTheyWaitFor() {
        var queue =
                Queue.of(
                        List.of(
                                item("late", Kind.TO_DO, NOW.minusMinutes(1)),
                                item("tonight", Kind.TO_DO, NOW.withHour(17)),
                                item("wednesday", Kind.TO_DO, NOW.plusDays(5)),
                                item("next month", Kind.TO_DO, NOW.plusDays(40)),
                                item("undated", Kind.TO_DO, null),
                                item("submitted", Kind.TO_TAKE_IN, NOW.minusDays(2)),
                                item("returned", Kind.TO_CORRECT, NOW.plusDays(3))),
                        NOW);

        assertThat(queue.in(Section.OVERDUE)).extracting(DueItem::title).containsExactly("late");
        assertThat(queue.in(Section.TODAY)).extracting(DueItem::title).containsExactly("tonight");
        assertThat(queue.in(Section.THIS_WEEK))
                .extracting(DueItem::title)
                .containsExactly("wednesday");
        assertThat(queue.in(Section.LATER))
                .extracting(DueItem::title)
                .containsExactly("next month", "undated");
        assertThat(queue.count(Section.TO_TAKE_IN)).isOne();
        assertThat(queue.count(Section.TO_CORRECT)).isOne();
        assertThat(queue.total()).isEqualTo(7);
    }

    @Test
    void theMostUrgentComesFirstAndOneTaskIsTheMainOne() {
        var soon = item("soon", Kind.TO_DO, NOW.plusHours(1));
        var later = item("later", Kind.TO_DO, NOW.plusHours(2));
        var queue = Queue.of(List.of(later, soon), NOW);

        assertThat(queue.in(Section.TODAY)).containsExactly(soon, later);
        assertThat(queue.isFirst(soon)).isTrue();
        assertThat(queue.isFirst(later)).isFalse();
    }

    @Test
    void aLongSectionIsCutAndCounted() {
        var many = Collections.nCopies(45, item("waiting", Kind.TO_TAKE_IN, null));
        var queue = Queue.of(many, NOW);

        assertThat(queue.shown(Section.TO_TAKE_IN)).hasSize(Queue.SHOWN);
        assertThat(queue.count(Section.TO_TAKE_IN)).isEqualTo(45);
    }

    private static DueItem item(String title, Kind kind, @Nullable ZonedDateTime due) {
        return new DueItem(kind, title, "", null, due, "/", "shell.search.go");
    }
}
