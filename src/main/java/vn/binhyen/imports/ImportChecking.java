package vn.binhyen.imports;

import org.springframework.stereotype.Component;

import vn.binhyen.imports.spi.ImportCall;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.imports.spi.RowMessage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Asks the target what is wrong, keeps the answers, and has it apply what is right. */
@Component
class ImportChecking {

    private final ImportTargets targets;
    private final StagedRows staged;
    private final StoredFiles files;
    private final ImportLimits limits;
    private final Clock clock;

    ImportChecking(
            ImportTargets targets,
            StagedRows staged,
            StoredFiles files,
            ImportLimits limits,
            Clock clock) {
        this.targets = targets;
        this.staged = staged;
        this.files = files;
        this.limits = limits;
        this.clock = clock;
    }

    /** Says at every row what is wrong or odd with it. */
    void preview(Batch batch, List<ImportRow> rows, Watch watch) {
        var target = targets.required(batch.target());
        var messages = check(target, call(batch, watch), batch, rows, watch);
        staged.say(batch.getId(), messages);
        count(batch);
        batch.previewed();
    }

    /** Applies rows just found right in this transaction. */
    void apply(Batch batch, List<ImportRow> rows, Watch watch) {
        watch.begin(Watch.Step.APPLYING, rows.size());
        var outcome = targets.required(batch.target()).apply(call(batch, watch), rows);
        var file = outcome.file();
        if (file != null) {
            files.keepReturned(batch.getId(), file);
        }
        batch.applied(rows.size(), outcome);
    }

    /**
     * Checks a preview again and applies it. What has become wrong since goes back to the preview,
     * or is left out with the other wrong rows where that was asked for.
     */
    void checkAndApply(Batch batch, List<ImportRow> all, Watch watch) {
        var target = targets.required(batch.target());
        var call = call(batch, watch);
        if (!batch.validOnly()) {
            preview(batch, all, watch);
            if (batch.wrongRows() == 0) {
                apply(batch, all, watch);
            }
            return;
        }
        var wrong = new HashSet<>(staged.wrongLines(batch.getId()));
        var rows = without(wrong, all);
        for (var found = wrongIn(check(target, call, batch, rows, watch));
                !found.isEmpty() && !rows.isEmpty();
                found = wrongIn(check(target, call, batch, rows, watch))) {
            staged.sayMore(batch.getId(), found);
            wrong.addAll(lines(found));
            rows = without(wrong, all);
        }
        count(batch);
        if (rows.isEmpty()) {
            batch.previewed();
        } else {
            apply(batch, rows, watch);
        }
    }

    private List<RowMessage> check(
            ImportTarget target, ImportCall call, Batch batch, List<ImportRow> rows, Watch watch) {
        watch.begin(Watch.Step.CHECKING, rows.size());
        var messages = new ArrayList<RowMessage>();
        int seen = 0;
        for (var row : rows) {
            watch.done(seen++);
            for (var name : batch.columns()) {
                var wrong =
                        CellText.wrong(
                                row.line(),
                                name,
                                row.cells().getOrDefault(name, ""),
                                limits.cellLength());
                if (wrong != null) {
                    messages.add(wrong);
                }
            }
        }
        messages.addAll(target.check(call, rows));
        return messages;
    }

    private void count(Batch batch) {
        var counts = staged.count(batch.getId());
        batch.counted(counts.odd(), counts.wrong());
    }

    private static List<RowMessage> wrongIn(List<RowMessage> messages) {
        return messages.stream().filter(it -> !it.warning()).toList();
    }

    private static Set<Integer> lines(List<RowMessage> messages) {
        var lines = new HashSet<Integer>();
        messages.forEach(it -> lines.add(it.line()));
        return lines;
    }

    private static List<ImportRow> without(Set<Integer> lines, List<ImportRow> rows) {
        return rows.stream().filter(it -> !lines.contains(it.line())).toList();
    }

    private ImportCall call(Batch batch, Watch watch) {
        return new ImportCall(
                batch.getId().value(),
                LocalDate.now(clock),
                batch.effectiveOn(),
                batch.instrument(),
                watch);
    }
}
