package vn.binhyen.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.binhyen.Marks;
import vn.binhyen.access.signin.Acting;
import vn.binhyen.shared.Roles;

import java.util.Map;
import java.util.UUID;

@SpringBootTest
@AutoConfigureMockMvc
class AccountPagesIntegrationTests {

    @Autowired MockMvcTester mvc;
    @Autowired AccountFixtures accounts;
    @Autowired AuditTrail audit;
    @Autowired JdbcClient jdbc;

    @Test
    void openingAnAccountShowsItsLinkOnce() {
        var login = "t-" + Marks.fresh();

        var answer =
                mvc.perform(
                        post("/admin/accounts")
                                .with(Acting.administrator())
                                .with(csrf())
                                .param("login", login)
                                .param("post", "Quản trị, Công an tỉnh")
                                .param("role", Roles.ADMINISTRATOR));

        assertThat(answer).hasStatusOk().bodyText().contains("/setup/", "Quản trị, Công an tỉnh");
        assertThat(mvc.perform(get("/admin/accounts?q=cong an tinh").with(Acting.administrator())))
                .hasStatusOk()
                .bodyText()
                .contains(login, "Chờ đặt mật khẩu");
    }

    @Test
    void aTakenLoginIsRefusedAtTheFieldAndTheFormKept() {
        var login = accounts.login(Roles.ADMINISTRATOR);

        var answer =
                mvc.perform(
                        post("/admin/accounts")
                                .with(Acting.administrator())
                                .with(csrf())
                                .param("login", login)
                                .param("post", "Quản trị thứ hai")
                                .param("role", Roles.ADMINISTRATOR));

        assertThat(answer).hasStatus(422).bodyText().contains("login-error", "Quản trị thứ hai");
    }

    @Test
    void aReporterNeedsAUnitOrBody() {
        var answer =
                mvc.perform(
                        post("/admin/accounts")
                                .with(Acting.administrator())
                                .with(csrf())
                                .param("login", "t-" + Marks.fresh())
                                .param("post", "Người báo cáo")
                                .param("role", Roles.REPORTER)
                                .param("scope", "khong co dau"));

        assertThat(answer).hasStatus(422).bodyText().contains("scope-error");
    }

    @Test
    void everyPageOpens() {
        var id =
                jdbc.sql("select id from access.account where login = :l")
                        .param("l", accounts.login(Roles.REPORTER))
                        .query((row, n) -> row.getString(1))
                        .single();

        for (var path :
                new String[] {
                    "/admin/accounts",
                    "/admin/accounts/new",
                    "/admin/accounts/" + id,
                    "/admin/audit",
                    "/settings"
                }) {
            assertThat(mvc.perform(get(path).with(Acting.administrator()))).as(path).hasStatusOk();
        }
    }

    @Test
    void anAuditLineShowsWhatWasDoneAndCannotHoldText() {
        var subject = UUID.randomUUID();
        audit.record("report.submitted", "report", subject, Map.of("cells", 40));

        assertThat(mvc.perform(get("/admin/audit?subject=" + subject).with(Acting.administrator())))
                .bodyText()
                .contains("report.submitted", "ô: 40");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() ->
                        audit.record(
                                "report.returned",
                                "report",
                                subject,
                                Map.of("reason", "một lý do viết ra")));
    }

    @Test
    void theAuditTrailIsFilteredByADayAsOfficersTypeIt() {
        var subject = UUID.randomUUID();
        audit.record("report.submitted", "report", subject, Map.of("cells", 41));

        for (var day : new String[] {"01/01/2000", "1.1.2000", "01012000", "2000-01-01"}) {
            assertThat(auditFrom(subject, day)).as(day).hasStatusOk().bodyText().contains("ô: 41");
        }
        assertThat(auditFrom(subject, "01/01/2999")).bodyText().doesNotContain("ô: 41");
        assertThat(auditFrom(subject, "31/02/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("from-error", "Lịch không có ngày 31/02/2026", "value=\"31/02/2026\"");
    }

    private MvcTestResult auditFrom(UUID subject, String day) {
        return mvc.perform(
                get("/admin/audit")
                        .param("subject", subject.toString())
                        .param("from", day)
                        .with(Acting.administrator()));
    }

    @Test
    void theApplicationsRoleCannotChangeTheAuditTrail() {
        audit.record("report.submitted", "report", UUID.randomUUID(), Map.of());

        for (var deed :
                new String[] {
                    "update access.audit_entry set action = 'x'",
                    "delete from access.audit_entry",
                    "truncate access.audit_entry"
                }) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(deed)
                    .isThrownBy(() -> jdbc.sql(deed).update());
        }
    }
}
