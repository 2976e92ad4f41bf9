package vn.binhyen.reporting.web;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

import vn.binhyen.access.Officer;
import vn.binhyen.reporting.ReportDesk;
import vn.binhyen.reporting.WaitingReport;
import vn.binhyen.reporting.board.OwnDuty;
import vn.binhyen.reporting.board.RoundBoard;
import vn.binhyen.reporting.rounds.ObligationState;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.DueItem;
import vn.binhyen.shell.spi.DueItems;
import vn.binhyen.shell.spi.Formats;
import vn.binhyen.shell.spi.Labels;
import vn.binhyen.shell.spi.Wording;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** Puts owed and waiting reports into the home queue. */
@Component
class ReportTasks implements DueItems {

    private final RoundBoard board;
    private final ReportDesk desk;
    private final Labels labels;
    private final Wording wording;
    private final Formats formats;

    ReportTasks(
            RoundBoard board, ReportDesk desk, Labels labels, Wording wording, Formats formats) {
        this.board = board;
        this.desk = desk;
        this.labels = labels;
        this.wording = wording;
        this.formats = formats;
    }

    @Override
    public List<DueItem> dueFor(Authentication authentication, ZonedDateTime now) {
        var officer = Officer.of(authentication);
        var items = new ArrayList<DueItem>();
        if (officer.is(Roles.REPORTER)) {
            board.owedBy(officer).forEach(it -> items.add(owed(it, now)));
        }
        desk.waiting(officer).forEach(it -> items.add(waiting(it)));
        return items;
    }

    private DueItem owed(OwnDuty duty, ZonedDateTime now) {
        var returned = duty.state() == ObligationState.RETURNED;
        return new DueItem(
                returned ? DueItem.Kind.TO_CORRECT : DueItem.Kind.TO_DO,
                wording.of("reporting.form.title", duty.number(), duty.name()),
                labels.of(duty.campaign().value()),
                returned ? "returned" : duty.hasDraft() ? "draft" : "todo",
                duty.dueAt().atZone(now.getZone()),
                "/rounds/" + duty.round() + "/reports/" + duty.obliged(),
                returned
                        ? "reporting.task.correct"
                        : duty.hasDraft() ? "reporting.task.go-on" : "reporting.task.enter");
    }

    private DueItem waiting(WaitingReport report) {
        return new DueItem(
                DueItem.Kind.TO_TAKE_IN,
                wording.of("reporting.form.title", report.number(), report.name()),
                wording.of(
                        "reporting.task.handed-in",
                        labels.of(report.campaign().value()),
                        formats.moment(report.submittedAt())),
                "sent",
                null,
                "/desk/" + report.round() + "/" + report.obliged().id(),
                "reporting.task.look");
    }
}
