package vn.binhyen.reporting.papers;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.binhyen.reporting.PaperScene.admin;
import static vn.binhyen.reporting.PaperScene.lines;
import static vn.binhyen.reporting.ReportingScene.as;
import static vn.binhyen.reporting.ReportingScene.officer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.binhyen.access.Officer;
import vn.binhyen.campaigns.events.CampaignLaunched;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.documents.DocumentKind;
import vn.binhyen.documents.FileType;
import vn.binhyen.documents.IssuedDocuments;
import vn.binhyen.documents.RegisterSteeringDocument;
import vn.binhyen.documents.SteeringDocumentType;
import vn.binhyen.documents.SteeringDocuments;
import vn.binhyen.documents.templates.PaperKind;
import vn.binhyen.documents.templates.PaperTemplateManagement;
import vn.binhyen.documents.templates.TemplateWords;
import vn.binhyen.reporting.Freezing;
import vn.binhyen.reporting.ReportingScene;
import vn.binhyen.reporting.SampleCampaign;
import vn.binhyen.reporting.SampleProvince;
import vn.binhyen.shared.Roles;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Papers of rounds in the words their unit has chosen, and on what they stand. */
@SpringBootTest
@AutoConfigureMockMvc
class ChosenWordsIntegrationTests {

    private static final LocalDate DAY = LocalDate.of(2014, 8, 15);

    @Autowired ReportingScene scene;
    @Autowired JdbcClient jdbc;
    @Autowired Freezing freezing;
    @Autowired ConsolidatedPapers consolidated;
    @Autowired UrgingLetters letters;
    @Autowired IssuedDocuments documents;
    @Autowired SteeringDocuments register;
    @Autowired PaperTemplateManagement templates;
    @Autowired Clock clock;

    private SampleProvince province;
    private Officer planner;

    @BeforeEach
    void sets() {
        province = new SampleProvince(jdbc, 1, 2);
        planner = officer(Roles.PLANNER, province.province);
    }

    @Test
    void theConsolidatedReportStandsOnTheBasisOfItsCampaign() throws IOException {
        var directive = directive();
        var first = launch(List.of(directive, UUID.randomUUID()));
        choose(PaperKind.CONSOLIDATED_REPORT, "Chỉ thị số 09-CT/TW của Ban Bí thư;", false);

        as(planner, () -> freezing.freeze(first, Map.of()));

        assertThat(report(first))
                .anySatisfy(it ->
                        assertThat(it)
                                .startsWith(
                                        "Căn cứ Chỉ thị số 09-CT/TW của Ban Bí thư; Chỉ"
                                                + " thị số ")
                                .contains("của Chủ tịch UBND tỉnh; thực hiện ")
                                .contains("Ban Chỉ đạo chương trình báo cáo kết quả kỳ 1"))
                .anyMatch(it -> it.contains("BAN CHỈ ĐẠO CHƯƠNG TRÌNH"))
                .anyMatch(it -> it.contains("Nguyễn Văn Mẫu"))
                .noneMatch(it -> it.contains("BAN CHỈ ĐẠO 138"));
    }

    @Test
    void withoutABasisTheReportOnlySaysWhatItCarriesOut() throws IOException {
        var first = launch(List.of());

        as(planner, () -> freezing.freeze(first, Map.of()));

        assertThat(report(first))
                .anyMatch(it -> it.startsWith("Thực hiện "))
                .noneMatch(it -> it.contains("Căn cứ"));
    }

    @Test
    void aReportThatIsThereKeepsItsWords() throws IOException {
        var first = launch(List.of());
        as(planner, () -> freezing.freeze(first, Map.of()));
        var before = report(first);

        choose(PaperKind.CONSOLIDATED_REPORT, "", false);

        assertThat(report(first)).isEqualTo(before);
    }

    @Test
    void theUsualIssuerUrgesUnlessAnotherIsSaid() throws IOException {
        var first = launch(List.of());
        assertThat(as(planner, () -> letters.usualIssuer(first))).isEqualTo(Issuer.COMMITTEE);

        choose(PaperKind.URGING_BY_GOVERNMENT, "", true);
        var usual = as(planner, () -> letters.usualIssuer(first));
        as(
                planner,
                () -> {
                    letters.draft(first, usual, LocalDate.now(clock).plusDays(3));
                    return usual;
                });

        assertThat(usual).isEqualTo(Issuer.PEOPLES_COMMITTEE);
        assertThat(
                        lines(
                                documents
                                        .latest(
                                                first.value(),
                                                DocumentKind.URGING_LETTER,
                                                FileType.WORD)
                                        .orElseThrow()
                                        .content()))
                .anyMatch(it -> it.contains("BAN CHỈ ĐẠO CHƯƠNG TRÌNH"))
                .anyMatch(it -> it.contains("/BC-CT09"));
    }

    private void choose(PaperKind kind, String basis, boolean usual) {
        as(
                planner,
                () -> {
                    var kept = templates.of(province.province, kind, DAY);
                    templates.change(
                            province.province,
                            kind,
                            kept.version(),
                            new TemplateWords(
                                    "",
                                    "Ban Chỉ đạo chương trình",
                                    "Ban Chỉ đạo chương trình",
                                    "BC-CT09",
                                    "Lam Giang",
                                    "",
                                    "TRƯỞNG BAN",
                                    "Nguyễn Văn Mẫu",
                                    "",
                                    "Như trên",
                                    "VT",
                                    basis),
                            usual);
                    return kind;
                });
    }

    private RoundId launch(List<UUID> basis) {
        var sample = SampleCampaign.of2014(province.province, Set.of());
        var launch =
                new CampaignLaunched(
                        sample.campaign(),
                        sample.kind(),
                        sample.host(),
                        sample.startsOn(),
                        sample.endsOn(),
                        sample.audience(),
                        sample.form(),
                        sample.narrative(),
                        sample.rounds(),
                        true,
                        basis);
        return scene.launch(launch).rounds().getFirst().id();
    }

    private UUID directive() {
        return register.register(
                        new RegisterSteeringDocument(
                                SteeringDocumentType.DIRECTIVE,
                                letters(UUID.randomUUID()) + "/CT-UBND",
                                LocalDate.of(2014, 4, 2),
                                "Chủ tịch UBND tỉnh",
                                "Về phong trào toàn dân",
                                null,
                                null,
                                null,
                                null,
                                null))
                .value();
    }

    /** Digits of chance can read like a phone number, which no field takes. */
    private static String letters(UUID id) {
        return id.toString().replaceAll("[0-9-]", "");
    }

    private List<String> report(RoundId round) throws IOException {
        return lines(
                as(admin(province.province), () -> consolidated.file(round, FileType.WORD))
                        .content());
    }
}
