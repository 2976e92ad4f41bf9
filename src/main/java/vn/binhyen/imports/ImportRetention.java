package vn.binhyen.imports;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.platform.events.DayHasPassed;

/** Forgets files, rows and previews when their time is over; what was applied stays as a line. */
@Component
class ImportRetention {

    private final Batches batches;
    private final StagedRows staged;
    private final StoredFiles files;

    ImportRetention(Batches batches, StagedRows staged, StoredFiles files) {
        this.batches = batches;
        this.staged = staged;
        this.files = files;
    }

    @EventListener
    @Transactional
    void on(DayHasPassed event) {
        for (var batch : batches.findByKeptUntilBefore(event.day())) {
            staged.forget(batch.getId());
            files.forget(batch.getId());
            if (batch.state() != ImportState.APPLIED) {
                batches.delete(batch);
            }
        }
    }
}
