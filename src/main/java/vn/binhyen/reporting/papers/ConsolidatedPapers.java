package vn.binhyen.reporting.papers;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.documents.DocumentKind;
import vn.binhyen.documents.FileType;
import vn.binhyen.documents.IssuedDocumentView;
import vn.binhyen.documents.IssuedDocuments;
import vn.binhyen.documents.KeptFile;
import vn.binhyen.documents.NewDocument;
import vn.binhyen.documents.Workbooks;
import vn.binhyen.reporting.board.RoundBoard;
import vn.binhyen.reporting.rounds.CampaignHolders;
import vn.binhyen.reporting.rounds.Sights;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The consolidated report of a round (báo cáo tổng hợp): drafted when the round is frozen, in the
 * same action, as Word, PDF and Excel, and never made again.
 */
@Service
@Transactional
public class ConsolidatedPapers {

    private final ConsolidatedReading reading;
    private final RoundBoard rounds;
    private final IssuedDocuments documents;
    private final Workbooks workbooks;
    private final UnitDirectory units;
    private final JdbcClient jdbc;
    private final CurrentOfficer officers;
    private final Sights sights;
    private final CampaignHolders holders;
    private final PaperWords words = PaperWords.load();

    ConsolidatedPapers(
            ConsolidatedReading reading,
            RoundBoard rounds,
            IssuedDocuments documents,
            Workbooks workbooks,
            UnitDirectory units,
            JdbcClient jdbc,
            CurrentOfficer officers,
            Sights sights,
            CampaignHolders holders) {
        this.reading = reading;
        this.rounds = rounds;
        this.documents = documents;
        this.workbooks = workbooks;
        this.units = units;
        this.jdbc = jdbc;
        this.officers = officers;
        this.sights = sights;
        this.holders = holders;
    }

    /** Drafts the papers of a frozen round; a round that has them keeps them. */
    public void draft(RoundId id, Map<String, String> remarks) {
        if (drafted(id).isPresent()) {
            return;
        }
        var round = rounds.round(id);
        var holder = holder(round.campaign(), round.dueOn());
        var host = units.find(holder, round.dueOn()).orElseThrow(NotFound::new);
        var facts = reading.of(host, round, remarks);
        documents.issue(
                new NewDocument(
                        DocumentKind.CONSOLIDATED_REPORT,
                        id.value(),
                        host.id(),
                        new ConsolidatedReport(words, facts).paper(),
                        workbooks.book(new ConsolidatedAnnex(words, facts).sheets())));
    }

    /** The paper, where the officer may read it; nothing before the freeze. */
    @Transactional(readOnly = true)
    public Optional<IssuedDocumentView> of(RoundId round) {
        return mayRead(round) ? drafted(round) : Optional.empty();
    }

    /** One of its files; not found before the freeze, and where it may not be read. */
    @Transactional(readOnly = true)
    public KeptFile file(RoundId round, FileType type) {
        return of(round)
                .flatMap(it ->
                        documents.latest(round.value(), DocumentKind.CONSOLIDATED_REPORT, type))
                .orElseThrow(NotFound::new);
    }

    private Optional<IssuedDocumentView> drafted(RoundId round) {
        return documents.of(round.value()).stream()
                .filter(it -> it.kind() == DocumentKind.CONSOLIDATED_REPORT)
                .findFirst();
    }

    private boolean mayRead(RoundId round) {
        var campaign =
                jdbc.sql("select campaign_id from reporting.round where id = :round")
                        .param("round", round.value())
                        .query((rs, row) -> new CampaignId(rs.getObject(1, UUID.class)))
                        .optional()
                        .orElseThrow(NotFound::new);
        officers.required();
        return sights.coverHost(campaign);
    }

    private UnitId holder(CampaignId campaign, LocalDate day) {
        return Optional.ofNullable(holders.find(campaign, day)).orElseThrow(NotFound::new);
    }
}
