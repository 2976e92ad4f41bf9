package vn.binhyen.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;

@SpringBootTest
@AutoConfigureMockMvc
@Import({SampleTarget.class, SampleImporters.class})
class LargeImportIntegrationTests {

    private static final int ROWS = 100_000;
    private static final Authentication PLANNER =
            UsernamePasswordAuthenticationToken.authenticated(
                    "planner", null, AuthorityUtils.createAuthorityList("ROLE_PLANNER"));

    @Autowired ImportDesk desk;
    @Autowired ImportListing listing;
    @Autowired SampleTarget target;

    @AfterEach
    void emptyTheTarget() {
        target.kept.clear();
    }

    @Test
    void aTextFileOf100000RowsIsShownAndAppliedWithoutItsWrongRows() {
        var text = new StringBuilder("code,name\n");
        for (int i = 0; i < ROWS; i++) {
            // a letter does not belong into a code
            text.append((i % 1_000 == 999 ? "x%04d" : "%05d").formatted(i))
                    .append(",Thôn Yên Thượng ")
                    .append(i)
                    .append('\n');
        }

        var id = receive("a.csv", text.toString().getBytes(UTF_8));

        var preview = settled(id);
        assertThat(preview.state()).isEqualTo(ImportState.PREVIEWED);
        assertThat(preview.rows()).isEqualTo(ROWS);
        assertThat(preview.wrong()).isEqualTo(100);
        assertThat(listing.rows(preview, RowFilter.WRONG, 0, 51)).hasSize(51);

        desk.apply(id, true, PLANNER);

        assertThat(settled(id).applied()).isEqualTo(ROWS - 100);
        assertThat(target.kept).hasSize(ROWS - 100);
    }

    @Test
    void aWorkbookOf100000RowsIsShownAndApplied() throws IOException {
        var id = receive("a.xlsx", workbook());

        var preview = settled(id);
        assertThat(preview.state()).isEqualTo(ImportState.PREVIEWED);
        assertThat(preview.right()).isEqualTo(ROWS);

        desk.apply(id, false, PLANNER);

        assertThat(settled(id).applied()).isEqualTo(ROWS);
        assertThat(target.kept).hasSize(ROWS);
    }

    @Test
    void aFileOfMoreThan400000RowsIsRefusedWithTheLimit() {
        var id = receive("a.csv", ("code,name\n" + "00001,A\n".repeat(400_001)).getBytes(UTF_8));

        var refused = settled(id);
        assertThat(refused.state()).isEqualTo(ImportState.FAILED);
        assertThat(refused.failure()).containsPattern("400[.,]000");
    }

    private static byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("Sheet1");
            sheet.value(0, 0, "code");
            sheet.value(0, 1, "name");
            for (int i = 0; i < ROWS; i++) {
                sheet.value(i + 1, 0, "%05d".formatted(i));
                sheet.value(i + 1, 1, "Thôn Yên Thượng " + i);
            }
        }
        return bytes.toByteArray();
    }

    private UUID receive(String name, byte[] content) {
        return desk.receive(new Upload("sample", name, content, null, null, false, null), PLANNER);
    }

    private ImportView settled(UUID id) {
        return await().atMost(Duration.ofMinutes(2))
                .until(() -> listing.required(id, PLANNER), it -> !it.state().atWork());
    }
}
