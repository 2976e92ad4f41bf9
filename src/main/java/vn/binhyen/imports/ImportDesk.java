package vn.binhyen.imports;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.platform.Jobs;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * Takes files in, and does with a preview what its importer decides.
 *
 * <p>Reading and applying go on as a job that starts when the call is over; ask {@link
 * ImportListing} how far it is. Only the importer and administrators reach a file.
 */
@Service
@Transactional
public class ImportDesk {

    private final Batches batches;
    private final StagedRows staged;
    private final StoredFiles files;
    private final ImportTargets targets;
    private final ImportLimits limits;
    private final Jobs jobs;
    private final Clock clock;

    ImportDesk(
            Batches batches,
            StagedRows staged,
            StoredFiles files,
            ImportTargets targets,
            ImportLimits limits,
            Jobs jobs,
            Clock clock) {
        this.batches = batches;
        this.staged = staged;
        this.files = files;
        this.targets = targets;
        this.limits = limits;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Takes a file in and has it read; the same key of the same account is the same import. */
    public UUID receive(Upload upload, Authentication importer) {
        targets.required(upload.target(), importer);
        var key = upload.idempotencyKey();
        if (key != null) {
            var before = batches.findByOwnerAndIdempotencyKey(importer.getName(), key);
            if (before.isPresent()) {
                return before.get().getId().value();
            }
        }
        refuseUnlessSized(upload.content().length);
        var batch =
                save(
                        Batch.received(
                                upload,
                                importer.getName(),
                                clock.instant(),
                                LocalDate.now(clock).plusDays(limits.daysKept())));
        files.keep(batch.getId(), upload.content());
        return startWork(batch);
    }

    /**
     * Applies a preview. Asked twice, it is applied once: who comes second is told how far it is.
     *
     * @param validOnly whether to leave wrong rows out
     */
    public void apply(UUID id, boolean validOnly, Authentication importer) {
        var batch = held(id, importer);
        if (batch.state() != ImportState.APPLYING && batch.state() != ImportState.APPLIED) {
            startWork(batch.apply(validOnly));
        }
    }

    /**
     * Puts mended cells in place of wrong ones and has the rows checked anew.
     *
     * @param cells line → column → text
     */
    public void mend(UUID id, Map<Integer, Map<String, String>> cells, Authentication importer) {
        var batch = held(id, importer).mended();
        staged.mend(batch.getId(), batch.columns(), cells, limits.cellLength());
        startWork(batch);
    }

    /**
     * Stops work under way: what is being applied is undone as a whole. The work looks at it
     * between two rows or statements, so it may end a moment later, or have ended before.
     */
    public void stop(UUID id, Authentication importer) {
        // not held: the work itself holds the import until it is through
        var batch =
                batches.findById(new ImportId(id))
                        .filter(it -> isVisible(it, importer))
                        .orElseThrow(NotFound::new);
        var job = batch.job();
        if (batch.state().atWork() && job != null) {
            jobs.cancel(job);
        }
    }

    /** Throws a preview away, with its rows and its file. */
    public void discard(UUID id, Authentication importer) {
        var batch = held(id, importer);
        Refusal.unless(
                batch.state() == ImportState.PREVIEWED || batch.state() == ImportState.FAILED,
                "imports.refusal.not-discardable");
        staged.forget(batch.getId());
        files.forget(batch.getId());
        batches.delete(batch);
    }

    private UUID startWork(Batch batch) {
        var id = batch.getId();
        var job = jobs.submit(ImportJob.KIND, Map.of("import", id.toString()), batch.owner());
        batches.save(batch.worksAs(job));
        return id.value();
    }

    private Batch held(UUID id, Authentication importer) {
        return batches.findOneById(new ImportId(id))
                .filter(it -> isVisible(it, importer))
                .orElseThrow(NotFound::new);
    }

    private Batch save(Batch batch) {
        try {
            return batches.save(batch);
        } catch (DbActionExecutionException | DuplicateKeyException e) {
            throw new Refusal("imports.refusal.same-key-at-once");
        }
    }

    static boolean isVisible(@Nullable Batch batch, Authentication importer) {
        return batch != null
                && (batch.owner().equals(importer.getName())
                        || ImportTargets.isAdministrator(importer));
    }

    private void refuseUnlessSized(long size) {
        if (size > limits.size().toBytes()) {
            throw Refusal.of(
                    "file",
                    "imports.refusal.too-large",
                    limits.size().toMegabytes(),
                    Math.ceilDiv(size, 1L << 20));
        }
    }
}
