package vn.binhyen.reporting.files;

import static vn.binhyen.reporting.rounds.SqlArrays.column;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Officer;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.imports.spi.ImportOutcome;
import vn.binhyen.reporting.Receipts;
import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.reporting.events.ReportsEntered;
import vn.binhyen.reporting.files.ImportedFigures.ReportOf;
import vn.binhyen.reporting.forms.Figures;
import vn.binhyen.reporting.rounds.LaunchedCampaigns;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Hands in the reports of a file, all in a few statements. */
@Component
class ImportedReports {

    private static final int MOST_AN_EVENT = 1_000;

    private final JdbcClient jdbc;
    private final Receipts receipts;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final CurrentOfficer officer;
    private final Clock clock;

    ImportedReports(
            JdbcClient jdbc,
            Receipts receipts,
            ApplicationEventPublisher events,
            AuditTrail audit,
            CurrentOfficer officer,
            Clock clock) {
        this.jdbc = jdbc;
        this.receipts = receipts;
        this.events = events;
        this.audit = audit;
        this.officer = officer;
        this.clock = clock;
    }

    ImportOutcome write(Collection<ReportOf> reports) {
        var changed = reports.stream().filter(ReportOf::changes).toList();
        var fresh = changed.stream().filter(it -> !it.stored().handedIn()).count();
        if (!changed.isEmpty()) {
            var entered = handIn(changed, clock.instant());
            announce(entered);
        }
        return ImportOutcome.of(
                (int) fresh, changed.size() - (int) fresh, reports.size() - changed.size());
    }

    /** A report handed in, and by round what to announce. */
    private record Entered(CampaignId campaign, RoundId round, Obliged obliged) {}

    private List<Entered> handIn(List<ReportOf> changed, Instant now) {
        var account = officer.find().map(Officer::account).orElse(null);
        var entered =
                jdbc.sql(
                                """
                                update reporting.report r
                                   set figures = cast(n.figures as bigint[]), state = 'SUBMITTED', receipt = n.receipt,
                                       submitted_at = :now, submitted_by = cast(:account as uuid), saved_at = :now,
                                       submissions = r.submissions + 1, version = r.version + 1
                                  from unnest(cast(:ids as uuid[]), cast(:figures as text[]), cast(:receipts as text[]))
                                       as n (id, figures, receipt)
                                 where r.id = n.id
                                returning r.campaign_id, r.round_id, r.obliged_kind, r.obliged_id
                                """)
                        .param("now", OffsetDateTime.ofInstant(now, LaunchedCampaigns.VIETNAM))
                        .param("account", account)
                        .param("ids", column(changed, it -> it.stored().id()))
                        .param("figures", column(changed, it -> literal(it.after())))
                        .param("receipts", column(changed, it -> receipts.next(now)))
                        .query((rs, row) ->
                                new Entered(
                                        new CampaignId(rs.getObject("campaign_id", UUID.class)),
                                        new RoundId(rs.getObject("round_id", UUID.class)),
                                        new Obliged(
                                                Obliged.Kind.valueOf(rs.getString("obliged_kind")),
                                                rs.getObject("obliged_id", UUID.class))))
                        .list();
        keepSubmissions(changed);
        return entered;
    }

    private void keepSubmissions(List<ReportOf> changed) {
        jdbc.sql(
                        """
                        insert into reporting.submission (report_id, number, receipt, submitted_at, submitted_by, figures)
                        select id, submissions, receipt, submitted_at, submitted_by, figures
                          from reporting.report where id = any(cast(:ids as uuid[]))
                        """)
                .param("ids", column(changed, it -> it.stored().id()))
                .update();
    }

    private static String literal(Figures figures) {
        return figures.cells().stream()
                .map(ImportedReports::literal)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String literal(@Nullable Long cell) {
        return cell == null ? "NULL" : cell.toString();
    }

    private void announce(List<Entered> entered) {
        Map<RoundId, List<Entered>> byRound = new LinkedHashMap<>();
        entered.forEach(
                it -> byRound.computeIfAbsent(it.round(), round -> new ArrayList<>()).add(it));
        byRound.forEach((round, reports) -> {
            var campaign = reports.getFirst().campaign();
            for (int from = 0; from < reports.size(); from += MOST_AN_EVENT) {
                var some = reports.subList(from, Math.min(reports.size(), from + MOST_AN_EVENT));
                events.publishEvent(
                        new ReportsEntered(
                                campaign, round, some.stream().map(Entered::obliged).toList()));
            }
            audit.record(
                    "reports.entered", "round", round.value(), Map.of("reports", reports.size()));
        });
    }
}
