package vn.binhyen.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@SpringBootTest
@AutoConfigureMockMvc
@Import({SampleTarget.class, SampleImporters.class})
class ImportMendingIntegrationTests {

    private static final Authentication PLANNER = officer("planner", "PLANNER");
    private static final String WRONG =
            "code,name,parent_code\n00001,Tinh,\n2,Sai ma,00001\n00003,=cmd|x!A0,00001\n"
                    + "00004,Cha sai,2\n00005,?Xem lai,00001\n";

    @Autowired ImportDesk desk;
    @Autowired ImportListing listing;
    @Autowired ImportFiles files;
    @Autowired SampleTarget target;

    @AfterEach
    void emptyTheTarget() {
        target.kept.clear();
    }

    @Test
    void anErrorFileMendedAndHandedInAgainIsRight() {
        var id = receive(WRONG, false);
        settled(id);

        var returned = files.withErrors(id, true, PLANNER);
        var text = new String(returned.content(), UTF_8);
        assertThat(text.lines().toList())
                .hasSize(3)
                .first()
                .asString()
                .endsWith("code,name,parent_code,L\u1ed7i");
        assertThat(text).contains("'=cmd|x!A0");

        var mended = text.replace("2,Sai ma", "00002,Dung").replace("'=cmd|x!A0", "Dung");
        assertThat(settled(receive("code,name\n00001,Tinh\n", true)).state())
                .isEqualTo(ImportState.APPLIED);
        assertThat(settled(receive(mended, true)).state()).isEqualTo(ImportState.APPLIED);
        assertThat(target.kept).containsOnlyKeys("00001", "00002", "00003");
    }

    @Test
    void aWorkbookComesBackWithItsWrongCellsMarked() throws IOException {
        var content =
                FileReadingUnitTests.workbook(sheet -> {
                    FileReadingUnitTests.fill(sheet, 0, "code", "name");
                    FileReadingUnitTests.fill(sheet, 1, "00001", "A");
                    FileReadingUnitTests.fill(sheet, 2, "2", "B");
                    sheet.getWorkbook().createSheet("Other");
                });
        var id = desk.receive(upload("units.xlsx", content, false, null), PLANNER);
        settled(id);

        var returned = files.withErrors(id, false, PLANNER);

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(returned.content()))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
            assertThat(sheet.getRow(0).getCell(2).getStringCellValue()).isEqualTo("L\u1ed7i");
            assertThat(sheet.getRow(2).getCell(2).getStringCellValue()).isNotBlank();
            assertThat(sheet.getRow(2).getCell(0).getCellStyle().getFillPattern().getCode())
                    .isEqualTo((short) 1);
            assertThat(sheet.getRow(1).getCell(0).getCellStyle().getFillPattern().getCode())
                    .isEqualTo((short) 0);
        }
        var wrongOnly = files.withErrors(id, true, PLANNER);
        var again =
                settled(desk.receive(upload("b.xlsx", wrongOnly.content(), false, null), PLANNER));
        assertThat(List.of(again.rows(), again.wrong())).containsExactly(1, 1);
        var whole =
                settled(desk.receive(upload("c.xlsx", returned.content(), false, null), PLANNER));
        assertThat(List.of(whole.rows(), whole.wrong())).containsExactly(2, 1);
    }

    @Test
    void cellsMendedInThePreviewAreCheckedAgain() {
        var id = receive(WRONG, false);
        settled(id);

        desk.mend(
                id,
                Map.of(
                        3,
                        Map.of("code", "00002"),
                        4,
                        Map.of("name", "Dung"),
                        5,
                        Map.of("parent_code", "00002")),
                PLANNER);

        var mended = settled(id);
        assertThat(List.of(mended.rows(), mended.wrong())).containsExactly(5, 0);
        desk.apply(id, false, PLANNER);
        assertThat(settled(id).state()).isEqualTo(ImportState.APPLIED);
        assertThat(target.kept).containsEntry("00002", "Sai ma").containsEntry("00003", "Dung");
    }

    private UUID receive(String text, boolean apply) {
        return desk.receive(upload("a.csv", text.getBytes(UTF_8), apply, null), PLANNER);
    }

    private static Upload upload(String name, byte[] content, boolean apply, @Nullable String key) {
        return new Upload("sample", name, content, null, null, apply, key);
    }

    private ImportView settled(UUID id) {
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> listing.required(id, PLANNER), it -> !it.state().atWork());
    }

    private static Authentication officer(String name, String role) {
        return UsernamePasswordAuthenticationToken.authenticated(
                name, null, AuthorityUtils.createAuthorityList("ROLE_" + role));
    }
}
