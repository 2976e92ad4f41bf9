package vn.binhyen.reporting.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static vn.binhyen.reporting.SampleCampaign.DISTINCT;
import static vn.binhyen.reporting.SampleCampaign.KEPT;
import static vn.binhyen.reporting.SampleCampaign.TURNS;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import vn.binhyen.campaigns.events.CampaignLaunched;
import vn.binhyen.imports.spi.ImportCall;
import vn.binhyen.imports.spi.ImportOutcome;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.reporting.ReportingScene;
import vn.binhyen.reporting.SampleCampaign;
import vn.binhyen.reporting.SampleProvince;
import vn.binhyen.reporting.totals.Counted;
import vn.binhyen.reporting.totals.RollUp;
import vn.binhyen.reporting.totals.Total;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

@SpringBootTest
@AutoConfigureMockMvc
class ReportImportIntegrationTests {

    @Autowired ReportImport target;
    @Autowired ReportingScene scene;
    @Autowired RollUp rollUp;
    @Autowired TransactionOperations transactions;
    @Autowired JdbcClient jdbc;

    private final ImportCall call =
            new ImportCall(UUID.randomUUID(), LocalDate.of(2014, 8, 15), null, null);

    private SampleProvince province;
    private CampaignLaunched launch;

    @BeforeEach
    void launches() {
        province = new SampleProvince(jdbc, 2, 3);
        launch = scene.launch(SampleCampaign.of2014(province.province, Set.of()));
    }

    @Test
    void theRowsOfAUnitAndRoundMakeOneSubmittedReportAndTheSameFileChangesNothing() {
        var rows =
                rows(
                        row("C1.1", TURNS, "1.234"),
                        row("C1.1", DISTINCT, "5"),
                        row("C1.2", TURNS, "6"));

        assertThat(target.check(call, rows)).isEmpty();
        assertThat(apply(rows)).isEqualTo(ImportOutcome.of(2, 0, 0));
        assertThat(apply(rows)).isEqualTo(ImportOutcome.of(0, 0, 2));

        var total = total();
        assertThat(total.reported()).isEqualTo(2);
        assertThat(total.values()).isEqualTo(Map.of(TURNS, 1240L, DISTINCT, 5L));
    }

    @Test
    void figuresOfThreeCommunesAreAddedAndNoneIsLost() {
        apply(rows(row("C1.1", TURNS, "1"), row("C1.2", TURNS, "10"), row("C1.3", TURNS, "100")));

        assertThat(total().values()).isEqualTo(Map.of(TURNS, 111L));
    }

    @Test
    void whatIsWrongIsSaidAtItsRowAndCell() {
        var rows =
                rows(
                        row("C1.1", TURNS, "-1"),
                        row("C1.1", "X9", "1"),
                        row("C9.9", TURNS, "1"),
                        row("C1.2", TURNS, "1"),
                        row("C1.2", TURNS, "2"),
                        row("C1.3", DISTINCT, "1"),
                        row("C1.3", KEPT, "2"));

        assertThat(target.check(call, rows))
                .extracting(RowMessage::line, RowMessage::column)
                .containsExactlyInAnyOrder(
                        tuple(2, "value"),
                        tuple(3, "indicator"),
                        tuple(4, "unit_code"),
                        tuple(6, "indicator"),
                        tuple(8, "value"));
    }

    @Test
    void anUnknownCampaignOrRoundIsAWrongRow() {
        var rows =
                List.of(
                        new ImportRow(
                                2,
                                Map.of(
                                        "campaign", "Đợt không có",
                                        "round", "2014-08-15",
                                        "unit_code", "1",
                                        "indicator", TURNS,
                                        "value", "1")),
                        new ImportRow(
                                3,
                                Map.of(
                                        "campaign", launch.campaign().toString(),
                                        "round", "31/12/2014",
                                        "unit_code", "1",
                                        "indicator", TURNS,
                                        "value", "1")));

        assertThat(target.check(call, rows))
                .extracting(RowMessage::column)
                .containsExactly("campaign", "round");
    }

    @Test
    void aCodeIsTheOneOfTheRound() {
        owesOnlyIn(1, "C1.1");
        owesOnlyIn(2, "C1.2");
        jdbc.sql("update reporting.place set code = :code where id = :unit")
                .param("code", province.code("C1.1"))
                .param("unit", province.commune(1, 2).value())
                .update();

        var rows = rows(row(1, "C1.1", TURNS, "7"), row(2, "C1.1", TURNS, "8"));

        assertThat(target.check(call, rows)).isEmpty();
        assertThat(apply(rows)).isEqualTo(ImportOutcome.of(2, 0, 0));
        assertThat(total().values()).isEqualTo(Map.of(TURNS, 7L));
    }

    @Test
    void aDueDayThatIsNotInTheCalendarIsNotTheLastOfItsMonth() {
        jdbc.sql("update reporting.round set due_on = '2014-09-30' where id = :round")
                .param("round", launch.rounds().getFirst().id().value())
                .update();
        var row = new HashMap<>(row("C1.1", TURNS, "1"));
        row.put("round", "31/9/2014");

        assertThat(target.check(call, rows(row)))
                .extracting(RowMessage::column, RowMessage::key)
                .containsExactly(tuple("round", "reporting.import.not-a-day"));
    }

    /** Where a reorganisation between two rounds gives the code to another unit. */
    private void owesOnlyIn(int round, String unit) {
        jdbc.sql("delete from reporting.report where obliged_id = :unit and round_id <> :round")
                .param("unit", province.commune(1, Integer.parseInt(unit.substring(3))).value())
                .param("round", launch.rounds().get(round - 1).id().value())
                .update();
    }

    private ImportOutcome apply(List<ImportRow> rows) {
        var outcome = transactions.execute(status -> target.apply(call, rows));
        return Objects.requireNonNull(outcome);
    }

    private Total total() {
        var round = launch.rounds().getFirst().id();
        return ReportingScene.as(
                        ReportingScene.officer(Roles.ADMINISTRATOR, UnitId.random()),
                        () -> rollUp.ofRound(round, "province", Counted.HANDED_IN, null))
                .getFirst();
    }

    private Map<String, String> row(String unit, String indicator, String value) {
        return row(1, unit, indicator, value);
    }

    private Map<String, String> row(int round, String unit, String indicator, String value) {
        return Map.of(
                "campaign", launch.campaign().toString(),
                "round", launch.rounds().get(round - 1).dueOn().toString(),
                "unit_code", province.code(unit),
                "indicator", indicator,
                "value", value);
    }

    @SafeVarargs
    private static List<ImportRow> rows(Map<String, String>... cells) {
        var rows = new ArrayList<ImportRow>();
        for (var each : cells) {
            rows.add(new ImportRow(rows.size() + 2, each));
        }
        return rows;
    }
}
