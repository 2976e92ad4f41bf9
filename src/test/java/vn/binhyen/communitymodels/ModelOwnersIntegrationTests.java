package vn.binhyen.communitymodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.imports.spi.RowMessage;

import java.time.LocalDate;
import java.util.List;

/** Whom of the registers a file or a form means, and since when a site counts. */
@SpringBootTest
@Transactional
class ModelOwnersIntegrationTests {

    private static final LocalDate DAY = LocalDate.parse("2018-09-12");

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired ModelCatalogue catalogue;
    @Autowired Owners owners;
    @Autowired ModelHistory history;

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
                "commune,C3,Xã Ba,Xã,38");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void committeesAndInstitutionsOwnModelsAsMemberBodiesDo() {
        registers();
        bring(
                "A1,Một,HPN,commune,general,,C1,2015-01-01,,,,",
                "A2,Hai,Ban Chỉ đạo ANTT xã Một,commune,general,,C1,2015-01-01,,,,",
                "A3,Ba,THCS1,commune,general,,C1,2015-01-01,,,,",
                "A4,Bốn,truong thcs hai,commune,general,,C1,2015-01-01,,,,",
                "A5,Năm,Hội Khuyến học,commune,general,,C1,2015-01-01,,,,");

        assertThat(catalogue.all(ModelFilter.ALL, DAY))
                .extracting(
                        it -> it.facts().ownerName(),
                        it -> it.facts().ownerKind(),
                        it -> it.facts().ownerBody() != null)
                .containsExactly(
                        tuple("Hội Liên hiệp Phụ nữ tỉnh", "mass_organisation", true),
                        tuple("Ban Chỉ đạo ANTT xã Một", "committee", true),
                        tuple("Trường THCS Một", "institution", true),
                        tuple("Trường THCS Hai", "institution", true),
                        tuple("Hội Khuyến học", "mass_organisation", false));
    }

    @Test
    void aNameOfSeveralIsKeptAsTextAndThePreviewSaysSo() {
        registers();
        scene.bring(
                "institutions",
                "kind,code,name,unit_code",
                "school,MN1,Trường Mầm non,C1",
                "school,MN2,Trường Mầm non,C2");
        var rows =
                ModelScene.rows(
                        ModelScene.COLUMNS,
                        "A1,Một,Trường Mầm non,commune,general,,C1,2015-01-01,,,,",
                        "A2,Hai,MN2,commune,general,,C2,2015-01-01,,,,");

        assertThat(scene.target("models").check(ModelScene.call(), rows))
                .extracting(RowMessage::line, RowMessage::column, RowMessage::warning)
                .containsExactly(tuple(2, "owner", true));
        scene.target("models").apply(ModelScene.call(), rows);
        assertThat(catalogue.all(ModelFilter.ALL, DAY))
                .extracting(it -> it.facts().ownerName(), it -> it.facts().ownerBody() != null)
                .containsExactly(tuple("Trường Mầm non", false), tuple("Trường Mầm non", true));
    }

    @Test
    void theFormOffersWhatTheWordsMeanWithoutAccents() {
        registers();

        assertThat(owners.matching("thcs", 8, DAY))
                .extracting(Owners.Choice::name, Owners.Choice::kind, Owners.Choice::unit)
                .containsExactly(
                        tuple("Trường THCS Hai", "institution", "Xã Hai"),
                        tuple("Trường THCS Một", "institution", "Xã Một"));
        assertThat(owners.matching("ban chi dao", 8, DAY))
                .extracting(Owners.Choice::kind)
                .containsExactly("committee");
        assertThat(owners.matching("t", 8, DAY)).isEmpty();
    }

    @Test
    void aSiteAddedByFileCountsFromItsColumnOrTheInaugurationAndThePreviewSaysWhich() {
        bring("A1,Một,Hội Nông dân,commune,general,,C1,2015-01-01,,,,");
        var columns = ModelScene.COLUMNS + ",sites_from";
        var named =
                ModelScene.rows(
                        columns,
                        "A1,Một,Hội Nông dân,commune,general,,C1;C2,2015-01-01,,,,,2018-03-01");
        var early =
                ModelScene.rows(
                        columns,
                        "A1,Một,Hội Nông dân,commune,general,,C1;C2,2015-01-01,,,,,2014-03-01");
        var silent =
                ModelScene.rows(
                        columns, "A1,Một,Hội Nông dân,commune,general,,C1;C2;C3,2015-01-01,,,,,");

        assertThat(scene.target("models").check(ModelScene.call(), early))
                .extracting(RowMessage::column, RowMessage::warning)
                .containsExactly(tuple("sites_from", false));
        assertThat(scene.target("models").check(ModelScene.call(), named))
                .extracting(RowMessage::key, RowMessage::arguments)
                .containsExactly(
                        tuple(
                                "communitymodels.refusal.sites-from",
                                List.of(1L, LocalDate.parse("2018-03-01"))));
        scene.target("models").apply(ModelScene.call(), named);
        assertThat(scene.target("models").check(ModelScene.call(), silent))
                .extracting(RowMessage::key)
                .containsExactly("communitymodels.refusal.sites-from-inauguration");
        scene.target("models").apply(ModelScene.call(), silent);

        var model = catalogue.all(ModelFilter.ALL, DAY).getFirst().id();
        assertThat(history.sites(model, DAY))
                .extracting(ModelHistory.Site::unit, ModelHistory.Site::from)
                .containsExactlyInAnyOrder(
                        tuple(scene.unit("C1"), LocalDate.parse("2015-01-01")),
                        tuple(scene.unit("C3"), LocalDate.parse("2015-01-01")),
                        tuple(scene.unit("C2"), LocalDate.parse("2018-03-01")));
    }

    private void registers() {
        scene.bring(
                "bodies",
                "kind,unit_code,code,name,type,established_on",
                "member_body,38,HPN,Hội Liên hiệp Phụ nữ tỉnh,,2000-01-01",
                "steering_committee,C1,BCD1,Ban Chỉ đạo ANTT xã Một,commune_security,2008-06-01");
        scene.bring(
                "institutions",
                "kind,code,name,unit_code",
                "school,THCS1,Trường THCS Một,C1",
                "school,THCS2,Trường THCS Hai,C2");
    }

    private void bring(String... lines) {
        scene.bring("models", ModelScene.COLUMNS, lines);
    }
}
