package vn.binhyen.reporting;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

import java.util.Optional;

interface Reports extends Repository<Report, ReportId> {

    Report save(Report report);

    Optional<Report> findById(ReportId id);

    /** The report, held until the transaction ends: whoever comes at the same time waits. */
    @Query("select * from reporting.report where id = :id for update")
    Optional<Report> findOneById(ReportId id);
}
