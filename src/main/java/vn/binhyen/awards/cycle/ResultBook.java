package vn.binhyen.awards.cycle;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.awards.events.MovementGrade;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.titles.GradeBook;
import vn.binhyen.awards.titles.TitleBook;
import vn.binhyen.awards.titles.TitleDecision;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The results of years, which cycles write and read: titles here, grades there. */
@Component
class ResultBook {

    private static final int RECOGNISED = 1;

    private final TitleBook titles;
    private final GradeBook grades;
    private final JdbcClient jdbc;

    ResultBook(TitleBook titles, GradeBook grades, JdbcClient jdbc) {
        this.titles = titles;
        this.grades = grades;
        this.jdbc = jdbc;
    }

    /** Only titles are registered for; a grade is given to whoever has a file. */
    void registered(Cycle cycle, Collection<UUID> objects) {
        if (!cycle.grades() && !objects.isEmpty()) {
            titles.register(cycle.kind(), cycle.year(), objects);
        }
    }

    void takenBack(Cycle cycle, Collection<UUID> objects) {
        if (!cycle.grades()) {
            titles.withdraw(cycle.kind(), cycle.year(), objects);
        }
    }

    void decided(
            Cycle cycle,
            List<Decisions.ToDecide> decided,
            String number,
            LocalDate on,
            UnitId authority) {
        var decision =
                new TitleDecision(
                        cycle.kind(), cycle.year(), cycle.standard().code(), number, on, authority);
        if (cycle.grades()) {
            grades.grade(cycle.kind(), cycle.year(), number, on, authority, graded(decided));
            return;
        }
        titles.decide(decision, objects(decided, true), objects(decided, false));
    }

    private static Map<UUID, MovementGrade> graded(List<Decisions.ToDecide> decided) {
        var graded = new HashMap<UUID, MovementGrade>();
        for (var it : decided) {
            var grade = it.dossier().grade();
            if (grade != null) {
                graded.put(it.place().id(), grade);
            }
        }
        return graded;
    }

    private static List<UUID> objects(List<Decisions.ToDecide> decided, boolean passed) {
        return decided.stream()
                .filter(it -> Boolean.TRUE.equals(it.dossier().passed()) == passed)
                .map(it -> it.place().id())
                .toList();
    }

    /** What is held for a year, as it stands now. */
    Held of(int year, TitleKind kind) {
        var registered = new HashSet<UUID>();
        var recognised = new HashSet<UUID>();
        var refused = new HashSet<UUID>();
        jdbc.sql(
                        "select object from awards.title where kind = :kind and year = :year and registered")
                .param("kind", kind.number())
                .param("year", year)
                .query(rs -> {
                    registered.add(rs.getObject("object", UUID.class));
                });
        jdbc.sql(
                        """
                        select object, act from awards.title_result
                         where kind = :kind and year = :year and to_day = 'infinity'
                        """)
                .param("kind", kind.number())
                .param("year", year)
                .query(rs -> {
                    (rs.getInt("act") == RECOGNISED ? recognised : refused)
                            .add(rs.getObject("object", UUID.class));
                });
        return new Held(registered, recognised, refused);
    }

    /**
     * What is held of a year.
     *
     * @param refused or revoked since
     */
    record Held(Set<UUID> registered, Set<UUID> recognised, Set<UUID> refused) {

        static final Held NONE = new Held(Set.of(), Set.of(), Set.of());
    }
}
