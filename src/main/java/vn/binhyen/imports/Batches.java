package vn.binhyen.imports;

import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

interface Batches extends Repository<Batch, ImportId> {

    Batch save(Batch batch);

    Optional<Batch> findById(ImportId id);

    /** Holds the file for this transaction: who comes second waits, and then sees what was done. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Batch> findOneById(ImportId id);

    Optional<Batch> findByOwnerAndIdempotencyKey(String owner, String idempotencyKey);

    List<Batch> findByKeptUntilBefore(LocalDate day);

    void delete(Batch batch);
}
