package vn.binhyen.reporting.totals;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.binhyen.reporting.SampleCampaign.TURNS;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.binhyen.reporting.ReorganisedPeak;
import vn.binhyen.territory.groups.GroupManagement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class CarriedFiguresIntegrationTests extends ReorganisedPeak {

    @Autowired FigureQuery figures;
    @Autowired GroupManagement groups;

    @Test
    void aStatedShareMakesASplitComparable() {
        submit(province.commune(1, 1), Map.of(TURNS, 10));
        var id =
                reorganise(
                        LocalDate.parse("2015-01-01"),
                        split("C1.1", "N", "remainder"),
                        split("C1.1", "M", "partial"));
        var on = LocalDate.parse("2015-01-01");

        assertThat(values(on)).containsEntry("N", "-").containsEntry("M", "-");

        reorganisations.stateShare(id, 2, "0,3", "Báo cáo 12/BC-UBND");

        assertThat(values(on)).containsEntry("N", "7").containsEntry("M", "3");
    }

    @Test
    void aSumOfTwoUnitsCannotBeTakenApartOnTheirOwnDay() {
        reorganise(merged("C1.1", "N"), merged("C1.2", "N"));
        submit(unit("N"), Map.of(TURNS, 9));

        var series =
                asAdmin(() ->
                        figures.ask(
                                new FigureQuery.Question(
                                        TURNS,
                                        province.province,
                                        null,
                                        launch.rounds().getFirst().dueOn(),
                                        "commune",
                                        day().minusDays(1))));
        assertThat(series)
                .filteredOn(it -> it.unit().equals(province.commune(1, 1).value()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.value()).isNull();
                    assertThat(it.incomparable()).isNotNull();
                });
        var district =
                asAdmin(() ->
                        figures.ask(
                                new FigureQuery.Question(
                                        TURNS,
                                        province.district(1),
                                        null,
                                        launch.rounds().getFirst().dueOn(),
                                        "district",
                                        day().minusDays(1))));
        assertThat(district).singleElement().satisfies(it -> assertThat(it.value()).isEqualTo(9));
    }

    @Test
    void groupsAddUpTheirMembersOfTheDay() {
        var group = groups.form("Cụm " + code("1"));
        var from = day().minusDays(20);
        groups.join(group, List.of(code("C1.1"), code("C2.1")), from);
        submit(province.commune(1, 1), Map.of(TURNS, 10));
        submit(province.commune(2, 1), Map.of(TURNS, 5));
        submit(province.commune(1, 2), Map.of(TURNS, 1));

        var series =
                asAdmin(() ->
                        figures.ask(
                                new FigureQuery.Question(
                                        TURNS,
                                        province.province,
                                        null,
                                        launch.rounds().getFirst().dueOn(),
                                        "unit-group",
                                        day())));

        assertThat(series)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.unit()).isEqualTo(group);
                    assertThat(it.value()).isEqualTo(15);
                    assertThat(it.expected()).isEqualTo(2);
                });
    }

    /** By code; a dash where it is not comparable. */
    private Map<String, String> values(LocalDate on) {
        var found = new LinkedHashMap<String, String>();
        asAdmin(() ->
                        figures.ask(
                                new FigureQuery.Question(
                                        TURNS,
                                        province.province,
                                        null,
                                        launch.rounds().getFirst().dueOn(),
                                        "commune",
                                        on)))
                .forEach(it ->
                        found.put(
                                it.code().substring(code("").length()),
                                it.incomparable() == null ? String.valueOf(it.value()) : "-"));
        return found;
    }
}
