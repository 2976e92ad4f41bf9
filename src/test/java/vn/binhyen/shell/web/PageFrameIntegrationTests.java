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
class PageFrameIntegrationTests {

    @Autowired MockMvcTester browser;

    @Test
    void everyPageStandsInTheFrame() {
        assertThat(browser.get().uri("/").with(SignedInAs.role(Roles.REPORTER)))
                .hasStatusOk()
                .bodyText()
                .contains("Việc của tôi – Bình Yên", "Việc của tôi", "Người báo cáo")
                .contains("aria-current=\"page\"")
                .contains("hx-headers=\"{&quot;X-")
                .containsPattern("/binhyen-[0-9a-f]{32}\\.css")
                .containsPattern("/webjars/htmx.org/2.0.10/dist/htmx.min-[0-9a-f]{32}\\.js");
    }
}
