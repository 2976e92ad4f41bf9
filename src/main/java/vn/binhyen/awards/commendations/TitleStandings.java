package vn.binhyen.awards.commendations;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.awards.events.TitleKind;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What became of the titles and grades of a year, as of a day. */
@Component
class TitleStandings {

    private final JdbcClient jdbc;

    TitleStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Standing.Title> of(int year, Collection<UUID> objects, LocalDate day) {
        var found = new HashMap<UUID, Standing.Title>();
        jdbc.sql(
                        """
                        select object, act from awards.title_result
                         where year = :year and object = any(:objects) and from_day <= :day and to_day > :day
                        """)
                .param("year", year)
                .param("objects", objects.toArray(UUID[]::new))
                .param("day", day)
                .query(rs -> {
                    found.put(
                            rs.getObject("object", UUID.class),
                            switch (rs.getInt("act")) {
                                case 1 -> Standing.Title.HELD;
                                case 2 -> Standing.Title.REFUSED;
                                default -> Standing.Title.REVOKED;
                            });
                });
        return found;
    }

    /** The kinds of what has a title or was refused one in that year. */
    Map<UUID, TitleKind> kinds(int year, Collection<UUID> objects) {
        var found = new HashMap<UUID, TitleKind>();
        jdbc.sql(
                        """
                        select object, kind from awards.title_result where year = :year and object = any(:objects)
                        union select object, kind from awards.movement_grade where year = :year and object = any(:objects)
                        """)
                .param("year", year)
                .param("objects", objects.toArray(UUID[]::new))
                .query(rs -> {
                    found.put(rs.getObject("object", UUID.class), TitleKind.of(rs.getInt("kind")));
                });
        return found;
    }

    /** Grades by their number, the best is 1. */
    Map<UUID, Integer> grades(int year, Collection<UUID> objects, LocalDate day) {
        var found = new HashMap<UUID, Integer>();
        jdbc.sql(
                        """
                        select object, grade from awards.movement_grade
                         where year = :year and object = any(:objects) and from_day <= :day and to_day > :day
                        """)
                .param("year", year)
                .param("objects", objects.toArray(UUID[]::new))
                .param("day", day)
                .query(rs -> {
                    found.put(rs.getObject("object", UUID.class), rs.getInt("grade"));
                });
        return found;
    }
}
