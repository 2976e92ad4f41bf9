package vn.binhyen.communitymodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.communitymodels.files.ModelExport;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.imports.spi.RowMessage;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class ModelRegisterIntegrationTests {

    private static final LocalDate REVIEW = LocalDate.parse("2018-09-12");

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired ModelCatalogue catalogue;
    @Autowired ModelSummary summary;
    @Autowired ModelExport export;
    @Autowired MockMvcTester mvc;

    @SuppressWarnings("NullAway.Init")
    private ModelScene scene;

    @BeforeEach
    void aProvince() {
        ModelScene.signIn();
        scene = new ModelScene(jdbc, naming, targets);
        scene.units(
                "district,D1,Huyện Nga Sơn,Huyện,38",
                "commune,C1,Xã Một,Xã,D1",
                "commune,C2,Xã Hai,Xã,D1",
                "commune,C3,Xã Ba,Xã,D1",
                "commune,C4,Xã Bốn,Xã,D1");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theRegisterOfTheReviewAddsUpTo83() {
        bring(NamedModels.register());

        assertThat(
                        mvc.get()
                                .uri("/api/v1/models/summary?asOf=" + REVIEW)
                                .with(
                                        SecurityMockMvcRequestPostProcessors.authentication(
                                                java.util.Objects.requireNonNull(
                                                        SecurityContextHolder.getContext()
                                                                .getAuthentication()))))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo(
                        """
                        {"total": 83, "sites": 87, "groups": 0, "classes": [
                          {"class": "province", "number": 5}, {"class": "district", "number": 10},
                          {"class": "commune", "number": 48}, {"class": "religious_ethnic", "number": 20}]}
                        """);
        assertThat(summary.of(null, LocalDate.parse("2017-12-30")).total()).isEqualTo(84);
        assertThat(summary.of(null, LocalDate.parse("2019-01-01")).total()).isEqualTo(84);
        assertThat(summary.of(null, LocalDate.parse("2012-05-31")).total()).isEqualTo(1);
    }

    @Test
    void theThirteenNamedModelsKeepOwnerAreaAndSites() {
        bring(NamedModels.THIRTEEN);

        var models = catalogue.all(ModelFilter.ALL, REVIEW);

        assertThat(models).hasSize(13);
        assertThat(models)
                .filteredOn(it -> it.facts().name().startsWith("Xứ đạo"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.reportingClass()).isEqualTo(ReportingClass.RELIGIOUS_ETHNIC);
                    assertThat(it.facts().level()).isEqualTo("district");
                    assertThat(it.facts().ownerKind()).isEqualTo("mass_organisation");
                    assertThat(it.facts().host()).isEqualTo(scene.unit("C4"));
                });
        assertThat(models)
                .filteredOn(it -> it.sites() == 2)
                .extracting(it -> it.facts().code())
                .containsExactly("N01", "N02", "N12", "N13");
    }

    @Test
    void itsOwnFileChangesNothing() {
        bring(NamedModels.register());
        bring(
                List.of(
                        "R1,Camera giám sát,Hội Nông dân,commune,general,,C3,2015-01-01,,9/QĐ,7,N12"));
        var file =
                new String(
                        export.csv(
                                catalogue.all(ModelFilter.ALL, ModelScene.TODAY), ModelScene.TODAY),
                        StandardCharsets.UTF_8);

        var outcome = scene.target("models").apply(ModelScene.call(), parsed(file));

        assertThat(outcome.added() + outcome.changed()).isZero();
        assertThat(outcome.unchanged()).isEqualTo(86);
    }

    @Test
    void theFileOfAnEmptiedRegisterBringsItBack() {
        bring(NamedModels.register());
        bring(
                List.of(
                        "R1,Camera giám sát,Hội Nông dân,commune,general,,C3,2015-01-01,,9/QĐ,7,N12"));
        var before = catalogue.all(ModelFilter.ALL, ModelScene.TODAY);
        var file = new String(export.csv(before, ModelScene.TODAY), StandardCharsets.UTF_8);
        jdbc.sql("update communitymodels.model set origin = null").update();
        jdbc.sql("delete from communitymodels.model").update();

        scene.target("models").apply(ModelScene.call(), parsed(file));

        assertThat(catalogue.all(ModelFilter.ALL, ModelScene.TODAY))
                .usingRecursiveComparison()
                .ignoringFields("id", "version", "origin")
                .isEqualTo(before);
        assertThat(catalogue.all(ModelFilter.ALL, ModelScene.TODAY))
                .filteredOn(it -> it.facts().code().equals("N12"))
                .extracting(ModelView::stage)
                .containsExactly(Stage.REPLICATED);
    }

    @Test
    void theFileBringsBackSinceWhenEachSiteCounts() {
        var columns = ModelScene.COLUMNS + ",sites_from";
        scene.bring(
                "models",
                columns,
                "S1,Một,Hội,commune,general,,C1;C2;C3,2015-01-01,,,,,2015-01-01;2018-03-01;2020-05-06",
                "S2,Hai,Hội,commune,general,,C1;C2,2015-01-01,,,,,2016-02-03",
                "S3,Ba,Hội,commune,general,,C2,2015-01-01,,,,,");
        var before = sites();
        assertThat(before).hasSize(6).contains("S1 C2 2018-03-01", "S1 C3 2020-05-06");
        var file =
                new String(
                        export.csv(
                                catalogue.all(ModelFilter.ALL, ModelScene.TODAY), ModelScene.TODAY),
                        StandardCharsets.UTF_8);
        jdbc.sql("delete from communitymodels.model").update();

        scene.target("models").apply(ModelScene.call(), parsed(file));

        assertThat(sites()).isEqualTo(before);
        var again = scene.target("models").apply(ModelScene.call(), parsed(file));
        assertThat(again.unchanged()).isEqualTo(3);
        assertThat(
                        scene.target("models")
                                .check(
                                        ModelScene.call(),
                                        ModelScene.rows(
                                                columns,
                                                "S4,Bốn,Hội,commune,general,,C1;C2;C3,2015-01-01,,,,,2016-01-01;2017-01-01")))
                .extracting(RowMessage::column, RowMessage::key)
                .containsExactly(tuple("sites_from", "communitymodels.refusal.days-of-sites"));
    }

    private List<String> sites() {
        return jdbc.sql(
                        """
                        select m.code || ' ' || v.code || ' ' || s.from_day from communitymodels.site s
                          join communitymodels.model m on m.id = s.model
                          join territory.unit_version v on v.unit_id = s.unit_id order by 1
                        """)
                .query((rs, row) -> rs.getString(1))
                .list();
    }

    @Test
    void saysWhatIsWrongWithEachRow() {
        var rows =
                ModelScene.rows(
                        ModelScene.COLUMNS,
                        "A1,,Hội,commune,general,,C1,2015-01-01,,,,",
                        "A2,Tên,,commune,general,,C1,2015-01-01,,,,",
                        "A3,Tên,Hội,ward,general,,C1,2015-01-01,,,,",
                        "A4,Tên,Hội,commune,moon,,C1,2015-01-01,,,,",
                        "A5,Tên,Hội,commune,general,,C9,2015-01-01,,,,",
                        "A6,Tên,Hội,commune,general,,C1,,,,,",
                        "A7,Tên,Hội,commune,general,,C1,2015-01-01,2014-01-01,,,",
                        "A8,Tên,Hội,commune,general,,C1,2030-01-01,,,,",
                        "A9,Nguyễn 0912345678,Hội,commune,general,,C1,2015-01-01,,,,",
                        "B1,Tên,Hội,commune,general,,C1,2015-01-01,,,,NOWHERE",
                        "B2,Tên,Hội,xã,vùng giáo,tự quản,C1,1/1/2015,,,,",
                        "B2,Tên,Hội,commune,general,,C1,2015-01-01,,,,");

        assertThat(scene.target("models").check(ModelScene.call(), rows))
                .extracting(
                        RowMessage::line,
                        RowMessage::column,
                        it -> it.key().replaceFirst(".*refusal\\.", ""))
                .containsExactlyInAnyOrder(
                        tuple(2, "name", "missing-name"),
                        tuple(3, "owner", "missing-owner"),
                        tuple(4, "level", "unknown-word"),
                        tuple(5, "area_type", "unknown-word"),
                        tuple(6, "unit_codes", "unknown-unit-on"),
                        tuple(7, "inaugurated_on", "missing-day"),
                        tuple(8, "retired_on", "retired-before"),
                        tuple(9, "inaugurated_on", "not-yet"),
                        tuple(10, "name", "phone-number"),
                        tuple(11, "origin_code", "unknown-origin"),
                        tuple(13, "code", "code-twice"));
    }

    @Test
    void anOwnerOfTheRegisterIsKnownByCodeAndByNameAndAnyOtherIsKeptAsWritten() {
        scene.bring(
                "bodies",
                "kind,unit_code,code,name,established_on",
                "member_body,38,HPN,Hội Liên hiệp Phụ nữ tỉnh,2000-01-01");
        bring(
                List.of(
                        "A1,Một,HPN,commune,general,,C1,2015-01-01,,,,",
                        "A2,Hai,hội liên hiệp phụ nữ tỉnh,commune,general,,C1,2015-01-01,,,,",
                        "A3,Ba,Ban Chỉ đạo ANTT xã Một,commune,general,,C1,2015-01-01,,,,"));

        assertThat(catalogue.all(ModelFilter.ALL, REVIEW))
                .extracting(
                        it -> it.facts().ownerName(),
                        it -> it.facts().ownerKind(),
                        it -> it.facts().ownerBody() != null)
                .containsExactly(
                        tuple("Hội Liên hiệp Phụ nữ tỉnh", "mass_organisation", true),
                        tuple("Hội Liên hiệp Phụ nữ tỉnh", "mass_organisation", true),
                        tuple("Ban Chỉ đạo ANTT xã Một", "committee", false));
    }

    private void bring(List<String> lines) {
        scene.bring("models", ModelScene.COLUMNS, lines.toArray(String[]::new));
    }

    /** The export names nothing with a comma in it. */
    private static List<ImportRow> parsed(String file) {
        var lines = file.substring(1).split("\r?\n");
        var head = lines[0].split(",", -1);
        var rows = new ArrayList<ImportRow>();
        for (int i = 1; i < lines.length; i++) {
            var cells = lines[i].split(",", -1);
            var row = new LinkedHashMap<String, String>();
            for (int c = 0; c < head.length; c++) {
                row.put(head[c], cells[c]);
            }
            rows.add(new ImportRow(i + 1, row));
        }
        return rows;
    }
}
