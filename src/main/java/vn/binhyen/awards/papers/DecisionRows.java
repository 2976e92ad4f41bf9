package vn.binhyen.awards.papers;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.shared.UnitId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads decisions out of the results they led to. */
@Component
class DecisionRows {

    /** Makes the id of a decision on titles of what it is. */
    static final String TITLES =
            "md5(concat_ws('|', r.kind, r.year, r.authority, r.decision_number, r.decided_on))::uuid";

    /** The same of a decision on grades. */
    static final String GRADES =
            "md5(concat_ws('|', 'grade', r.kind, r.year, r.authority, r.decision_number, r.decided_on))::uuid";

    private static final String SELECT =
            """
            select * from (
                select %s as id, false as grades, r.kind, r.year, min(r.standard) as standard, r.decision_number,
                       r.decided_on, r.authority,
                       count(*) filter (where r.act = 1)::int as recognised,
                       count(*) filter (where r.act = 2)::int as refused,
                       count(*) filter (where r.act = 3)::int as revoked,
                       0 as graded,
                       count(*) filter (where r.to_day <> 'infinity')::int as corrected
                  from awards.title_result r
                 where r.decision_number is not null and r.decided_on is not null
                   and (cast(:year as int) is null or r.year = :year)
                 group by r.kind, r.year, r.authority, r.decision_number, r.decided_on
                union all
                select %s, true, r.kind, r.year, '', r.decision_number, r.decided_on, r.authority, 0, 0, 0,
                       count(*)::int, count(*) filter (where r.to_day <> 'infinity')::int
                  from awards.movement_grade r
                 where r.decision_number is not null and (cast(:year as int) is null or r.year = :year)
                 group by r.kind, r.year, r.authority, r.decision_number, r.decided_on) d
            """
                    .formatted(TITLES, GRADES);

    private final JdbcClient jdbc;

    DecisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those of a year, the latest first.
     *
     * @param within the authorities; null for all
     */
    List<RecognitionDecision> find(int year, UUID @Nullable [] within, int limit, int from) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where cast(:within as uuid[]) is null or d.authority = any(:within)
                                 order by d.decided_on desc, d.decision_number, d.grades, d.kind
                                 limit :limit offset :from
                                """)
                .param("year", year)
                .param("within", within)
                .param("limit", limit)
                .param("from", from)
                .query(DecisionRows::row)
                .list();
    }

    Optional<RecognitionDecision> find(UUID id) {
        return jdbc.sql(SELECT + " where d.id = :id")
                .param("year", null)
                .param("id", id)
                .query(DecisionRows::row)
                .optional();
    }

    /** The years anything was decided about. */
    List<Integer> years() {
        return jdbc.sql(
                        """
                        select year from awards.title_result where decision_number is not null
                        union select year from awards.movement_grade order by year desc
                        """)
                .query((rs, row) -> rs.getInt(1))
                .list();
    }

    private static RecognitionDecision row(ResultSet rs, int row) throws SQLException {
        var authority = rs.getObject("authority", UUID.class);
        return new RecognitionDecision(
                rs.getObject("id", UUID.class),
                rs.getBoolean("grades"),
                TitleKind.of(rs.getInt("kind")),
                rs.getInt("year"),
                rs.getString("standard"),
                rs.getString("decision_number"),
                rs.getObject("decided_on", LocalDate.class),
                authority == null ? null : new UnitId(authority),
                "",
                rs.getInt("recognised"),
                rs.getInt("refused"),
                rs.getInt("revoked"),
                rs.getInt("graded"),
                rs.getInt("corrected"));
    }
}
