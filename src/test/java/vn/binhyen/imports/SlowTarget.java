package vn.binhyen.imports;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.binhyen.imports.spi.ImportCall;
import vn.binhyen.imports.spi.ImportColumn;
import vn.binhyen.imports.spi.ImportOutcome;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.shared.Roles;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Writes each row as a line of the event log, and waits in the middle of the rows where it is told
 * to; so what it has written is half applied.
 */
@TestComponent
class SlowTarget implements ImportTarget {

    static final String LINE = "SlowlyImported";

    volatile boolean waitsInCheck;
    volatile boolean waitsInApply;

    private final JdbcClient jdbc;

    SlowTarget(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "slow";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(ImportColumn.required("code"));
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.PLANNER);
    }

    @Override
    public List<RowMessage> check(ImportCall call, List<ImportRow> rows) {
        waitWhile(() -> waitsInCheck, call, rows.size() / 2);
        return List.of();
    }

    @Override
    public ImportOutcome apply(ImportCall call, List<ImportRow> rows) {
        int written = 0;
        for (var row : rows) {
            jdbc.sql(
                            """
                            insert into platform.event_log (type, at, data)
                            values (:type, now(), jsonb_build_object('code', :code::text))
                            """)
                    .param("type", LINE)
                    .param("code", row.cell("code"))
                    .update();
            if (++written == rows.size() / 2) {
                waitWhile(() -> waitsInApply, call, written);
            }
        }
        return ImportOutcome.of(written, 0, 0);
    }

    private static void waitWhile(
            java.util.function.BooleanSupplier waits, ImportCall call, int row) {
        while (waits.getAsBoolean()) {
            call.progress().done(row);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}
