package vn.binhyen.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.RequestDispatcher;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class FailurePageIntegrationTests {

    @Autowired MockMvcTester browser;

    @Test
    void anUnknownAddressIsSaidInTheFrame() {
        assertThat(
                        browser.get()
                                .uri("/error")
                                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404)
                                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/nowhere")
                                .with(user("quan-tri").roles("ADMINISTRATOR")))
                .hasStatus(404)
                .bodyText()
                .contains("<h1>Không tìm thấy</h1>", "Quản trị hệ thống", "by-nav");
    }

    @Test
    void strangersGetTheFrameWithoutNavigation() {
        for (var status : new int[] {403, 404, 500}) {
            assertThat(
                            browser.get()
                                    .uri("/error?lang=en")
                                    .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                                    .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/nowhere"))
                    .hasStatus(status)
                    .bodyText()
                    .contains("by-top", "lang=\"en\"")
                    .doesNotContain("by-nav", "hx-headers");
        }
    }

    @Test
    void programsGetProblemDetailsFromTheFiltersToo() {
        assertThat(
                        browser.get()
                                .uri("/error")
                                .header("Accept-Language", "en-GB,en;q=0.8")
                                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 401)
                                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/api/v1/units"))
                .hasStatus(401)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Sign-in needed");
    }
}
