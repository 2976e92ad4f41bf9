package vn.binhyen.reporting;

import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

import java.util.Optional;

interface Reports extends Repository<Report, ReportId> {

    Report save(Report report);

    Optional<Report> findById(ReportId id);

    /** The report, held until the transaction ends: whoever comes at the same time waits. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Report> findOneById(ReportId id);
}
