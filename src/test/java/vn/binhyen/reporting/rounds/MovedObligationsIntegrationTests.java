package vn.binhyen.reporting.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static vn.binhyen.reporting.SampleCampaign.TURNS;

import org.junit.jupiter.api.Test;

import vn.binhyen.campaigns.events.Audience;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.CampaignLaunched;
import vn.binhyen.campaigns.events.PlannedRound;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.ReorganisedPeak;
import vn.binhyen.reporting.SampleCampaign;
import vn.binhyen.reporting.totals.Counted;
import vn.binhyen.shared.Refusal;
import vn.binhyen.territory.events.Relation;
import vn.binhyen.territory.events.Share;
import vn.binhyen.territory.events.SuccessionEdge;
import vn.binhyen.territory.events.UnitsReorganised;

import java.util.List;
import java.util.Map;
import java.util.Set;

class MovedObligationsIntegrationTests extends ReorganisedPeak {

    @Test
    void theSuccessorOwesInThePlaceOfWhoWentIntoIt() {
        reorganise(merged("C1.1", "N"), merged("C1.2", "N"));

        assertThat(owing(first))
                .contains(unit("N"))
                .doesNotContain(province.commune(1, 1), province.commune(1, 2))
                .hasSize(7);
    }

    @Test
    void whoTakesOverAUnitNamedByItselfOwesToo() {
        var all = launch.rounds().getFirst();
        var named =
                scene.launch(
                        new CampaignLaunched(
                                CampaignId.random(),
                                launch.kind(),
                                province.province,
                                launch.startsOn(),
                                launch.endsOn(),
                                new Audience(Set.of(), Set.of(province.commune(1, 1)), Set.of()),
                                SampleCampaign.form(),
                                List.of("results"),
                                List.of(
                                        new PlannedRound(
                                                RoundId.random(),
                                                1,
                                                all.from(),
                                                all.to(),
                                                all.cutOffOn(),
                                                all.dueOn(),
                                                all.deadlines())),
                                true,
                                List.of()));

        reorganise(merged("C1.1", "N"), merged("C1.2", "N"));

        assertThat(owing(named.rounds().getFirst().id())).containsExactly(unit("N"));
    }

    @Test
    void toldTwiceItMovesOnce() {
        var id = reorganise(merged("C1.1", "N"), merged("C1.2", "N"));
        var before = owing(first);

        scene.publish(
                new UnitsReorganised(
                        id,
                        "1/NQ",
                        day(),
                        List.of(
                                new SuccessionEdge(
                                        province.commune(1, 1),
                                        unit("N"),
                                        Relation.MERGED,
                                        Share.FULL))));
        settled();

        assertThat(owing(first)).isEqualTo(before);
    }

    @Test
    void draftsGoOnInTheSuccessorsDraft() {
        keep(province.commune(1, 1), Map.of(TURNS, 5));
        keep(province.commune(1, 2), Map.of(TURNS, 8));

        reorganise(merged("C1.1", "N"), merged("C1.2", "N"));

        assertThat(storedValues(unit("N"))).containsEntry(TURNS, 13L);
        assertThat(state(unit("N"))).isEqualTo("DRAFT");
        assertThat(owing(first)).doesNotContain(province.commune(1, 1));
    }

    @Test
    void whatWasHandedInStaysWithWhoHandedItIn() {
        submit(province.commune(1, 1), Map.of(TURNS, 5));

        reorganise(merged("C1.1", "N"), merged("C1.2", "N"));

        assertThat(state(province.commune(1, 1))).isEqualTo("SUBMITTED");
        assertThat(provinceTotal().values()).containsEntry(TURNS, 5L);
    }

    @Test
    void aUnitUnderAnotherDistrictReportsToItsDesk() {
        var commune = province.commune(1, 1);

        reorganise(
                "commune,%s,%s,,,%s,reparented,full"
                        .formatted(code("C1.1"), code("C1.1"), code("D2")));

        var report = asAdmin(() -> forms.open(first, commune.value()));
        assertThat(report.desk()).isEqualTo(province.district(2));
        submit(commune, Map.of(TURNS, 4));
        assertThat(asAdmin(() -> rollUp.ofRound(first, "district", Counted.HANDED_IN, null)))
                .filteredOn(it -> it.id().equals(province.district(2).value()))
                .singleElement()
                .satisfies(it -> assertThat(it.values()).containsEntry(TURNS, 4L));
    }

    @Test
    void anUndoneReorganisationBringsTheObligationsBack() {
        var before = owing(first);
        var id = reorganise(merged("C1.1", "N"), merged("C1.2", "N"));

        reorganisations.undo(id);
        settled();

        assertThat(owing(first)).isEqualTo(before);
    }

    @Test
    void cannotBeUndoneOnceASuccessorHasReported() {
        var id = reorganise(merged("C1.1", "N"), merged("C1.2", "N"));
        submit(unit("N"), Map.of(TURNS, 4));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> reorganisations.undo(id))
                .withMessage("reporting.reorganisation.reported");
    }

    @Test
    void thePreviewSaysWhichReportsAreTouched() {
        keep(province.commune(1, 1), Map.of(TURNS, 5));

        var preview =
                reorganisations.preview(call(), rows(merged("C1.1", "N"), merged("C1.2", "N")));

        assertThat(preview.days().getFirst().touched())
                .extracting(it -> it.key() + " " + it.number())
                .contains("reporting.reorganisation.due 7", "reporting.reorganisation.draft 1");
    }
}
