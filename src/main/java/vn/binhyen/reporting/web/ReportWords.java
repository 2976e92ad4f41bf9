package vn.binhyen.reporting.web;

import org.springframework.stereotype.Component;

import vn.binhyen.reporting.CellProblem;
import vn.binhyen.reporting.KeptReport;
import vn.binhyen.reporting.ReportView;
import vn.binhyen.reporting.StaleReport;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shell.spi.Formats;
import vn.binhyen.shell.spi.Wording;

import java.util.ArrayList;
import java.util.List;

/** Says what is wrong with a report in the user's words. */
@Component
class ReportWords {

    private final Wording wording;
    private final Formats formats;

    ReportWords(Wording wording, Formats formats) {
        this.wording = wording;
        this.formats = formats;
    }

    List<Problem> of(List<CellProblem> problems) {
        return problems.stream()
                .map(it ->
                        new Problem(
                                it.code(), wording.of(it.key(), it.arguments().toArray()), null))
                .toList();
    }

    /** Every cell that stands against handing the report in, not only the first. */
    List<Problem> of(ReportView report, Refusal refusal) {
        var all = new ArrayList<Problem>();
        all.add(new Problem(refusal.field(), wording.of(refusal), null));
        if (refusal.key().equals("reporting.refusal.note-missing")) {
            report.lines().stream()
                    .filter(it -> it.difference() != null && it.note() == null)
                    .filter(it -> !it.indicator().equals(refusal.field()))
                    .forEach(it -> all.add(new Problem(it.indicator(), wording.of(refusal), null)));
        }
        if (refusal.key().equals("reporting.refusal.figure-missing")) {
            report.lines().stream()
                    .filter(it -> it.required() && it.value() == null)
                    .filter(it -> !it.indicator().equals(refusal.field()))
                    .forEach(it -> all.add(new Problem(it.indicator(), wording.of(refusal), null)));
        }
        return all;
    }

    List<Problem> of(StaleReport stale) {
        var all = new ArrayList<Problem>();
        all.add(new Problem(null, wording.of("reporting.refusal.stale"), null));
        stale.clashes()
                .forEach(it ->
                        all.add(
                                new Problem(
                                        it.code(),
                                        wording.of("reporting.form.clash", number(it.theirs())),
                                        number(it.theirs()))));
        return all;
    }

    DraftAnswer answer(KeptReport kept) {
        var line = wording.of("reporting.form.saved", formats.time(kept.savedAt()), kept.receipt());
        return new DraftAnswer(kept.version(), line, kept.filled(), of(kept.problems()));
    }

    DraftAnswer answer(StaleReport stale) {
        return new DraftAnswer(null, null, 0, of(stale));
    }

    DraftAnswer answer(Refusal refusal) {
        var problem = new Problem(refusal.field(), wording.of(refusal), null);
        return new DraftAnswer(null, null, 0, List.of(problem));
    }

    private String number(@org.jspecify.annotations.Nullable Long figure) {
        return formats.number(figure);
    }
}
