package vn.binhyen.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

@SpringBootTest
@AutoConfigureMockMvc
class IssuedDocumentsIntegrationTests {

    @Autowired IssuedDocuments documents;
    @Autowired FileKeeper files;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvcTester mvc;

    private final UUID campaign = UUID.randomUUID();
    private final String number = String.valueOf(ThreadLocalRandom.current().nextInt(1, 999_999));

    @Test
    void aDraftGetsItsNumberOnceAndItsFilesCarryIt() throws IOException {
        var id = documents.issue(draft());
        var drafted = documents.latest(campaign, DocumentKind.LETTER, FileType.PDF).orElseThrow();

        documents.number(id, number, LocalDate.of(2014, 7, 29));

        var issued = documents.latest(campaign, DocumentKind.LETTER, FileType.PDF).orElseThrow();
        assertThat(text(drafted)).doesNotContain(number + "/UBND-NC");
        assertThat(text(issued)).contains("Số: " + number + "/UBND-NC", "V/v thực hiện");
        assertThat(files.find(drafted.id())).isEmpty();
        assertThat(documents.find(id).orElseThrow().issued()).isTrue();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> documents.number(id, number + "1", LocalDate.of(2014, 7, 30)));
    }

    @Test
    void theDatabaseItselfRefusesToRewriteWhatIsIssued() {
        var id = documents.issue(draft());
        documents.number(id, number, LocalDate.of(2014, 7, 29));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        jdbc.sql(
                                        "update documents.issued_document set title = 'x'"
                                                + " where id = ?")
                                .param(id.value())
                                .update());
    }

    @Test
    void aNumberIsGivenOnceAYear() {
        var unit = UnitId.random();
        documents.number(documents.issue(draft(unit)), number, LocalDate.of(2014, 7, 29));
        var second = documents.issue(draft(unit));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> documents.number(second, number, LocalDate.of(2014, 8, 1)))
                .extracting(Refusal::key)
                .isEqualTo("documents.refusal.number-taken");
        documents.number(second, number, LocalDate.of(2013, 8, 1));
    }

    @Test
    void eachUnitCountsNumbersOfItsOwn() {
        var unit = UnitId.random();
        var symbol = Papers.letter().numbered("", LocalDate.of(2014, 7, 29)).symbol();
        documents.number(documents.issue(draft(unit)), "41", LocalDate.of(2014, 7, 29));
        documents.number(documents.issue(draft()), "41", LocalDate.of(2014, 7, 29));

        assertThat(documents.nextNumber(unit, symbol, 2014)).isEqualTo("42");
        assertThat(documents.nextNumber(unit, symbol, 2015)).isEqualTo("1");
    }

    @Test
    void theAnnexIsKeptBesideTheReport() {
        var annex = new Workbooks().sheet("Số liệu", List.of("Xã"), List.of(List.of("An Lộc")));

        documents.issue(
                new NewDocument(
                        DocumentKind.CONSOLIDATED_REPORT,
                        campaign,
                        UnitId.random(),
                        Papers.report().numbered("", LocalDate.of(2026, 9, 16)),
                        annex));

        assertThat(documents.latest(campaign, DocumentKind.CONSOLIDATED_REPORT, FileType.SHEET))
                .hasValueSatisfying(it -> assertThat(it.content()).isEqualTo(annex));
    }

    @Test
    void anIssuedLetterIsReadByAllButADraftIsNotThereForThem() {
        var id = documents.issue(draft());
        var reader = SteeringDocumentsIntegrationTests.reader();
        var before = documents.find(id).orElseThrow();

        assertThat(mvc.get().uri("/documents/files/" + before.pdf()).with(authentication(reader)))
                .hasStatus(404);
        documents.number(id, number, LocalDate.of(2014, 7, 29));

        var after = documents.find(id).orElseThrow();
        assertThat(mvc.get().uri("/documents/files/" + after.pdf()).with(authentication(reader)))
                .hasStatusOk();
        assertThat(mvc.get().uri("/documents/issued").with(authentication(reader)))
                .hasStatusOk()
                .bodyText()
                .contains(number + "/UBND-NC");
    }

    private NewDocument draft() {
        return draft(UnitId.random());
    }

    private NewDocument draft(UnitId unit) {
        return new NewDocument(
                DocumentKind.LETTER,
                campaign,
                unit,
                Papers.letter().numbered("", LocalDate.of(2014, 7, 29)),
                null);
    }

    private static String text(KeptFile file) throws IOException {
        try (var pdf = Loader.loadPDF(file.content())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
