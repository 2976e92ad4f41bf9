package vn.binhyen.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.Marks;
import vn.binhyen.imports.spi.ImportCall;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.RowMessage;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class AccountImportIntegrationTests {

    @Autowired AccountImport target;
    @Autowired AccountManagement management;

    @Test
    void linksComeBackAsAFileAndTheSameFileTwiceChangesNothing() {
        var login = "t-" + Marks.fresh();
        var rows = List.of(row(2, login, "Quản trị, Công an tỉnh", "Quản trị hệ thống", ""));

        assertThat(target.check(call(), rows)).isEmpty();
        var first = target.apply(call(), rows);
        var second = target.apply(call(), rows);

        assertThat(first.added()).isEqualTo(1);
        assertThat(second.added() + second.changed()).isZero();
        assertThat(second.unchanged()).isEqualTo(1);
        assertThat(second.file()).isNull();
        var text =
                new String(Objects.requireNonNull(first.file()).content(), StandardCharsets.UTF_8);
        var link = text.substring(text.indexOf("/setup/")).strip();
        assertThat(management.setUpBehind(AccountFixtures.secretOf(link)))
                .hasValueSatisfying(it -> assertThat(it.login()).isEqualTo(login));
    }

    @Test
    void whatIsWrongIsSaidAtItsCell() {
        var rows =
                List.of(
                        row(2, "Có Dấu", "Người xem", "VIEWER", "99999"),
                        row(3, "hai-lan", "Người xem", "nguoi xem", "99999"),
                        row(4, "hai-lan", "", "giám đốc", ""));

        assertThat(target.check(call(), rows))
                .extracting(RowMessage::line, RowMessage::column)
                .contains(
                        org.assertj.core.api.Assertions.tuple(2, "login"),
                        org.assertj.core.api.Assertions.tuple(2, "unit_code"),
                        org.assertj.core.api.Assertions.tuple(4, "login"),
                        org.assertj.core.api.Assertions.tuple(4, "post"),
                        org.assertj.core.api.Assertions.tuple(4, "role"),
                        org.assertj.core.api.Assertions.tuple(4, "unit_code"));
    }

    private static ImportCall call() {
        return new ImportCall(UUID.randomUUID(), LocalDate.parse("2026-11-23"), null, null);
    }

    private static ImportRow row(int line, String login, String post, String role, String unit) {
        return new ImportRow(
                line, Map.of("login", login, "post", post, "role", role, "unit_code", unit));
    }
}
