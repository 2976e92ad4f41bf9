package vn.binhyen.reporting;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

import vn.binhyen.access.Officer;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.reporting.rounds.RoundState;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;

import java.time.LocalDate;

/**
 * Where a report stands and how far the officer who asks is from it.
 *
 * @param ownDepth steps from the obliged up to the officer's unit; null where it is not above
 * @param deskDepth steps up to the desk
 */
record ReportAddress(
        ReportId id,
        RoundId round,
        CampaignId campaign,
        Obliged obliged,
        int number,
        LocalDate startsOn,
        LocalDate endsOn,
        RoundState state,
        boolean closed,
        @Nullable Integer ownDepth,
        int deskDepth,
        Officer officer) {

    boolean isOwn() {
        return switch (obliged.kind()) {
            case UNIT -> ownDepth != null && ownDepth == 0;
            case BODY -> isOwnBody();
        };
    }

    private boolean isOwnBody() {
        var body = officer.body();
        return body != null && body.value().equals(obliged.id());
    }

    boolean isVisible() {
        return officer.isAdministrator() || ownDepth != null || isOwn();
    }

    boolean mayWrite() {
        return officer.isAdministrator() || (officer.is(Roles.REPORTER) && isOwn());
    }

    /** Whether the officer sits at the receiving desk, or above it. */
    boolean mayDecide() {
        return officer.isAdministrator()
                || ((officer.is(Roles.REVIEWER) || officer.is(Roles.PLANNER))
                        && ownDepth != null
                        && ownDepth >= deskDepth);
    }

    void requireWriter() {
        if (!mayWrite()) {
            throw new AccessDeniedException("not the report of this post");
        }
    }

    void requireDesk() {
        if (!mayDecide()) {
            throw new AccessDeniedException("not the desk of this post");
        }
    }

    /**
     * Refuses unless reports are taken now. A frozen round still takes what was returned and what
     * comes late: it stands beside what was issued as a correction, never in it.
     */
    void requireOpen() {
        Refusal.unless(!closed, "reporting.refusal.campaign-closed");
        Refusal.unless(state != RoundState.PLANNED, "reporting.refusal.round-not-open");
    }
}
