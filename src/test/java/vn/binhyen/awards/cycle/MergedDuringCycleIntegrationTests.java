package vn.binhyen.awards.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.standards.Purpose;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.territory.events.ReorganisationId;
import vn.binhyen.territory.reorganisations.ReorganisationManagement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Units that go into others while their files are open. The commune X1 becomes X9 with X2. */
@SpringBootTest
@Transactional
class MergedDuringCycleIntegrationTests {

    private static final LocalDate TODAY = CycleScene.TODAY;

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired CycleManagement management;
    @Autowired CycleListing listing;
    @Autowired DossierWork work;
    @Autowired DossierReading reading;
    @Autowired Appraisals appraisals;
    @Autowired AppraisalQueue queue;
    @Autowired Decisions decisions;
    @Autowired ReorganisationManagement reorganisations;

    @SuppressWarnings("NullAway.Init")
    private CycleScene scene;

    @BeforeEach
    void aProvince() {
        scene = new CycleScene(jdbc, naming, targets);
        CycleScene.administrator();
        scene.units();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theFilesOfAreasGoWithThemToTheNewCommune() {
        var cycle = open(CycleScene.YEAR, TitleKind.RESIDENTIAL_AREA);
        register(cycle, "X1", "V1", "V2");
        submit(cycle, "V1");
        mergeCommunes();

        CycleScene.signIn(Roles.REPORTER, scene.unit("X9"));
        assertThat(listing.rows(listing.required(cycle), scene.unit("X9")))
                .filteredOn(it -> it.file().isPresent())
                .extracting(it -> it.place().name())
                .containsExactly("Thôn 1", "Thôn 2");
        submit(cycle, "V2");
        assertThat(scene.stage(cycle, scene.id("V2"))).isEqualTo("SUBMITTED");

        CycleScene.administrator();
        assertThat(queue.of(cycle, scene.unit("X9")))
                .extracting(it -> it.place().keeperName())
                .containsExactly("Xã Mới", "Xã Mới");
    }

    @Test
    void aFileWhoseYearIsOverIsCarriedOnByTheNewCommune() {
        var cycle = open(CycleScene.YEAR, TitleKind.COMMUNE);
        register(cycle, "38", "X1");
        var old = scene.id("X1");
        mergeCommunes();

        CycleScene.signIn(Roles.REPORTER, scene.unit("X9"));
        assertThat(listing.former(listing.required(cycle), scene.unit("X9")))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.place().name()).isEqualTo("Xã An Lộc");
                    assertThat(it.place().open()).isTrue();
                });
        submit(cycle, old);

        CycleScene.administrator();
        assertThat(queue.of(cycle, scene.unit("38")))
                .extracting(it -> it.place().name())
                .containsExactly("Xã An Lộc");
        appraisals.appraise(
                cycle,
                old,
                scene.version(cycle, old),
                CycleScene.clean(listing.required(cycle).rules()),
                true);
        assertThat(decisions.decide(cycle, scene.unit("38"), "9/QĐ", TODAY, 1)).isEqualTo(1);
        assertThat(scene.stage(cycle, old)).isEqualTo("DECIDED");
    }

    @Test
    void nobodyOfTheNewCommuneDecidesOnTheFileOfTheOld() {
        var cycle = open(CycleScene.YEAR, TitleKind.COMMUNE);
        register(cycle, "38", "X1");
        var old = scene.id("X1");
        submit(cycle, old);
        mergeCommunes();

        CycleScene.signIn(Roles.PLANNER, scene.unit("X9"));
        assertThat(reading.of(cycle, old).own()).isTrue();
        assertThat(reading.of(cycle, old).mayDecide()).isFalse();
        assertThat(queue.of(cycle, null)).isEmpty();
    }

    @Test
    void aFileWhoseYearIsNotOverStopsAndIsStillSeen() {
        var cycle = open(CycleScene.YEAR + 2, TitleKind.COMMUNE);
        register(cycle, "38", "X1");
        var old = scene.id("X1");
        submit(cycle, old);
        mergeCommunes();

        CycleScene.signIn(Roles.REPORTER, scene.unit("X9"));
        assertThat(listing.former(listing.required(cycle), scene.unit("X9")))
                .singleElement()
                .matches(it -> !it.place().open());
        assertThat(reading.of(cycle, old).mayKeep()).isFalse();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> submit(cycle, old))
                .satisfies(it -> assertThat(it.key()).isEqualTo("recognition.refusal.unit-ended"));
        assertThat(listing.rows(listing.required(cycle), scene.unit("X9")))
                .singleElement()
                .matches(it -> it.file().isEmpty());

        CycleScene.administrator();
        assertThat(queue.of(cycle, null)).isEmpty();
    }

    @Test
    void undoneTheMergerHasNeverBeen() {
        var cycle = open(CycleScene.YEAR + 2, TitleKind.COMMUNE);
        register(cycle, "38", "X1");
        var old = scene.id("X1");
        mergeCommunes();

        reorganisations.undo(
                new ReorganisationId(
                        jdbc.sql("select id from territory.reorganisation")
                                .query((rs, row) -> rs.getObject(1, UUID.class))
                                .single()));

        assertThat(listing.former(listing.required(cycle), scene.unit("X1"))).isEmpty();
        submit(cycle, old);
        assertThat(queue.of(cycle, null)).hasSize(1);
    }

    @Test
    void aResultRecordedEarlierIsUntouchedAndCountsInTheMeterOnceAllHeldIt() {
        var cycle = open(CycleScene.YEAR, TitleKind.RESIDENTIAL_AREA);
        register(cycle, "X1", "V1", "V2");
        decide(cycle, "V1");
        mergeAreas("V8", "V1", "V2");

        assertThat(recognised("V1")).isEqualTo(1);
        assertThat(meter().recognised()).as("V2 is not decided").isZero();

        decide(cycle, "V2");

        assertThat(meter().areas()).isEqualTo(2);
        assertThat(meter().recognised()).isEqualTo(1);
        assertThat(recognised("V8")).isZero();
    }

    @Test
    void anEnterpriseOfAnOldCommuneIsFoundInTheNewOne() {
        var enterprise = scene.institution(TitleKind.ENTERPRISE, "DN1", "X1", "medium", null);
        var cycle = open(CycleScene.YEAR, TitleKind.ENTERPRISE);
        management.register(cycle, scene.unit("X1"), List.of(enterprise));
        mergeCommunes();

        CycleScene.signIn(Roles.REPORTER, scene.unit("X9"));
        assertThat(listing.rows(listing.required(cycle), scene.unit("X9")))
                .singleElement()
                .matches(it -> it.file().isPresent());
        submit(cycle, enterprise);
    }

    private CycleId open(int year, TitleKind kind) {
        return management.open(year, kind, Purpose.TITLE);
    }

    private void register(CycleId cycle, String unit, String... codes) {
        management.register(
                cycle, scene.unit(unit), List.of(codes).stream().map(scene::id).toList());
    }

    private void submit(CycleId cycle, String code) {
        submit(cycle, scene.id(code));
    }

    private void submit(CycleId cycle, UUID object) {
        work.assess(
                cycle,
                object,
                scene.version(cycle, object),
                CycleScene.met(listing.required(cycle).rules()));
        work.submit(cycle, object, scene.version(cycle, object), CycleScene.minutes());
    }

    private void decide(CycleId cycle, String code) {
        var object = scene.id(code);
        submit(cycle, object);
        appraisals.appraise(
                cycle,
                object,
                scene.version(cycle, object),
                CycleScene.clean(listing.required(cycle).rules()),
                true);
        decisions.decide(cycle, scene.unit("X1"), "1/QĐ-" + code, TODAY, 1);
    }

    private AreaMeter.Meter meter() {
        return listing.meter(CycleScene.YEAR, scene.id("X1"));
    }

    private int recognised(String code) {
        return jdbc.sql(
                        "select count(*)::int from awards.title_result where object = ? and act = 1")
                .param(scene.id(code))
                .query((rs, row) -> rs.getInt(1))
                .single();
    }

    private void mergeCommunes() {
        merge("commune", "X9", "Xã Mới", "Xã", "38", "X1", "X2");
    }

    private void mergeAreas(String code, String... from) {
        merge("village", code, "Thôn Mới", "Thôn", "X1", from);
    }

    private void merge(
            String tier, String code, String name, String type, String parent, String... from) {
        var lines =
                List.of(from).stream()
                        .map(it ->
                                String.join(
                                        ",",
                                        TODAY.minusDays(3).toString(),
                                        "12/NQ",
                                        tier,
                                        it,
                                        code,
                                        name,
                                        type,
                                        parent,
                                        "merged",
                                        "full"))
                        .toArray(String[]::new);
        scene.bring(
                "reorganisations",
                "effective_date,instrument,level,old_code,new_code,new_name,new_type,new_parent_code,relation,share",
                lines);
    }
}
