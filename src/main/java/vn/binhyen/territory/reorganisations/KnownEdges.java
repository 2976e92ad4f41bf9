package vn.binhyen.territory.reorganisations;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.events.Relation;
import vn.binhyen.territory.events.Share;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The edges of succession in force, so that a file applied again changes nothing. */
@Component
class KnownEdges {

    private final JdbcClient jdbc;

    KnownEdges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<Edge> of(Collection<LocalDate> days) {
        var known = new HashSet<Edge>();
        jdbc.sql(
                        """
                        select r.day, s.predecessor, s.relation, s.share, v.code
                          from territory.succession s
                          join territory.reorganisation r on r.id = s.reorganisation_id
                          left join territory.unit_version v on v.unit_id = s.successor and v.valid @> r.day
                         where r.day = any(cast(:days as date[]))
                        """)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query(rs -> {
                    known.add(
                            new Edge(
                                    rs.getObject("day", LocalDate.class),
                                    new UnitId(rs.getObject("predecessor", UUID.class)),
                                    Relation.valueOf(rs.getString("relation")),
                                    Share.valueOf(rs.getString("share")),
                                    rs.getString("code")));
                });
        return known;
    }

    /**
     * An edge as a file would say it again.
     *
     * @param codeAfter null for an abolished unit
     */
    record Edge(
            LocalDate day,
            UnitId predecessor,
            Relation relation,
            Share share,
            @Nullable String codeAfter) {}
}
