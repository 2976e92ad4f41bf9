package vn.binhyen.pledges.links;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.Labels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads this module's copies of institutions; their names are asked for where they are shown. */
@Component
class LinkableInstitutions {

    private static final String SELECT =
            "select i.id, i.code, i.kind, i.now_at, i.ended_on from pledges.institution i ";

    private final JdbcClient jdbc;
    private final Labels labels;

    LinkableInstitutions(JdbcClient jdbc, Labels labels) {
        this.jdbc = jdbc;
        this.labels = labels;
    }

    Optional<Known> find(UUID id) {
        return jdbc.sql(SELECT + "where i.id = :id")
                .param("id", id)
                .query((rs, row) -> known(rs))
                .optional()
                .map(it -> named(List.of(it)).getFirst());
    }

    /** Those of the ids. */
    List<Known> of(Collection<UUID> ids) {
        return named(
                jdbc.sql(SELECT + "where i.id = any(:ids) order by i.code, i.id")
                        .param("ids", ids.toArray(UUID[]::new))
                        .query((rs, row) -> known(rs))
                        .list());
    }

    /** Those that exist in the units on that day, in the order of their codes. */
    List<Known> in(UUID[] units, LocalDate day) {
        return named(
                jdbc.sql(
                                SELECT
                                        + """
                                        where i.now_at = any(:units) and (i.ended_on is null or i.ended_on >= :day)
                                        order by i.code, i.id
                                        """)
                        .param("units", units)
                        .param("day", day)
                        .query((rs, row) -> known(rs))
                        .list());
    }

    private List<Known> named(List<Known> found) {
        var names = labels.of(found.stream().map(Known::id).toList());
        return found.stream().map(it -> it.called(names.getOrDefault(it.id(), it.code()))).toList();
    }

    private static Known known(ResultSet rs) throws SQLException {
        return new Known(
                rs.getObject("id", UUID.class),
                rs.getString("code"),
                "",
                rs.getString("kind"),
                new UnitId(rs.getObject("now_at", UUID.class)),
                rs.getObject("ended_on", LocalDate.class));
    }
}
