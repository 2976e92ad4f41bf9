package vn.binhyen.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class PageFrameIntegrationTests {

    @Autowired MockMvcTester browser;

    @Test
    void everyPageStandsInTheFrame() {
        assertThat(browser.get().uri("/").with(user("bao-cao-an-loc").roles("REPORTER")))
                .hasStatusOk()
                .bodyText()
                .contains("Việc của tôi – Bình Yên", "<b>bao-cao-an-loc</b>", "Người báo cáo")
                .contains("aria-current=\"page\"")
                .contains("hx-headers=\"{&quot;X-CSRF-TOKEN&quot;")
                .containsPattern("/binhyen-[0-9a-f]{32}\\.css")
                .containsPattern("/webjars/htmx.org/2.0.10/dist/htmx.min-[0-9a-f]{32}\\.js");
    }
}
