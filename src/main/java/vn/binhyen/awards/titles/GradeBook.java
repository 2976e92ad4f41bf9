package vn.binhyen.awards.titles;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.awards.events.MovementGrade;
import vn.binhyen.awards.events.MovementGraded;
import vn.binhyen.awards.events.MovementGraded.Graded;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.platform.BulkCopy;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;

/**
 * The grades of a year's movement: a second result beside the title. A later decision takes the
 * place of an earlier one from its day on.
 */
@Service
@Transactional
public class GradeBook {

    private final TitleWriter writer;
    private final JdbcClient jdbc;
    private final BulkCopy copy;
    private final ApplicationEventPublisher events;

    GradeBook(
            TitleWriter writer, JdbcClient jdbc, BulkCopy copy, ApplicationEventPublisher events) {
        this.writer = writer;
        this.jdbc = jdbc;
        this.copy = copy;
        this.events = events;
    }

    /** Keeps the grades of objects, all by one decision. */
    public void grade(
            TitleKind kind,
            int year,
            String number,
            LocalDate day,
            @Nullable UnitId authority,
            Map<UUID, MovementGrade> grades) {
        writer.alone();
        if (day.getYear() < year) {
            throw Refusal.of("day", "awards.refusal.before-year", year + "");
        }
        stage(grades);
        int later =
                jdbc.sql(
                                """
                                select count(*) from awards.movement_grade g join grade_line l on l.object = g.object
                                 where g.kind = :kind and g.year = :year and g.from_day > :day
                                """)
                        .param("kind", kind.number())
                        .param("year", year)
                        .param("day", day)
                        .query(Integer.class)
                        .single();
        if (later > 0) {
            throw Refusal.of("day", "awards.refusal.earlier", later);
        }
        jdbc.sql(
                        """
                        update awards.movement_grade g set to_day = :day from grade_line l
                         where l.object = g.object and g.kind = :kind and g.year = :year and g.to_day = 'infinity'
                        """)
                .param("kind", kind.number())
                .param("year", year)
                .param("day", day)
                .update();
        jdbc.sql(
                        """
                        insert into awards.movement_grade (kind, year, object, grade, decision_number, decided_on, authority, from_day)
                        select :kind, :year, object, grade, :number, :day, :authority, :day from grade_line
                        """)
                .param("kind", kind.number())
                .param("year", year)
                .param("number", number)
                .param("day", day)
                .param("authority", authority == null ? null : authority.value())
                .update();
        jdbc.sql(
                        """
                        insert into awards.title (kind, year, object, registered)
                        select :kind, :year, object, false from grade_line on conflict do nothing
                        """)
                .param("kind", kind.number())
                .param("year", year)
                .update();
        var graded = new ArrayList<Graded>();
        grades.forEach((object, grade) -> graded.add(new Graded(object, grade, day)));
        TitleAnnouncing.chunks(
                graded, it -> events.publishEvent(new MovementGraded(year, kind, it)));
    }

    private void stage(Map<UUID, MovementGrade> grades) {
        jdbc.sql(
                        "create temporary table if not exists grade_line (object uuid, grade smallint) on commit drop")
                .update();
        jdbc.sql("truncate grade_line").update();
        copy.into(
                "grade_line (object, grade)",
                grades.entrySet().stream()
                        .map(it -> new Object[] {it.getKey(), it.getValue().number()})
                        .toList());
        jdbc.sql("analyze grade_line").update();
    }
}
