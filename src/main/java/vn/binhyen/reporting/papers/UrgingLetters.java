package vn.binhyen.reporting.papers;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.documents.DocumentKind;
import vn.binhyen.documents.Downloads;
import vn.binhyen.documents.IssuedDocumentView;
import vn.binhyen.documents.IssuedDocuments;
import vn.binhyen.documents.NewDocument;
import vn.binhyen.documents.templates.PaperTemplateManagement;
import vn.binhyen.reporting.board.RoundBoard;
import vn.binhyen.reporting.board.RoundView;
import vn.binhyen.reporting.rounds.CampaignHolders;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitView;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Letters that urge the late (công văn đôn đốc): drafted in one action, with room for the number
 * the office gives them.
 */
@Service
@Transactional
public class UrgingLetters {

    private final LateList late;
    private final RoundBoard board;
    private final ConsolidatedReading reading;
    private final UnitDirectory units;
    private final IssuedDocuments documents;
    private final PaperTemplateManagement templates;
    private final Downloads downloads;
    private final CurrentOfficer officers;
    private final CampaignHolders holders;
    private final Clock clock;
    private final PaperWords words = PaperWords.load();

    UrgingLetters(
            LateList late,
            RoundBoard board,
            ConsolidatedReading reading,
            UnitDirectory units,
            IssuedDocuments documents,
            PaperTemplateManagement templates,
            Downloads downloads,
            CurrentOfficer officers,
            CampaignHolders holders,
            Clock clock) {
        this.late = late;
        this.board = board;
        this.reading = reading;
        this.units = units;
        this.documents = documents;
        this.templates = templates;
        this.downloads = downloads;
        this.officers = officers;
        this.holders = holders;
        this.clock = clock;
    }

    /**
     * Drafts the letter to all who are late in the officer's scope; it goes out from the officer's
     * own unit.
     *
     * @param by the day until which they shall report
     */
    public void draft(RoundId id, Issuer issuer, LocalDate by) {
        var today = LocalDate.now(clock);
        var round = board.round(id);
        Refusal.unless(!round.isFrozen(), "reporting.refusal.round-frozen");
        var host = host(round, today);
        var groups =
                late.of(id).stream()
                        .map(it -> it.without(host.id()))
                        .filter(it -> !it.late().isEmpty())
                        .toList();
        Refusal.unless(!groups.isEmpty(), "reporting.refusal.nobody-late");
        if (!by.isAfter(today)) {
            throw Refusal.of("by", "reporting.refusal.letter-day-passed");
        }
        var head = Letterhead.of(host, templates.of(host.id(), issuer.paper(), today), words);
        var letter =
                new UrgingLetter(words, issuer, head, round, groups)
                        .about(
                                reading.campaign(round.campaign()),
                                reading.letter(round.campaign(), head.level()))
                        .paper(host.id(), types(groups, round.dueOn()), today, by);
        documents.issue(
                new NewDocument(DocumentKind.URGING_LETTER, id.value(), host.id(), letter, null));
    }

    /** In whose name the officer's unit urges unless it says otherwise. */
    @Transactional(readOnly = true)
    public Issuer usualIssuer(RoundId round) {
        return Issuer.of(
                templates.usualUrging(host(board.round(round), LocalDate.now(clock)).id()));
    }

    /** The letters about a round the officer may read, the latest first. */
    @Transactional(readOnly = true)
    public List<IssuedDocumentView> of(RoundId round) {
        var letters =
                documents.of(round.value()).stream()
                        .filter(it -> it.kind() == DocumentKind.URGING_LETTER)
                        .toList();
        return downloads.readable(letters, officers.required());
    }

    private UnitView host(RoundView round, LocalDate today) {
        var officer = officers.required();
        var own = officer.unit();
        if (own == null && !officer.isAdministrator()) {
            throw new AccessDeniedException("no unit to write for");
        }
        var unit = own == null ? hostOf(round) : own;
        var view = units.named(Set.of(unit), today).get(unit);
        if (view == null) {
            throw new NotFound();
        }
        return view;
    }

    private UnitId hostOf(RoundView round) {
        return Optional.ofNullable(holders.find(round.campaign(), LocalDate.now(clock)))
                .orElseThrow(NotFound::new);
    }

    /** Types of the units above the late and of the late themselves, by id. */
    private Map<UnitId, UnitView> types(List<LateGroup> groups, LocalDate day) {
        var ids = new HashSet<UnitId>();
        for (var group : groups) {
            var unit = group.unit();
            if (unit != null) {
                ids.add(unit);
                group.late().forEach(it -> ids.add(new UnitId(it.obliged().id())));
            }
        }
        return units.named(ids, day);
    }
}
