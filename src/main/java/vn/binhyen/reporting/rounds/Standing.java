package vn.binhyen.reporting.rounds;

/**
 * Whether a report stands by itself. One of a unit that is no more stands until one of those that
 * took the unit over hands in its own, which holds it; what was never handed in does not stand
 * beside its successor's at all.
 */
public final class Standing {

    /**
     * Holds for a report {@code r} that is owed and counted by itself, so that nothing counts
     * twice. Who has been replaced is found once for all rows, and they are few: asked row by row,
     * the server takes every total for so dear that it compiles it first.
     */
    public static final String SQL =
            """
            (r.replaced_by = '{}'
              or r.state in ('SUBMITTED', 'ACCEPTED')
                 and r.id not in (select former.id from reporting.report former
                                    join reporting.report heir
                                      on heir.round_id = former.round_id and heir.obliged_id = any(former.replaced_by)
                                     and heir.state in ('SUBMITTED', 'ACCEPTED')
                                   where former.replaced_by <> '{}'))
            """;

    private Standing() {}
}
