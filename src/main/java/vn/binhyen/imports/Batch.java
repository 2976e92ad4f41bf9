package vn.binhyen.imports;

import org.jmolecules.ddd.types.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

import vn.binhyen.imports.spi.ImportOutcome;
import vn.binhyen.shared.Refusal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A file on its way into a register (Vietnamese: lần nhập). It is read, shown, and then applied as
 * a whole or thrown away; its rows and the file itself lie beside it.
 */
@Table(schema = "imports", name = "batch")
class Batch implements AggregateRoot<Batch, ImportId> {

    private final @Id ImportId id;
    private final String target;
    private final String owner;
    private final String fileName;
    private @Nullable String fileKind;
    private final @Nullable LocalDate effectiveOn;
    private final @Nullable String instrument;
    private final @Nullable String idempotencyKey;
    private ImportState state;
    private final boolean atOnce;
    private boolean validOnly;
    private @Nullable String columns;
    private int totalRows;
    private int oddRows;
    private int wrongRows;
    private int appliedRows;
    private int added;
    private int changed;
    private int unchanged;
    private @Nullable String failure;
    private @Nullable String failureArguments;
    private @Nullable UUID job;
    private final Instant createdAt;
    private final LocalDate keptUntil;
    private @Version @Nullable Long version;

    /** A file just handed in; nothing of it has been looked at. */
    static Batch received(Upload upload, String owner, Instant now, LocalDate keptUntil) {
        return new Batch(
                ImportId.random(),
                upload.target(),
                owner,
                upload.fileName(),
                null,
                upload.effectiveOn(),
                upload.instrument(),
                upload.idempotencyKey(),
                ImportState.READING,
                upload.apply(),
                false,
                null,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                null,
                null,
                now,
                keptUntil,
                null);
    }

    @PersistenceCreator
    Batch(
            ImportId id,
            String target,
            String owner,
            String fileName,
            @Nullable String fileKind,
            @Nullable LocalDate effectiveOn,
            @Nullable String instrument,
            @Nullable String idempotencyKey,
            ImportState state,
            boolean atOnce,
            boolean validOnly,
            @Nullable String columns,
            int totalRows,
            int oddRows,
            int wrongRows,
            int appliedRows,
            int added,
            int changed,
            int unchanged,
            @Nullable String failure,
            @Nullable String failureArguments,
            @Nullable UUID job,
            Instant createdAt,
            LocalDate keptUntil,
            @Nullable Long version) {
        this.id = id;
        this.target = target;
        this.owner = owner;
        this.fileName = fileName;
        this.fileKind = fileKind;
        this.effectiveOn = effectiveOn;
        this.instrument = instrument;
        this.idempotencyKey = idempotencyKey;
        this.state = state;
        this.atOnce = atOnce;
        this.validOnly = validOnly;
        this.columns = columns;
        this.totalRows = totalRows;
        this.oddRows = oddRows;
        this.wrongRows = wrongRows;
        this.appliedRows = appliedRows;
        this.added = added;
        this.changed = changed;
        this.unchanged = unchanged;
        this.failure = failure;
        this.failureArguments = failureArguments;
        this.job = job;
        this.createdAt = createdAt;
        this.keptUntil = keptUntil;
        this.version = version;
    }

    Batch worksAs(UUID job) {
        this.job = job;
        return this;
    }

    Batch staged(String fileKind, List<String> columns, int rows) {
        this.fileKind = fileKind;
        this.columns = Cells.join(columns);
        this.totalRows = rows;
        return this;
    }

    Batch counted(int odd, int wrong) {
        oddRows = odd;
        wrongRows = wrong;
        return this;
    }

    /** Shown to whoever imports, with what is wrong; nothing has been written. */
    Batch previewed() {
        state = ImportState.PREVIEWED;
        return this;
    }

    /** Cells were mended by hand; the rows are checked anew. */
    Batch mended() {
        Refusal.unless(state == ImportState.PREVIEWED, "imports.refusal.not-previewed");
        state = ImportState.READING;
        return this;
    }

    /** Asks for the preview to be applied; with wrong rows only if these are to be left out. */
    Batch apply(boolean validOnly) {
        Refusal.unless(state == ImportState.PREVIEWED, "imports.refusal.not-previewed");
        Refusal.unless(validOnly || wrongRows == 0, "imports.refusal.wrong-rows", wrongRows);
        Refusal.unless(totalRows > wrongRows, "imports.refusal.nothing-right");
        this.validOnly = validOnly;
        state = ImportState.APPLYING;
        return this;
    }

    Batch applied(int rows, ImportOutcome outcome) {
        state = ImportState.APPLIED;
        appliedRows = rows;
        added = outcome.added();
        changed = outcome.changed();
        unchanged = outcome.unchanged();
        return this;
    }

    /**
     * Stopped by its importer before anything was written: back to the preview, if there was one.
     */
    Batch stopped() {
        if (state != ImportState.APPLYING) {
            return failed(new Refusal("imports.refusal.stopped"));
        }
        state = ImportState.PREVIEWED;
        return this;
    }

    /** Ended without anything written, for a reason the importer reads. */
    Batch failed(Refusal reason) {
        state = ImportState.FAILED;
        failure = reason.key();
        failureArguments = Arguments.encode(List.of(reason.arguments()));
        return this;
    }

    @Override
    public ImportId getId() {
        return id;
    }

    String target() {
        return target;
    }

    String owner() {
        return owner;
    }

    String fileName() {
        return fileName;
    }

    @Nullable LocalDate effectiveOn() {
        return effectiveOn;
    }

    @Nullable String instrument() {
        return instrument;
    }

    ImportState state() {
        return state;
    }

    boolean atOnce() {
        return atOnce;
    }

    boolean validOnly() {
        return validOnly;
    }

    @Nullable UUID job() {
        return job;
    }

    boolean isStaged() {
        return columns != null;
    }

    List<String> columns() {
        return columns == null ? List.of() : Cells.split(columns);
    }

    int wrongRows() {
        return wrongRows;
    }
}
