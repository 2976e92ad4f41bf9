package vn.binhyen.reporting.web;

import org.springframework.stereotype.Component;

import vn.binhyen.reporting.KeptReport;
import vn.binhyen.reporting.StaleReport;
import vn.binhyen.reporting.forms.CellProblem;
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

    /** Every field that stands against it, not only the first. */
    List<Problem> of(Refusal refusal) {
        return wording.errorsOf(refusal).entries().stream()
                .map(it -> new Problem(it.field(), it.message(), null))
                .toList();
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
        return new DraftAnswer(null, null, 0, of(refusal));
    }

    private String number(@org.jspecify.annotations.Nullable Long figure) {
        return formats.number(figure);
    }
}
