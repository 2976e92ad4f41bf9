package vn.binhyen.imports;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.Importers;
import vn.binhyen.platform.spi.JobContext;
import vn.binhyen.shared.Refusal;

import java.util.List;

/**
 * Reads, checks and applies a file, each in one transaction that holds its batch. A step that was
 * interrupted has left nothing and is done again; one that was done is not done twice.
 */
@Component
class ImportWork {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);

    private final Batches batches;
    private final StoredFiles files;
    private final StagedRows staged;
    private final ImportTargets targets;
    private final ImportChecking checking;
    private final ImportLimits limits;
    private final ObjectProvider<Importers> importers;
    private final TransactionTemplate transaction;

    ImportWork(
            Batches batches,
            StoredFiles files,
            StagedRows staged,
            ImportTargets targets,
            ImportChecking checking,
            ImportLimits limits,
            ObjectProvider<Importers> importers,
            TransactionTemplate transaction) {
        this.batches = batches;
        this.files = files;
        this.staged = staged;
        this.targets = targets;
        this.checking = checking;
        this.limits = limits;
        this.importers = importers;
        this.transaction = transaction;
    }

    void goOn(ImportId id, JobContext job) {
        var watch = new Watch(job);
        try {
            var rows = step(id, batch -> stage(batch, watch));
            var importer = transaction.execute(status -> importerOf(id));
            if (importer != null) {
                SecurityContextHolder.setContext(new SecurityContextImpl(importer));
            }
            step(id, batch -> checkAndApply(batch, rows, watch));
        } catch (Watch.Stopped stopped) {
            stop(id);
        } catch (Refusal reason) {
            end(id, reason);
            throw new Refusal("imports.refusal.see-import"); // its arguments may be text
        } catch (RuntimeException | Error e) {
            LOG.error("Import {} broke off", id, withoutText(e));
            var reason = new Refusal("imports.refusal.broken", id.toString().substring(0, 8));
            end(id, reason);
            throw reason;
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Reads the file and stages its rows; answers them so that they need not be read back. */
    private @Nullable List<ImportRow> stage(Batch batch, Watch watch) {
        if (batch.state() != ImportState.READING || batch.isStaged()) {
            return null;
        }
        watch.begin(Watch.Step.READING, 0);
        var file = FileSniffer.open(files.content(batch.getId()), limits);
        var read = RowReading.read(file, targets.required(batch.target()), limits, watch);
        staged.keep(batch.getId(), read);
        batches.save(batch.staged(read.kind(), read.columns(), read.rows().size()));
        watch.lookUp();
        return read.rows();
    }

    private @Nullable List<ImportRow> checkAndApply(
            Batch batch, @Nullable List<ImportRow> known, Watch watch) {
        if (!batch.state().atWork()) {
            return known;
        }
        var rows = known == null ? staged.rows(batch.getId(), batch.columns()) : known;
        if (batch.state() == ImportState.READING) {
            checking.preview(batch, rows, watch);
            if (batch.atOnce() && batch.wrongRows() == 0) {
                checking.apply(batch.apply(false), rows, watch);
            }
        } else {
            checking.checkAndApply(batch, rows, watch);
        }
        batches.save(batch);
        watch.lookUp();
        return rows;
    }

    /** Nothing of what was under way is kept: the preview stands again, or there is none. */
    void stop(ImportId id) {
        transaction.executeWithoutResult(status ->
                batches.findOneById(id)
                        .filter(it -> it.state().atWork())
                        .ifPresent(it -> batches.save(it.stopped())));
    }

    private @Nullable List<ImportRow> step(ImportId id, Step step) {
        return transaction.execute(status -> batches.findOneById(id).map(step::take).orElse(null));
    }

    private @Nullable Authentication importerOf(ImportId id) {
        var known = importers.getIfAvailable();
        return known == null
                ? null
                : batches.findById(id)
                        .map(it ->
                                known.signedIn(it.owner())
                                        .orElseThrow(
                                                () -> new Refusal("imports.refusal.importer-gone")))
                        .orElse(null);
    }

    private void end(ImportId id, Refusal reason) {
        transaction.executeWithoutResult(status ->
                batches.findOneById(id)
                        .filter(it -> it.state().atWork())
                        .ifPresent(it -> batches.save(it.failed(reason))));
    }

    /** Where it happened, without the words: a database names values in its messages. */
    private static Throwable withoutText(Throwable e) {
        var bare = new IllegalStateException(e.getClass().getName());
        bare.setStackTrace(e.getStackTrace());
        var cause = e.getCause();
        if (cause != null) {
            bare.initCause(withoutText(cause));
        }
        return bare;
    }

    private interface Step {
        @Nullable List<ImportRow> take(Batch batch);
    }
}
