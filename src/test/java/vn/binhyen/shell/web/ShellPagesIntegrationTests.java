package vn.binhyen.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.binhyen.shared.Roles;

@SpringBootTest
@AutoConfigureMockMvc
class ShellPagesIntegrationTests {

    @Autowired MockMvcTester browser;

    @Test
    void anEmptyQueueSaysWhatWillComeHere() {
        assertThat(browser.get().uri("/").with(SignedInAs.role(Roles.VIEWER)))
                .hasStatusOk()
                .bodyText()
                .contains("Không có việc nào đang chờ chức danh này.");
    }

    @Test
    void searchTellsWhenNothingIsFoundAndWhatToType() {
        assertThat(browser.get().uri("/search?q=zzqqxx").with(SignedInAs.role(Roles.PLANNER)))
                .hasStatusOk()
                .bodyText()
                .contains("Không tìm thấy “zzqqxx”.");
        assertThat(browser.get().uri("/search?q=<b>").with(SignedInAs.role(Roles.PLANNER)))
                .bodyText()
                .contains("&lt;b&gt;")
                .doesNotContain("<b></strong>");
        assertThat(browser.get().uri("/search").with(SignedInAs.role(Roles.PLANNER)))
                .bodyText()
                .contains("Gõ từ hai đến một trăm ký tự");
    }

    @Test
    void theModulesAreDocumentedInTheApplication() {
        assertThat(browser.get().uri("/admin/modules").with(SignedInAs.role(Roles.PLANNER)))
                .hasStatusOk()
                .bodyText()
                .contains("<h1>Modules of Bình Yên</h1>")
                .contains("src=\"/admin/modules/components.svg\"")
                .contains("href=\"/admin/modules/module-shell\"")
                .contains("<table class=\"by-table\">");
        assertThat(
                        browser.get()
                                .uri("/admin/modules/module-shell")
                                .with(SignedInAs.role(Roles.PLANNER)))
                .hasStatusOk();
        assertThat(
                        browser.get()
                                .uri("/admin/modules/components.svg")
                                .with(SignedInAs.role(Roles.PLANNER)))
                .hasStatusOk()
                .hasContentType("image/svg+xml");
        assertThat(browser.get().uri("/admin/modules/no-such").with(SignedInAs.role(Roles.PLANNER)))
                .hasStatus(404);
    }

    @Test
    void theLanguageIsKeptInACookie() {
        assertThat(browser.get().uri("/?lang=en").with(SignedInAs.role(Roles.PLANNER)))
                .bodyText()
                .contains("<html lang=\"en\">", "My tasks");
        assertThat(browser.get().uri("/?lang=en").with(SignedInAs.role(Roles.PLANNER)))
                .cookies()
                .hasValue("binhyen-lang", "en")
                .isHttpOnly("binhyen-lang", true);
        assertThat(browser.get().uri("/?lang=fr").with(SignedInAs.role(Roles.PLANNER)))
                .bodyText()
                .contains("<html lang=\"vi\">");
    }
}
