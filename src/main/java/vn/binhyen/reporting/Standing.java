package vn.binhyen.reporting;

/**
 * Whether a report stands by itself. One of a unit that is no more stands until one of those that
 * took the unit over hands in its own, which holds it; what was never handed in does not stand
 * beside its successor's at all.
 */
final class Standing {

    /**
     * Holds for a report {@code r} that is owed and counted by itself, so that nothing counts
     * twice.
     */
    static final String SQL =
            """
            (r.replaced_by = '{}'
              or r.state in ('SUBMITTED', 'ACCEPTED')
                 and not exists (select from reporting.report heir
                                  where heir.round_id = r.round_id and heir.obliged_id = any(r.replaced_by)
                                    and heir.state in ('SUBMITTED', 'ACCEPTED')))
            """;

    private Standing() {}
}
