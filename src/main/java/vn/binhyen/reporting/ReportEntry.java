package vn.binhyen.reporting;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.reporting.forms.CellProblem;
import vn.binhyen.reporting.forms.Figures;
import vn.binhyen.reporting.forms.Form;
import vn.binhyen.reporting.forms.Forms;
import vn.binhyen.reporting.forms.WholeNumber;
import vn.binhyen.reporting.rounds.LaunchedCampaigns;
import vn.binhyen.reporting.rounds.ObligationState;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Keeps drafts of reports and hands them in. */
@Service
@Transactional
public class ReportEntry {

    private final ReportAddresses addresses;
    private final Reports reports;
    private final Forms forms;
    private final ReportTexts texts;
    private final Submissions submissions;
    private final ReportReading reading;
    private final Receipts receipts;
    private final AuditTrail audit;
    private final Clock clock;

    ReportEntry(
            ReportAddresses addresses,
            Reports reports,
            Forms forms,
            ReportTexts texts,
            Submissions submissions,
            ReportReading reading,
            Receipts receipts,
            AuditTrail audit,
            Clock clock) {
        this.addresses = addresses;
        this.reports = reports;
        this.forms = forms;
        this.texts = texts;
        this.submissions = submissions;
        this.reading = reading;
        this.receipts = receipts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps numbers a program sent: all of them, or none and the reason at each wrong one. */
    public KeptReport keep(KeepReport command) {
        return keep(command, WholeNumber::sent, true);
    }

    /**
     * Keeps what an officer typed: the cells that are right, while the others come back with the
     * reason, so that a slip never costs the rest of the draft.
     */
    public KeptReport keepTyped(KeepReport command) {
        return keep(
                command,
                (code, value) -> WholeNumber.typed(code, value == null ? "" : value + ""),
                false);
    }

    private KeptReport keep(KeepReport command, Reader reader, boolean strict) {
        var address = addresses.required(command.round(), command.obliged());
        address.requireWriter();
        var form = forms.of(address.campaign());
        var entered = new LinkedHashMap<String, @Nullable Long>();
        var problems = new ArrayList<CellProblem>();
        command.values()
                .forEach((code, value) -> {
                    try {
                        form.required(code);
                        entered.put(code, reader.read(code, value));
                    } catch (Refusal no) {
                        problems.add(CellProblem.of(no, code));
                    }
                });
        var wrong = new ArrayList<Refusal>();
        var notes = ReportTexts.notes(form, command.notes(), wrong);
        var narrative = ReportTexts.narrative(form, command.narrative(), wrong);
        var report = held(address);
        var before = report.figures(form);
        requireFresh(report, command.version(), before, entered);
        address.requireOpen();
        var after = before.with(entered);
        var contradictions = after.contradictions();
        if (strict) {
            problems.forEach(it -> wrong.add(it.refusal()));
            contradictions.stream()
                    .filter(it -> touches(form, it, entered))
                    .forEach(it -> wrong.add(it.refusal()));
        }
        Refusal.ifAny(wrong);
        var now = clock.instant();
        report = reports.save(report.keep(after, now));
        texts.keepNotes(report.getId(), notes);
        texts.keepNarrative(report.getId(), narrative);
        var all = new ArrayList<>(problems);
        all.addAll(contradictions);
        return new KeptReport(
                report.isReturned() ? ObligationState.RETURNED : ObligationState.DRAFT,
                report.version(),
                now,
                receipts.ofDraft(report.getId(), report.version(), now),
                after.filled(),
                List.copyOf(all));
    }

    /** Reads a cell, or refuses it. */
    private interface Reader {
        @Nullable Long read(String code, @Nullable Object value);
    }

    private static boolean touches(Form form, CellProblem problem, Map<String, ?> entered) {
        return entered.containsKey(problem.code())
                || entered.containsKey(form.required(problem.code()).atMost());
    }

    private Report held(ReportAddress address) {
        return reports.findOneById(address.id()).orElseThrow(NotFound::new);
    }

    private static void requireFresh(
            Report report,
            @Nullable Long seen,
            Figures stored,
            Map<String, @Nullable Long> entered) {
        if (seen == null || seen == report.version()) {
            return;
        }
        var clashes = new ArrayList<StaleReport.Clash>();
        entered.forEach((code, yours) -> {
            var theirs = stored.of(code);
            if (!Objects.equals(yours, theirs)) {
                clashes.add(new StaleReport.Clash(code, yours, theirs));
            }
        });
        throw new StaleReport(report.version(), clashes);
    }

    /** Hands the report in; a report that lies with the desk already answers its receipt again. */
    public Receipt submit(SubmitReport command) {
        var address = addresses.holdingRound(command.round(), command.obliged());
        address.requireWriter();
        var report = held(address);
        var earlier = submissions.of(report.getId(), command.key());
        if (earlier.isPresent()) {
            return earlier.get().receipt(report.version());
        }
        if (report.isHandedIn()) {
            return submissions.latest(report.getId()).receipt(report.version());
        }
        var form = forms.of(address.campaign());
        requireFresh(report, command.version(), report.figures(form), Map.of());
        address.requireOpen();
        if (command.explained()) {
            Figures.refuse(reading.unexplained(address, form, report.figures(form)));
        }
        var now = clock.instant();
        requireSignedBy(now, command.paper());
        var account = address.officer().account();
        report =
                reports.save(
                        report.submit(form, receipts.next(now), command.paper(), account, now));
        submissions.keep(report, account, command.key());
        audit.record(
                "report.submitted",
                "report",
                report.getId().value(),
                Map.of(
                        "round", command.round().value(),
                        "obliged", command.obliged(),
                        "submission", report.submissions(),
                        "filled", report.figures(form).filled()));
        return submissions.latest(report.getId()).receipt(report.version());
    }

    private static void requireSignedBy(Instant now, SignedPaper paper) {
        var today = LocalDate.ofInstant(now, LaunchedCampaigns.VIETNAM);
        if (paper.date() != null && paper.date().isAfter(today)) {
            throw Refusal.of("documentDate", "reporting.refusal.signed-tomorrow");
        }
    }
}
