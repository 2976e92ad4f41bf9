package vn.binhyen.territory.reorganisations;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.events.ReorganisationId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The reorganisations that have been entered, the latest first. */
@Component
public class ReorganisationListing {

    private static final String FACT =
            """
            select r.id, r.day, r.instrument, r.recorded_at, r.undone_at,
                   (select count(*) from territory.succession s where s.reorganisation_id = r.id) as edges,
                   (select count(*) from territory.reorganised_unit u
                     where u.reorganisation_id = r.id and u.change = 'FOLLOWED' and u.looked_at is null) as to_look_at
              from territory.reorganisation r
            """;

    private static final RowMapper<Fact> ROW =
            (rs, row) -> {
                var undone = rs.getTimestamp("undone_at");
                return new Fact(
                        new ReorganisationId(rs.getObject("id", UUID.class)),
                        rs.getObject("day", LocalDate.class),
                        rs.getString("instrument"),
                        rs.getTimestamp("recorded_at").toInstant(),
                        undone == null ? null : undone.toInstant(),
                        rs.getInt("edges"),
                        rs.getInt("to_look_at"));
            };

    private final JdbcClient jdbc;

    ReorganisationListing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One reorganisation.
     *
     * @param undoneAt when it was taken back; null while it is in force
     * @param toLookAt how many units followed unnamed and have not been looked at
     */
    public record Fact(
            ReorganisationId id,
            LocalDate day,
            String instrument,
            Instant recordedAt,
            @Nullable Instant undoneAt,
            int edges,
            int toLookAt) {

        public boolean isInForce() {
            return undoneAt == null;
        }
    }

    public List<Fact> all() {
        return jdbc.sql(FACT + " order by r.day desc, r.recorded_at desc").query(ROW).list();
    }

    public Fact required(ReorganisationId id) {
        return jdbc.sql(FACT + " where r.id = :id")
                .param("id", id.value())
                .query(ROW)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Units that followed the unit above them without being named and want a look. */
    public List<UnitId> toLookAt(ReorganisationId id, int limit) {
        return jdbc.sql(
                        """
                        select u.unit_id from territory.reorganised_unit u
                          join territory.unit_version v on v.unit_id = u.unit_id
                          join territory.reorganisation r on r.id = u.reorganisation_id and v.valid @> r.day
                         where u.reorganisation_id = :id and u.change = 'FOLLOWED' and u.looked_at is null
                         order by v.code limit :limit
                        """)
                .param("id", id.value())
                .param("limit", limit)
                .query((rs, row) -> new UnitId(rs.getObject(1, UUID.class)))
                .list();
    }
}
