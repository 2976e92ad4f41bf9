package vn.binhyen.organisation;

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
import vn.binhyen.organisation.institutions.Eligibility;
import vn.binhyen.organisation.institutions.InstitutionExport;
import vn.binhyen.organisation.institutions.InstitutionListing;
import vn.binhyen.organisation.institutions.InstitutionView;

import java.nio.charset.StandardCharsets;
import java.util.List;

@SpringBootTest
@Transactional
class InstitutionRegisterIntegrationTests {

    private static final String COLUMNS =
            "kind,code,name,unit_code,sector,size,school_level,armed_forces,in_zone,reports_to";

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired InstitutionListing listing;
    @Autowired InstitutionExport export;

    @SuppressWarnings("NullAway.Init")
    private OrganisationScene scene;

    @BeforeEach
    void aCommune() {
        scene = new OrganisationScene(jdbc, naming, targets);
        scene.units("commune,C1,Xã An Lộc,Xã,38,", "commune,C2,Xã An Hòa,Xã,38,");
        OrganisationScene.signIn();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void saysWhichCanBeRecognised() {
        scene.bring(
                "institutions",
                COLUMNS,
                "agency,A1,Trạm Y tế,C1,Y tế,,,,,",
                "agency,A2,Ban Chỉ huy quân sự,C1,,,,x,,",
                "enterprise,E1,Công ty May,C1,May mặc,lớn,,,có,",
                "enterprise,E2,Hộ Gốm,C1,,siêu nhỏ,,,,",
                "enterprise,E3,Công ty Gạch,C1,,120,,,,",
                "school,S1,Trường Mầm non,C1,,,Mầm non,,,",
                "school,S2,Trường THCS,C1,,,THCS,,,C2");

        assertThat(all())
                .extracting(it -> it.facts().code(), it -> it.facts().eligibility())
                .containsExactly(
                        tuple("A1", Eligibility.YES),
                        tuple("A2", Eligibility.ARMED_FORCES),
                        tuple("E1", Eligibility.YES),
                        tuple("E2", Eligibility.TOO_SMALL),
                        tuple("E3", Eligibility.NOT_KNOWN),
                        tuple("S1", Eligibility.SCHOOL_LEVEL),
                        tuple("S2", Eligibility.YES));
        assertThat(all().getLast().facts().reportsTo()).isEqualTo(scene.unit("C2"));
    }

    @Test
    void itsOwnFileChangesNothing() {
        scene.bring("institutions", COLUMNS, "enterprise,E1,Công ty May,C1,May,lớn,,,có,C2");
        var lines =
                new String(export.csv(all(), OrganisationScene.TODAY), StandardCharsets.UTF_8)
                        .substring(1)
                        .split("\r?\n");
        var rows = OrganisationScene.rows(lines[0], lines[1]);

        var outcome = scene.target("institutions").apply(OrganisationScene.call(), rows);

        assertThat(outcome.added() + outcome.changed()).isZero();
        assertThat(outcome.unchanged()).isEqualTo(1);
    }

    @Test
    void aNameThatLooksLikeAFormulaLeavesShieldedAndComesBackAsItWas() {
        scene.bring("institutions", COLUMNS, "enterprise,E1,=Ánh Dương+,C1,-5,lớn,,,có,C2");
        var file = new String(export.csv(all(), OrganisationScene.TODAY), StandardCharsets.UTF_8);
        var lines = file.substring(1).split("\r?\n");

        assertThat(lines[1]).contains(",'=Ánh Dương+,", ",-5,");
        var outcome =
                scene.target("institutions")
                        .apply(
                                OrganisationScene.call(),
                                OrganisationScene.rows(lines[0], lines[1]));
        assertThat(outcome.unchanged()).isEqualTo(1);
    }

    @Test
    void saysWhatIsWrongWithEachRow() {
        var rows =
                OrganisationScene.rows(
                        COLUMNS,
                        "club,K1,Câu lạc bộ,C1,,,,,,",
                        "school,S1,Trường,C9,,,,,,",
                        "school,S2,Trường,C1,,,Lớp chồi,,,",
                        "enterprise,E1,Công ty,C1,,khổng lồ,,,,",
                        "enterprise,E2,Công ty,C1,,,,có lẽ,,");

        assertThat(scene.target("institutions").check(OrganisationScene.call(), rows))
                .extracting(RowMessage::line, RowMessage::column, RowMessage::key)
                .containsExactly(
                        tuple(2, "kind", "organisation.refusal.unknown-kind"),
                        tuple(3, "unit_code", "organisation.refusal.unknown-unit-on"),
                        tuple(4, "school_level", "organisation.refusal.bad-school-level"),
                        tuple(5, "size", "organisation.refusal.bad-size"),
                        tuple(6, "armed_forces", "organisation.refusal.bad-truth"));
    }

    private List<InstitutionView> all() {
        return listing.visible(
                OrganisationScene.officer(), null, null, null, OrganisationScene.TODAY);
    }
}
