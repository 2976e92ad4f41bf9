package vn.binhyen.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.binhyen.access.Officer;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@SpringBootTest
@AutoConfigureMockMvc
class SteeringDocumentsIntegrationTests {

    @Autowired SteeringDocuments documents;
    @Autowired MockMvcTester mvc;

    @Test
    void aRegisteredDocumentIsFoundWithoutAccentsAndCitedInFull() {
        var id = documents.register(circular("23/2012/TT-BCA " + unique()));

        var found = documents.find(id).orElseThrow();

        assertThat(documents.list("an toan ve an ninh", SteeringDocumentType.CIRCULAR, 50, 0))
                .extracting(SteeringDocumentView::id)
                .contains(id);
        assertThat(documents.list("khong co chu nay", null, 50, 0)).isEmpty();
        assertThat(documents.labels(List.of(id)).get(id))
                .startsWith("Thông tư số 23/2012/TT-BCA")
                .endsWith("ngày 27 tháng 4 năm 2012 của Bộ Công an");
        assertThat(found.inForce(LocalDate.of(2026, 1, 1))).isTrue();
    }

    @Test
    void theSameDocumentIsRegisteredOnce() {
        var entry = circular("1/" + unique());
        documents.register(entry);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> documents.register(entry))
                .extracting(Refusal::key)
                .isEqualTo("documents.refusal.registered-already");
    }

    @Test
    void aScanIsRefusedUntilItIsDeclaredFreeOfNamesAndSecrets() {
        var id = documents.register(circular("2/" + unique()));
        var scan = new DocumentWriter().word(Papers.letter());

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> documents.attach(id, "thong-tu.docx", scan, false))
                .extracting(Refusal::field)
                .isEqualTo("declared");
        documents.attach(id, "Thông tư.docx", scan, true);

        var file = documents.find(id).orElseThrow().file();
        var download =
                mvc.get().uri("/documents/files/" + file).with(authentication(reader())).exchange();
        assertThat(download)
                .hasStatusOk()
                .hasHeader("X-Content-Type-Options", "nosniff")
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        it ->
                                assertThat(it.getFirst())
                                        .startsWith("attachment;")
                                        .contains("filename*=UTF-8''Th%C3%B4ng"));
    }

    @Test
    void twoWhoMendTheSameEntryAreToldApart() {
        var reference = "3/" + unique();
        var id = documents.register(circular(reference));
        var version = documents.find(id).orElseThrow().version();
        documents.correct(id, version, circular(reference));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> documents.correct(id, version, circular(reference)));
    }

    @Test
    void aRefusedFormComesBackWithTheReasonAtTheField() {
        var page =
                mvc.post()
                        .uri("/documents")
                        .with(authentication(planner()))
                        .with(csrf())
                        .param("type", "PLAN")
                        .param("reference", "59/KH-BCĐ")
                        .param("issuedOn", "2017-05-08")
                        .param("issuer", "Ban Chỉ đạo 138 tỉnh")
                        .param("subject", "Liên hệ 0912 345 678")
                        .exchange();

        assertThat(page).hasStatus(422).bodyText().contains("id=\"subject-error\"", "59/KH-BCĐ");
    }

    @Test
    void everybodyReadsTheRegisterButOnlyThePlannerWritesIt() {
        var id = documents.register(circular("4/" + unique()));

        assertThat(mvc.get().uri("/documents").with(authentication(reader()))).hasStatusOk();
        assertThat(mvc.get().uri("/documents/" + id).with(authentication(reader()))).hasStatusOk();
        assertThat(mvc.get().uri("/documents/new").with(authentication(reader()))).hasStatus(403);
        assertThat(mvc.get().uri("/documents/new").with(authentication(planner()))).hasStatusOk();
    }

    @Test
    void aDocumentIsRegisteredOverRest() {
        var answer =
                mvc.post()
                        .uri("/api/v1/documents")
                        .with(authentication(planner()))
                        .with(csrf())
                        .contentType("application/json")
                        .content(
                                """
                                {"type": "DIRECTIVE", "reference": "04/CT-UBND-%s", "issuedOn": "2018-04-02",
                                 "issuer": "Chủ tịch UBND tỉnh", "subject": "Về phong trào trong cơ quan"}
                                """
                                        .formatted(unique()))
                        .exchange();

        assertThat(answer).hasStatus(201).containsHeader("Location");
        assertThat(
                        mvc.get()
                                .uri("/api/v1/documents")
                                .param("q", "co quan")
                                .with(authentication(reader())))
                .hasStatusOk()
                .bodyText()
                .contains("04/CT-UBND-");
    }

    /** Letters only: digits of chance can read like a phone number, which no field takes. */
    private static String unique() {
        return UUID.randomUUID()
                .toString()
                .chars()
                .map(it -> Character.isDigit(it) ? 'g' + it - '0' : it)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static RegisterSteeringDocument circular(String reference) {
        return new RegisterSteeringDocument(
                SteeringDocumentType.CIRCULAR,
                reference,
                LocalDate.of(2012, 4, 27),
                "Bộ Công an",
                "Quy định về khu dân cư, cơ quan an toàn về an ninh, trật tự",
                null,
                null,
                null,
                null,
                null);
    }

    static Authentication planner() {
        return officer(Roles.PLANNER);
    }

    static Authentication reader() {
        return officer(Roles.REPORTER);
    }

    static Authentication officer(String role) {
        var officer = new Officer(UUID.randomUUID(), "thu", "Cơ quan", role, UnitId.random(), null);
        return UsernamePasswordAuthenticationToken.authenticated(
                officer, null, AuthorityUtils.createAuthorityList("ROLE_" + role));
    }
}
