package vn.binhyen.imports.api;

import org.jspecify.annotations.Nullable;

import vn.binhyen.imports.ImportProgressView;
import vn.binhyen.imports.ImportView;
import vn.binhyen.imports.StagedRowView.RowWord;

import java.util.List;
import java.util.UUID;

/** An import as the interface shows it. */
record ImportResource(
        UUID id,
        String target,
        String state,
        int rows,
        int valid,
        int invalid,
        int applied,
        @Nullable Progress progress,
        List<Error> errors) {

    static ImportResource of(
            ImportView view, List<RowWord> words, @Nullable ImportProgressView progress) {
        var failure = view.failure();
        return new ImportResource(
                view.id(),
                view.target(),
                view.state().word(),
                view.rows(),
                view.valid(),
                view.wrong(),
                view.applied(),
                progress == null ? null : Progress.of(progress),
                failure != null
                        ? List.of(new Error(null, null, null, failure))
                        : words.stream().map(Error::of).toList());
    }

    /** How far the work under way is; {@code total} is 0 where nobody knows yet. */
    record Progress(@Nullable String step, long done, long total, boolean stopping) {

        static Progress of(ImportProgressView view) {
            return new Progress(view.step(), view.done(), view.total(), view.stopping());
        }
    }

    /** What is wrong with a cell, a row, or (without either) the file. */
    record Error(
            @Nullable Integer row,
            @Nullable String column,
            @Nullable String value,
            String message) {

        static Error of(RowWord word) {
            return new Error(
                    word.line() == 0 ? null : word.line(),
                    word.column().isEmpty() ? null : word.column(),
                    word.column().isEmpty() ? null : word.value(),
                    word.text());
        }
    }
}
