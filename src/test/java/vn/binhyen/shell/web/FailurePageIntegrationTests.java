package vn.binhyen.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.binhyen.shared.Roles;

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
                                .with(SignedInAs.role(Roles.ADMINISTRATOR)))
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
}
