package vn.binhyen.reporting;

import static org.awaitility.Awaitility.await;

import org.springframework.beans.factory.annotation.Autowired;

import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.imports.spi.ImportCall;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.reporting.rounds.Standing;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.events.ReorganisationId;
import vn.binhyen.territory.reorganisations.ReorganisationManagement;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The peak of 2014 over a day on which units change. */
public abstract class ReorganisedPeak extends LaunchedPeak {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final String HEAD =
            "level,old_code,new_code,new_name,new_type,new_parent_code,relation,share";

    @Autowired protected ReorganisationManagement reorganisations;
    @Autowired protected UnitDirectory directory;

    protected LocalDate day() {
        return launch.rounds().getFirst().dueOn().minusDays(5);
    }

    protected ReorganisationId reorganise(String... lines) {
        return reorganise(day(), lines);
    }

    protected ReorganisationId reorganise(LocalDate day, String... lines) {
        var call =
                new ImportCall(
                        UUID.randomUUID(), day, day, "%d/NQ".formatted(COUNTER.incrementAndGet()));
        var id = reorganisations.apply(call, rows(lines)).facts().getFirst();
        settled();
        return id;
    }

    protected void settled() {
        await().atMost(Duration.ofSeconds(20)).until(() -> !pending());
    }

    protected ImportCall call() {
        return new ImportCall(UUID.randomUUID(), day(), day(), "1/NQ");
    }

    protected List<ImportRow> rows(String... lines) {
        var rows = new ArrayList<ImportRow>();
        for (var line : lines) {
            var cells = new LinkedHashMap<String, String>();
            var values = line.split(",", -1);
            var names = HEAD.split(",");
            for (int i = 0; i < names.length; i++) {
                cells.put(names[i], values[i]);
            }
            rows.add(new ImportRow(rows.size() + 1, cells));
        }
        return rows;
    }

    protected String merged(String from, String into) {
        return "commune,%s,%s,Xã Mới,Xã,%s,merged,full"
                .formatted(code(from), code(into), code("D1"));
    }

    protected String split(String from, String into, String share) {
        return "commune,%s,%s,Xã Mới %s,Xã,%s,split,%s"
                .formatted(code(from), code(into), into, code("D1"), share);
    }

    protected String code(String bare) {
        return province.code(bare);
    }

    protected UnitId unit(String code) {
        return directory.byCode(List.of(code(code)), LocalDate.parse("2015-06-01")).getFirst().id();
    }

    protected String state(UnitId unit) {
        return jdbc.sql(
                        "select state from reporting.report where round_id = :r and obliged_id = :u")
                .param("r", first.value())
                .param("u", unit.value())
                .query((rs, row) -> rs.getString(1))
                .single();
    }

    protected Set<UnitId> owing(RoundId round) {
        return jdbc
                .sql(
                        "select r.obliged_id from reporting.report r where r.round_id = :r and "
                                + Standing.SQL)
                .param("r", round.value())
                .query((rs, row) -> new UnitId(rs.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
