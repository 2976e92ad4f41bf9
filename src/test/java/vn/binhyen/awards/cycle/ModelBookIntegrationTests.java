package vn.binhyen.awards.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.modulith.test.Scenario;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.communitymodels.events.CommunityModelId;
import vn.binhyen.communitymodels.events.ModelMark;
import vn.binhyen.communitymodels.events.ModelsRegistered;
import vn.binhyen.communitymodels.events.ModelsRegistered.Graded;
import vn.binhyen.communitymodels.events.ModelsRegistered.Registered;
import vn.binhyen.communitymodels.events.ModelsRegistered.Site;
import vn.binhyen.communitymodels.events.ModelsRegistered.Working;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@SpringBootTest
@EnableScenarios
class ModelBookIntegrationTests {

    private static final LocalDate START = LocalDate.parse("2015-03-20");
    private static final LocalDate END = LocalDate.parse("2024-05-01");
    private static final LocalDate DAY = LocalDate.parse("2025-10-31");

    @Autowired ModelBook book;
    @Autowired KnownWork known;

    private final CommunityModelId model = new CommunityModelId(UUID.randomUUID());
    private final UnitId commune = UnitId.random();
    private final UUID owner = UUID.randomUUID();

    @Test
    void aModelThatIsToldOfIsKnownWhereItWorks(Scenario scenario) {
        scenario.publish(told(1, null))
                .andWaitForStateChange(() -> working(DAY), it -> it == 1)
                .andVerify(it -> assertThat(it).isEqualTo(1));

        assertThat(working(START.minusDays(1))).isZero();
        assertThat(known.ownedModels(Map.of(owner, owner), 2025, DAY))
                .extracting(KnownWork.ModelRow::model)
                .containsExactly(model.value());
    }

    @Test
    void theModelsOfAFileAreKnown(
            Scenario scenario,
            @Autowired JdbcClient jdbc,
            @Autowired ProvinceNaming naming,
            @Autowired List<ImportTarget> targets,
            @Autowired TransactionTemplate transaction) {
        var scene = new CycleScene(jdbc, naming, targets);
        CycleScene.administrator();
        transaction.executeWithoutResult(it -> scene.units());
        var at = scene.id("X1");

        scenario.stimulate(() ->
                        scene.bring(
                                "models",
                                "code,name,owner,level,area_type,form,unit_codes,inaugurated_on",
                                "TEP1,Camera an ninh,Hội Phụ nữ,commune,general,,X1,2015-03-20"))
                .andCleanup(() -> {
                    jdbc.sql("delete from communitymodels.model where code = 'TEP1'").update();
                    SecurityContextHolder.clearContext();
                })
                .andWaitForStateChange(
                        () -> known.models(Map.of(at, at), 2025, DAY), it -> !it.isEmpty())
                .andVerify(it ->
                        assertThat(it)
                                .singleElement()
                                .extracting(KnownWork.ModelRow::since)
                                .isEqualTo(START));
    }

    @Test
    void heardTwiceItIsTheSame() {
        hear(told(1, null));
        hear(told(1, null));

        assertThat(working(DAY)).isEqualTo(1);
    }

    @Test
    void whatIsOvertakenByALaterTellingChangesNothing() {
        hear(told(2, END));
        hear(told(1, null));

        assertThat(working(END.minusDays(1))).isEqualTo(1);
        assertThat(working(DAY)).isZero();
    }

    @Test
    void aLaterTellingStandsForAllBefore() {
        hear(told(1, END));
        hear(told(2, null));

        assertThat(working(DAY)).isEqualTo(1);
    }

    @Test
    void aModelGradedWeakCountsNotForThatYear() {
        hear(told(1, null, new Graded(2025, ModelMark.WEAK), new Graded(2024, ModelMark.GOOD)));

        assertThat(models(2025, DAY)).isZero();
        assertThat(models(2024, DAY)).isEqualTo(1);
    }

    private int working(LocalDate day) {
        return models(2025, day);
    }

    private int models(int year, LocalDate day) {
        return known.models(Map.of(commune.value(), commune.value()), year, day).size();
    }

    private void hear(ModelsRegistered event) {
        AopTestUtils.<ModelBook>getTargetObject(book).on(event);
    }

    private ModelsRegistered told(long telling, @Nullable LocalDate until, Graded... grades) {
        return new ModelsRegistered(
                List.of(
                        new Registered(
                                model,
                                telling,
                                commune,
                                owner,
                                List.of(new Site(commune, START, null)),
                                List.of(new Working(START, until)),
                                List.of(grades),
                                null)));
    }
}
