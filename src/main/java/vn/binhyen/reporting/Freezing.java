package vn.binhyen.reporting;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Roles;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes the figures of a round final as issued; nothing issued is changed afterwards. */
@Service
@Transactional
public class Freezing {

    private static final int LONGEST = 5_000;

    private final Rounds rounds;
    private final JdbcClient jdbc;
    private final CurrentOfficer officers;
    private final Sights sights;
    private final ConsolidatedPapers papers;
    private final AuditTrail audit;
    private final Clock clock;

    Freezing(
            Rounds rounds,
            JdbcClient jdbc,
            CurrentOfficer officers,
            Sights sights,
            ConsolidatedPapers papers,
            AuditTrail audit,
            Clock clock) {
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.officers = officers;
        this.sights = sights;
        this.papers = papers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Freezes the round, leaving room in its papers for what the office has to say. */
    public Coverage freeze(RoundId id) {
        return freeze(id, Map.of());
    }

    /**
     * Freezes the round with what is submitted or taken in, drafts the consolidated report from it,
     * and says with how many of how many. Whoever submits at the same moment is either in it, or
     * comes after it as a correction.
     *
     * @param remarks by narrative section of the form, what the paper shall say
     */
    public Coverage freeze(RoundId id, Map<String, String> remarks) {
        var round = rounds.findOneById(id).orElseThrow(NotFound::new);
        requirePlannerOf(round);
        if (round.isFrozen()) {
            papers.draft(id, Map.of());
            return coverage(id);
        }
        var coverage = copy(id);
        rounds.save(round.freeze(coverage.reported(), coverage.expected(), clock.instant()));
        papers.draft(id, checked(remarks));
        audit.record(
                "round.frozen",
                "round",
                id.value(),
                Map.of("reported", coverage.reported(), "expected", coverage.expected()));
        return coverage;
    }

    private static Map<String, String> checked(Map<String, String> remarks) {
        return remarks.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                it ->
                                        FreeText.of(
                                                        "remarks." + it.getKey(),
                                                        it.getValue(),
                                                        LONGEST)
                                                .value()
                                                .strip()));
    }

    /** Refuses with 403 unless the officer plans for the campaign of the round. */
    @Transactional(readOnly = true)
    public void requirePlannerOf(RoundId round) {
        requirePlannerOf(rounds.findById(round).orElseThrow(NotFound::new));
    }

    private Coverage copy(RoundId round) {
        jdbc.sql(
                        """
                        insert into reporting.frozen_report (round_id, report_id, obliged_kind, obliged_id, tier, state,
                                                             counted, figures)
                        select r.round_id, r.id, r.obliged_kind, r.obliged_id, r.tier, r.state,
                               r.state in ('SUBMITTED', 'ACCEPTED'), r.figures
                          from reporting.report r where r.round_id = :round and %s
                        """
                                .formatted(Standing.SQL))
                .param("round", round.value())
                .update();
        return coverage(round);
    }

    private Coverage coverage(RoundId round) {
        return jdbc.sql(
                        """
                        select count(*) filter (where counted) as reported, count(*) as expected
                          from reporting.frozen_report where round_id = :round
                        """)
                .param("round", round.value())
                .query((rs, row) -> new Coverage(rs.getInt("reported"), rs.getInt("expected")))
                .single();
    }

    private void requirePlannerOf(Round round) {
        var officer = officers.required();
        boolean plans = officer.is(Roles.PLANNER) || officer.isAdministrator();
        if (!plans || !sights.coverHost(round.campaign())) {
            throw new AccessDeniedException("not the campaign of this post");
        }
    }

    /** How many of those who owe have reported. */
    public record Coverage(int reported, int expected) {}
}
