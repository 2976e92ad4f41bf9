package vn.binhyen.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.binhyen.access.Officer;
import vn.binhyen.documents.templates.PaperKind;
import vn.binhyen.documents.templates.PaperTemplateManagement;
import vn.binhyen.documents.templates.PaperTemplateView;
import vn.binhyen.documents.templates.TemplateWords;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;

/** The words a unit chooses for its papers. */
@SpringBootTest
@AutoConfigureMockMvc
class PaperTemplatesIntegrationTests {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 1);

    @Autowired PaperTemplateManagement templates;
    @Autowired IssuedDocuments documents;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvcTester mvc;

    private final UnitId province = UnitId.random();
    private final UnitId district = UnitId.random();

    @BeforeEach
    void register() {
        register(province, "province", "Tỉnh", "Lam Giang", null);
        register(district, "district", "Huyện", "An Hòa", province);
        as(planner(province));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void untilItSaysOthersAUnitHasTheWordsShippedWithItsOwnName() {
        var letter = templates.of(province, PaperKind.LAUNCH_LETTER, DAY);
        var urging = templates.of(district, PaperKind.URGING_BY_COMMITTEE, DAY);

        assertThat(letter.issuer().replace('\u00a0', ' '))
                .isEqualTo("ỦY BAN NHÂN DÂN TỈNH LAM GIANG");
        assertThat(letter.recipients()).contains("TT Tỉnh ủy, HĐND, UBND tỉnh", "Lưu: VT, NC");
        assertThat(urging.superior().replace('\u00a0', ' '))
                .isEqualTo("ỦY BAN NHÂN DÂN HUYỆN AN HÒA");
        assertThat(urging.words().issuerInText()).isEqualTo("Ban Chỉ đạo 138 huyện");
    }

    @Test
    void aPaperTakesHeadAndSignatureFromTheTemplate() throws IOException {
        var kept = change(PaperKind.CONSOLIDATED_REPORT, words("BAN CHỈ ĐẠO CHƯƠNG TRÌNH 09"));

        var paper = kept.on(OfficialDocument.titled("BÁO CÁO", "Kết quả")).build();

        try (var word =
                new XWPFDocument(new ByteArrayInputStream(new DocumentWriter().word(paper)))) {
            var text = new StringBuilder();
            word.getTables()
                    .forEach(it -> text.append(it.getText().replace('\u00a0', ' ')).append('\n'));
            assertThat(text.toString())
                    .contains(
                            "BAN CHỈ ĐẠO CHƯƠNG TRÌNH 09",
                            "/BC-CT09",
                            "Lam Giang, ngày",
                            "TM. BAN CHỈ ĐẠO",
                            "TRƯỞNG BAN",
                            "Nguyễn Văn Mẫu",
                            "- Lưu: VT, PV05.");
        }
    }

    @Test
    void whatIsDraftedKeepsItsWordsWhenTheTemplateChanges() {
        var first = change(PaperKind.CONSOLIDATED_REPORT, words("BAN CHỈ ĐẠO CŨ"));
        var id =
                documents.issue(
                        new NewDocument(
                                DocumentKind.CONSOLIDATED_REPORT,
                                UUID.randomUUID(),
                                province,
                                first.on(OfficialDocument.titled("BÁO CÁO", "Kết quả"))
                                        .paragraph("Nội dung")
                                        .build(),
                                null));

        change(PaperKind.CONSOLIDATED_REPORT, words("BAN CHỈ ĐẠO MỚI"));
        documents.number(id, String.valueOf(1 + (int) (Math.random() * 99_999)), DAY.minusYears(1));

        assertThat(paper(id)).contains("BAN CHỈ ĐẠO CŨ").doesNotContain("BAN CHỈ ĐẠO MỚI");
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndNothingIsKept() {
        var wrong =
                new TemplateWords(
                        "",
                        "",
                        "Ban",
                        "BC BCĐ",
                        "Lam Giang",
                        "",
                        "",
                        "0912 345 678",
                        "",
                        "",
                        "",
                        "");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> change(PaperKind.CONSOLIDATED_REPORT, wrong))
                .satisfies(it ->
                        assertThat(it.others())
                                .extracting(Refusal::field)
                                .containsExactlyInAnyOrder("post", "signer", "symbol"))
                .extracting(Refusal::field)
                .isEqualTo("issuer");
        assertThat(templates.of(province, PaperKind.CONSOLIDATED_REPORT, DAY).version())
                .isEqualTo(PaperTemplateView.UNTOUCHED);
    }

    @Test
    void twoWhoChangeTheSameTemplateAreToldApartAndSeeBothWords() {
        change(PaperKind.LAUNCH_LETTER, words("ỦY BAN NHÂN DÂN MỘT"));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() ->
                        templates.change(
                                province,
                                PaperKind.LAUNCH_LETTER,
                                PaperTemplateView.UNTOUCHED,
                                words("ỦY BAN NHÂN DÂN HAI"),
                                false));
        var page =
                mvc.post()
                        .uri("/admin/papers")
                        .with(authentication(token(planner(province))))
                        .with(csrf())
                        .param("version", "-1")
                        .param("issuer", "ỦY BAN NHÂN DÂN HAI")
                        .exchange();
        assertThat(page)
                .hasStatus(422)
                .bodyText()
                .contains("value=\"ỦY BAN NHÂN DÂN HAI\"", "ỦY BAN NHÂN DÂN MỘT");
    }

    @Test
    void exactlyOneWayToUrgeIsTheUsualOne() {
        assertThat(templates.usualUrging(province)).isEqualTo(PaperKind.URGING_BY_COMMITTEE);

        urge(PaperKind.URGING_BY_GOVERNMENT, true);
        assertThat(templates.usualUrging(province)).isEqualTo(PaperKind.URGING_BY_GOVERNMENT);
        assertThat(templates.of(province, PaperKind.URGING_BY_COMMITTEE, DAY).usual()).isFalse();

        urge(PaperKind.URGING_BY_GOVERNMENT, false);
        assertThat(templates.usualUrging(province)).isEqualTo(PaperKind.URGING_BY_COMMITTEE);
    }

    @Test
    void aUnitsPapersAreWordedByItsOwnPlannersOnly() {
        var kept = templates.of(province, PaperKind.LAUNCH_LETTER, DAY);
        for (var officer :
                new Officer[] {planner(district), officer(Roles.REVIEWER, province, null)}) {
            as(officer);
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() ->
                            templates.change(
                                    province, kept.kind(), kept.version(), words("X"), false));
        }
        as(officer(Roles.PLANNER, null, new BodyId(UUID.randomUUID())));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        templates.change(province, kept.kind(), kept.version(), words("X"), false));
    }

    @Test
    void aLookShowsHeadAndSignatureAndKeepsNothing() {
        var page =
                mvc.post()
                        .uri("/admin/papers")
                        .with(authentication(token(planner(province))))
                        .with(csrf())
                        .param("paper", "CONSOLIDATED_REPORT")
                        .param("look", "true")
                        .param("issuer", "ban chỉ đạo thử")
                        .param("symbol", "BC-TT")
                        .param("signer", "Trần Thị Mẫu")
                        .exchange();

        assertThat(page).hasStatusOk().bodyText().contains("BAN CHỈ ĐẠO THỬ", "/BC-TT", "Mẫu");
        assertThat(templates.of(province, PaperKind.CONSOLIDATED_REPORT, DAY).version())
                .isEqualTo(PaperTemplateView.UNTOUCHED);
    }

    private PaperTemplateView change(PaperKind kind, TemplateWords words) {
        var version = templates.of(province, kind, DAY).version();
        templates.change(province, kind, version, words, false);
        return templates.of(province, kind, DAY);
    }

    private void urge(PaperKind kind, boolean usual) {
        var kept = templates.of(province, kind, DAY);
        templates.change(province, kind, kept.version(), kept.words(), usual);
    }

    private String paper(vn.binhyen.documents.events.DocumentId id) {
        return jdbc.sql("select paper from documents.issued_document where id = :id")
                .param("id", id.value())
                .query((row, number) -> String.valueOf(row.getString(1)))
                .single();
    }

    private static TemplateWords words(String issuer) {
        return new TemplateWords(
                "Tỉnh ủy Lam Giang",
                issuer,
                "Ban Chỉ đạo",
                "/BC-CT09",
                "Lam Giang",
                "TM. BAN CHỈ ĐẠO",
                "TRƯỞNG BAN",
                "Nguyễn Văn Mẫu",
                "",
                "Như trên\n\n",
                "VT, PV05",
                "");
    }

    private void register(
            UnitId id, String tier, String type, String name, @Nullable UnitId parent) {
        jdbc.sql("insert into territory.unit (id) values (:id)").param("id", id.value()).update();
        jdbc.sql(
                        """
                        insert into territory.unit_version
                            (unit_id, code, name, short_name, search_key, tier, type, parent_id, valid)
                        values (:id, :code, :name, :short, :short, :tier, :type, :parent, '(,)')
                        """)
                .param("id", id.value())
                .param("code", id.toString())
                .param("name", type + " " + name)
                .param("short", name)
                .param("tier", tier)
                .param("type", type)
                .param("parent", parent == null ? null : parent.value())
                .update();
    }

    private static Officer planner(UnitId unit) {
        return officer(Roles.PLANNER, unit, null);
    }

    private static Officer officer(String role, @Nullable UnitId unit, @Nullable BodyId body) {
        return new Officer(UUID.randomUUID(), "thu", "Văn phòng", role, unit, body);
    }

    private static Authentication token(Officer officer) {
        return UsernamePasswordAuthenticationToken.authenticated(
                officer, null, AuthorityUtils.createAuthorityList("ROLE_" + officer.role()));
    }

    private static void as(Officer officer) {
        SecurityContextHolder.getContext().setAuthentication(token(officer));
    }
}
