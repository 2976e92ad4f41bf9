package vn.binhyen.reporting;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Officer;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.forms.Forms;
import vn.binhyen.reporting.rounds.SqlArrays;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The receiving desk: what waits, taking it in, sending it back for correction. */
@Service
@Transactional
public class ReportDesk {

    private static final int LONGEST_REASON = 2_000;

    private final ReportAddresses addresses;
    private final Reports reports;
    private final Forms forms;
    private final DeskQueue queue;
    private final ReportReading reading;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final CurrentOfficer officer;
    private final Clock clock;

    ReportDesk(
            ReportAddresses addresses,
            Reports reports,
            Forms forms,
            DeskQueue queue,
            ReportReading reading,
            JdbcClient jdbc,
            AuditTrail audit,
            CurrentOfficer officer,
            Clock clock) {
        this.addresses = addresses;
        this.reports = reports;
        this.forms = forms;
        this.queue = queue;
        this.reading = reading;
        this.jdbc = jdbc;
        this.audit = audit;
        this.officer = officer;
        this.clock = clock;
    }

    /** Reports that wait at the desks of the post that is signed in, the oldest first. */
    @Transactional(readOnly = true)
    public List<WaitingReport> waiting() {
        return queue.of(officer.required());
    }

    /** The same for an officer named, as the home queue asks. */
    @Transactional(readOnly = true)
    public List<WaitingReport> waiting(Officer officer) {
        return queue.of(officer);
    }

    /**
     * Takes the report in; answers the version that stands. A second call changes nothing.
     *
     * @param seen the version the reviewer looked at, or null to take in whatever stands
     */
    public long takeIn(RoundId round, UUID obliged, @Nullable Long seen) {
        var address = addresses.required(round, obliged);
        address.requireDesk();
        var report = held(address);
        boolean news = report.isHandedIn() && !report.isAccepted();
        report = report.accept(address.officer().account());
        if (!news) {
            return report.version();
        }
        StaleReport.unlessSeen(seen, report.version());
        report = reports.save(report);
        record("report.accepted", address, report, 0);
        return report.version();
    }

    /**
     * Sends the report back for the correction of cells. The same request again changes nothing.
     *
     * @param cells codes of the indicators; none when the whole report is meant
     * @param seen the version the reviewer looked at, or null
     */
    public long giveBack(
            RoundId round, UUID obliged, String reason, List<String> cells, @Nullable Long seen) {
        var address = addresses.required(round, obliged);
        address.requireDesk();
        Refusal.unless(!address.closed(), "reporting.refusal.campaign-closed");
        var said = FreeText.of("reason", reason, LONGEST_REASON).value();
        if (said.isEmpty()) {
            throw Refusal.of("reason", "reporting.refusal.reason-missing");
        }
        var form = forms.of(address.campaign());
        var named = cells.stream().distinct().toList();
        named.forEach(form::required);
        var report = held(address);
        if (report.isReturned() && isOpenRequest(report, said, named)) {
            return report.version();
        }
        StaleReport.unlessSeen(seen, report.version());
        report = reports.save(report.giveBack(named.size()));
        jdbc.sql(
                        """
                        insert into reporting.correction_request (report_id, number, reason, cells, returned_at, returned_by)
                        select :report, coalesce(max(number), 0) + 1, :reason, cast(:cells as text[]), :at, :by
                          from reporting.correction_request where report_id = :report
                        """)
                .param("report", report.getId().value())
                .param("reason", said)
                .param("cells", SqlArrays.texts(named))
                .param("at", OffsetDateTime.now(clock))
                .param("by", address.officer().account())
                .update();
        record("report.returned", address, report, named.size());
        return report.version();
    }

    private boolean isOpenRequest(Report report, String reason, List<String> cells) {
        return reading.request(report.getId())
                .filter(it -> it.reason().equals(reason) && it.cells().equals(cells))
                .isPresent();
    }

    private Report held(ReportAddress address) {
        return reports.findOneById(address.id()).orElseThrow(NotFound::new);
    }

    private void record(String action, ReportAddress address, Report report, int cells) {
        audit.record(
                action,
                "report",
                report.getId().value(),
                Map.of(
                        "round", address.round().value(),
                        "obliged", address.obliged().id(),
                        "submission", report.submissions(),
                        "cells", cells));
    }
}
