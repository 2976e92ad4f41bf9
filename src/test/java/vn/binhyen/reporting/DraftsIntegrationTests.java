package vn.binhyen.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static vn.binhyen.reporting.ReportingScene.as;
import static vn.binhyen.reporting.ReportingScene.reporter;
import static vn.binhyen.reporting.ReportingScene.values;
import static vn.binhyen.reporting.SampleCampaign.DISTINCT;
import static vn.binhyen.reporting.SampleCampaign.KEPT;
import static vn.binhyen.reporting.SampleCampaign.STOCK;
import static vn.binhyen.reporting.SampleCampaign.TURNS;

import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

import vn.binhyen.reporting.forms.CellProblem;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

class DraftsIntegrationTests extends LaunchedPeak {

    @Test
    void twentyFirstWritersAtOnceAllKeepTheirValues() throws Exception {
        var commune = province.commune(1, 1);
        var codes = List.of(TURNS, DISTINCT, KEPT, STOCK);
        List<Callable<KeptReport>> writers =
                IntStream.range(0, 20)
                        .<Callable<KeptReport>>mapToObj(i ->
                                () ->
                                        as(
                                                reporter(commune),
                                                () ->
                                                        entry.keep(
                                                                values(
                                                                        first,
                                                                        commune,
                                                                        Map.of(
                                                                                codes.get(i % 4),
                                                                                7)))))
                        .toList();

        try (var pool = Executors.newFixedThreadPool(20)) {
            for (var answer : pool.invokeAll(writers)) {
                assertThat(answer.get().version()).isPositive();
            }
        }

        assertThat(storedValues(commune))
                .isEqualTo(Map.of(TURNS, 7L, DISTINCT, 7L, KEPT, 7L, STOCK, 7L));
        assertThat(asAdmin(() -> forms.open(first, commune.value())).version()).isEqualTo(20);
    }

    @Test
    void aStaleVersionIsToldBothFigures() {
        var commune = province.commune(1, 1);
        keep(commune, Map.of(TURNS, 5));

        var command =
                new KeepReport(first, commune.value(), Map.of(TURNS, 9), Map.of(), Map.of(), 0L);

        assertThatExceptionOfType(StaleReport.class)
                .isThrownBy(() -> as(reporter(commune), () -> entry.keep(command)))
                .satisfies(stale -> {
                    assertThat(stale.version()).isEqualTo(1);
                    assertThat(stale.clashes())
                            .containsExactly(new StaleReport.Clash(TURNS, 9L, 5L));
                });
    }

    @Test
    void wrongNumbersAreRefusedAtTheirField() {
        var commune = province.commune(1, 1);
        var wrong =
                Map.of(
                        "reporting.refusal.negative",
                        -1,
                        "reporting.refusal.fractional",
                        1.5,
                        "reporting.refusal.absurd",
                        1_000_000_000L,
                        "reporting.refusal.not-a-number",
                        "12");

        wrong.forEach((key, value) ->
                assertThatExceptionOfType(Refusal.class)
                        .isThrownBy(() -> keep(commune, Map.of(STOCK, value)))
                        .satisfies(no -> {
                            assertThat(no.key()).isEqualTo(key);
                            assertThat(no.field()).isEqualTo(STOCK);
                        }));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> keep(commune, Map.of("X9", 1)))
                .satisfies(no -> assertThat(no.field()).isEqualTo("X9"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> keep(commune, Map.of(DISTINCT, 3, KEPT, 4)))
                .satisfies(no -> assertThat(no.field()).isEqualTo(KEPT));
    }

    @Test
    void aSlipInTheFormCostsItsOwnCellOnly() {
        var commune = province.commune(1, 1);
        var typed = values(first, commune, Map.of(TURNS, "1.234", STOCK, "zwölf"));

        var kept = as(reporter(commune), () -> entry.keepTyped(typed));

        assertThat(kept.problems()).extracting(CellProblem::code).containsExactly(STOCK);
        assertThat(storedValues(commune)).isEqualTo(Map.of(TURNS, 1234L));
    }

    @Test
    void aReporterWritesForNobodyElse() {
        var stranger = reporter(province.commune(1, 2));
        var boss = reporter(province.district(1));
        var command = values(first, province.commune(1, 1), Map.of(TURNS, 1));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(stranger, () -> entry.keep(command)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(boss, () -> entry.keep(command)));
    }

    @Test
    void everyWrongFieldIsNamedAtOnceAndNothingIsKept() {
        var commune = province.commune(1, 1);
        var command =
                new KeepReport(
                        first,
                        commune.value(),
                        Map.of(TURNS, -1, STOCK, 1.5, "X9", 1, DISTINCT, 3, KEPT, 4),
                        Map.of(TURNS, "Gọi 0912345678", "X8", "không có"),
                        Map.of("results", "a".repeat(100_000), "none", "không có"),
                        null);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> as(reporter(commune), () -> entry.keep(command)))
                .satisfies(no -> {
                    var fields = new ArrayList<>(List.of(Objects.requireNonNull(no.field())));
                    no.others().forEach(it -> fields.add(Objects.requireNonNull(it.field())));
                    assertThat(fields)
                            .containsExactlyInAnyOrder(
                                    TURNS,
                                    STOCK,
                                    "X9",
                                    KEPT,
                                    "notes." + TURNS,
                                    "notes.X8",
                                    "narrative.results",
                                    "narrative.none");
                });
        assertThat(storedValues(commune)).isEmpty();
    }

    @Test
    void decomposedVietnameseIsKeptComposed() {
        var commune = province.commune(1, 1);
        var words = "Tuyên truyền ở Bỉm Sơn";
        var command =
                new KeepReport(
                        first,
                        commune.value(),
                        Map.of(),
                        Map.of(),
                        Map.of("results", Normalizer.normalize(words, Normalizer.Form.NFD)),
                        null);

        as(reporter(commune), () -> entry.keep(command));

        assertThat(asAdmin(() -> forms.open(first, commune.value())).narrative())
                .containsEntry("results", words);
    }
}
