package vn.binhyen.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

@SpringBootTest
@AutoConfigureMockMvc
class JobPagesIntegrationTests {

    @Autowired JobStore store;
    @Autowired Jobs jobs;
    @Autowired Clock clock;
    @Autowired MockMvcTester mvc;

    @Test
    void theOwnerSeesProgressAndTheFragmentAsksAgainUntilTheEnd() {
        var id = running("owner-one");

        assertThat(get("/jobs/" + id, "owner-one", "PLANNER"))
                .hasStatusOk()
                .bodyText()
                .contains("<html", "hx-trigger=\"every 1s\"", "value=\"25\"");
        assertThat(fragment(id)).bodyText().doesNotContain("<html").contains("every 1s");

        store.end(id, "done", null, java.util.List.of(), clock.instant());

        assertThat(fragment(id)).bodyText().doesNotContain("every 1s");
    }

    @Test
    void theJobOfAnotherIsNotThereButForTheAdministrator() {
        var id = running("owner-two");

        assertThat(get("/jobs/" + id, "somebody", "PLANNER")).hasStatus(404);
        assertThat(get("/jobs", "somebody", "PLANNER")).bodyText().doesNotContain(id.toString());
        assertThat(get("/jobs/" + id, "boss", "ADMINISTRATOR")).hasStatusOk();
        assertThat(get("/jobs", "boss", "ADMINISTRATOR")).bodyText().contains(id.toString());
    }

    @Test
    void theOwnerAsksARunningJobToStop() {
        var id = running("owner-three");

        assertThat(
                        mvc.post()
                                .uri("/jobs/{id}/cancel", id)
                                .with(OfficerSignIn.as("owner-three", "REPORTER"))
                                .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus3xxRedirection();

        assertThat(jobs.find(id).orElseThrow().cancelAsked()).isTrue();
    }

    private UUID running(String owner) {
        var id = UUID.randomUUID();
        store.insert(id, "test.page", Map.of(), owner, clock.instant());
        store.start(id, clock.instant());
        store.progress(id, 1, 4);
        return id;
    }

    private MvcTestResult fragment(UUID id) {
        return mvc.get()
                .uri("/jobs/{id}", id)
                .header("HX-Request", "true")
                .with(OfficerSignIn.as("owner-one", "PLANNER"))
                .exchange();
    }

    private MvcTestResult get(String path, String login, String role) {
        return mvc.get().uri(path).with(OfficerSignIn.as(login, role)).exchange();
    }
}
