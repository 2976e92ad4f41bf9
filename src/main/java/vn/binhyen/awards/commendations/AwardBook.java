package vn.binhyen.awards.commendations;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What was awarded and taken back: written once, read as the history of a collective. */
@Component
class AwardBook {

    private static final String SELECT =
            """
            select a.list, a.collective, a.kind, a.achievement, f.name as form, f.level, l.occasion, a.year,
                   a.decision_number, a.decided_on, r.revoked_on, r.reason, r.decision_number as revocation_number
              from awards.award a
              join awards.award_form f on f.id = a.form
              join awards.commendation_list l on l.id = a.list
              left join awards.award_revocation r on r.list = a.list and r.collective = a.collective
            """;

    private final JdbcClient jdbc;

    AwardBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the collectives were given, the latest first. */
    List<PastAward> of(Collection<UUID> collectives) {
        return jdbc.sql(
                        SELECT
                                + " where a.collective = any(:ids) order by a.decided_on desc, a.list")
                .param("ids", collectives.toArray(UUID[]::new))
                .query(AwardBook::award)
                .list();
    }

    List<PastAward> of(CommendationId list) {
        return jdbc.sql(SELECT + " where a.list = :list order by a.collective")
                .param("list", list.value())
                .query(AwardBook::award)
                .list();
    }

    /** All who are on the list are awarded. */
    void award(CommendationList list, String number, LocalDate on) {
        jdbc.sql(
                        """
                        insert into awards.award (list, collective, kind, achievement, form, year, decision_number, decided_on)
                        select n.list, n.collective, n.kind, n.achievement, l.form, l.year, :number, :on
                          from awards.nomination n join awards.commendation_list l on l.id = n.list
                         where n.list = :list
                        """)
                .param("list", list.getId().value())
                .param("number", number)
                .param("on", on)
                .update();
    }

    void revoke(
            CommendationId list, UUID collective, AwardReason reason, String number, LocalDate on) {
        jdbc.sql(
                        """
                        insert into awards.award_revocation (list, collective, reason, decision_number, revoked_on)
                        values (:list, :collective, :reason, :number, :on)
                        """)
                .param("list", list.value())
                .param("collective", collective)
                .param("reason", reason.name())
                .param("number", number)
                .param("on", on)
                .update();
    }

    private static PastAward award(ResultSet rs, int row) throws SQLException {
        return new PastAward(
                new CommendationId(rs.getObject("list", UUID.class)),
                new Collective(
                        Collective.Kind.valueOf(rs.getString("kind")),
                        rs.getObject("collective", UUID.class)),
                new Achievement(rs.getString("achievement")),
                rs.getString("form"),
                Level.valueOf(rs.getString("level")),
                Occasion.valueOf(rs.getString("occasion")),
                rs.getInt("year"),
                rs.getString("decision_number"),
                rs.getObject("decided_on", LocalDate.class),
                rs.getObject("revoked_on", LocalDate.class),
                reason(rs.getString("reason")),
                rs.getString("revocation_number"));
    }

    private static @Nullable AwardReason reason(@Nullable String code) {
        return code == null ? null : AwardReason.valueOf(code);
    }
}
