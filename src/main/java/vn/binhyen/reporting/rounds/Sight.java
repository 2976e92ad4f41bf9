package vn.binhyen.reporting.rounds;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

import java.util.UUID;

/**
 * Which reports an officer sees: all of the province, those of a unit and below, or those of one
 * body. Judged by where a report stood in the tree on its own day.
 */
public record Sight(boolean everything, @Nullable UUID unit, @Nullable UUID body) {

    /** Holds for a report {@code r} that is seen. */
    public static final String SEES_REPORT =
            """
            (cast(:everything as boolean) or r.obliged_id = cast(:ownBody as uuid)
              or exists (select from reporting.report_place seen
                          where seen.report_id = r.id and seen.unit_id = cast(:ownUnit as uuid)))
            """;

    /** Holds for a place {@code p} of a report whose whole subtree is seen. */
    public static final String SEES_PLACE =
            """
            (cast(:everything as boolean)
              or exists (select from reporting.report_place seen
                          where seen.report_id = p.report_id and seen.unit_id = cast(:ownUnit as uuid)
                            and seen.depth >= p.depth))
            """;

    public StatementSpec on(StatementSpec statement) {
        return statement
                .param("everything", everything)
                .param("ownUnit", unit)
                .param("ownBody", body);
    }
}
