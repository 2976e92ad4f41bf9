package vn.binhyen.reporting;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.forms.Forms;
import vn.binhyen.reporting.papers.ConsolidatedPapers;
import vn.binhyen.reporting.rounds.Coverage;
import vn.binhyen.reporting.rounds.RoundFreeze;
import vn.binhyen.reporting.rounds.Sights;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Roles;

import java.util.Map;
import java.util.stream.Collectors;

/** Makes the figures of a round final as issued; nothing issued is changed afterwards. */
@Service
@Transactional
public class Freezing {

    private static final int LONGEST = 5_000;

    private final RoundFreeze freeze;
    private final Forms forms;
    private final CurrentOfficer officers;
    private final Sights sights;
    private final ConsolidatedPapers papers;
    private final AuditTrail audit;

    Freezing(
            RoundFreeze freeze,
            Forms forms,
            CurrentOfficer officers,
            Sights sights,
            ConsolidatedPapers papers,
            AuditTrail audit) {
        this.freeze = freeze;
        this.forms = forms;
        this.officers = officers;
        this.sights = sights;
        this.papers = papers;
        this.audit = audit;
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
        requirePlannerOf(forms.campaignOf(id));
        if (!freeze.take(id)) {
            papers.draft(id, Map.of());
            return freeze.coverage(id);
        }
        papers.draft(id, checked(remarks));
        var coverage = freeze.coverage(id);
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
        requirePlannerOf(forms.campaignOf(round));
    }

    private void requirePlannerOf(CampaignId campaign) {
        var officer = officers.required();
        boolean plans = officer.is(Roles.PLANNER) || officer.isAdministrator();
        if (!plans || !sights.coverHost(campaign)) {
            throw new AccessDeniedException("not the campaign of this post");
        }
    }
}
