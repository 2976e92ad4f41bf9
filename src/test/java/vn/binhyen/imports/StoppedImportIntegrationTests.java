package vn.binhyen.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

import vn.binhyen.access.Officer;
import vn.binhyen.platform.Jobs;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

@SpringBootTest
@AutoConfigureMockMvc
@Import({SlowTarget.class, SampleImporters.class})
class StoppedImportIntegrationTests {

    private static final Authentication PLANNER = officer("planner");
    private static final int ROWS = 40;

    @Autowired ImportDesk desk;
    @Autowired ImportListing listing;
    @Autowired SlowTarget target;
    @Autowired Jobs jobs;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvcTester mvc;
    @Autowired TransactionTemplate transaction;

    @AfterEach
    void nothingWaits() {
        target.waitsInCheck = false;
        target.waitsInApply = false;
    }

    @Test
    void whatIsHalfAppliedIsUndoneAndThePreviewStandsAgain() {
        var id = receive(false);
        settled(id);
        var before = written();
        target.waitsInApply = true;
        desk.apply(id, false, PLANNER);
        awaitProgress(id, "applying", ROWS / 2);

        desk.stop(id, PLANNER);

        var stopped = settled(id);
        assertThat(stopped.state()).isEqualTo(ImportState.PREVIEWED);
        assertThat(written()).isEqualTo(before);
        awaitEnd(stopped, "cancelled");

        target.waitsInApply = false;
        desk.apply(id, false, PLANNER);

        assertThat(settled(id).state()).isEqualTo(ImportState.APPLIED);
        assertThat(written()).isEqualTo(before + ROWS);
    }

    @Test
    void aFileStoppedWhileItIsCheckedSaysSoAndCanBeThrownAway() {
        target.waitsInCheck = true;
        var id = receive(true);
        awaitProgress(id, "checking", ROWS / 2);

        desk.stop(id, PLANNER);

        var stopped = settled(id);
        assertThat(stopped.state()).isEqualTo(ImportState.FAILED);
        assertThat(
                        jdbc.sql("select failure from imports.batch where id = ?")
                                .param(id)
                                .query((rs, row) -> rs.getString(1))
                                .single())
                .isEqualTo("imports.refusal.stopped");
        desk.discard(id, PLANNER);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> listing.required(id, PLANNER));
    }

    @Test
    void aFileAppliedAtOnceIsUndoneAsAWhole() {
        var before = written();
        target.waitsInApply = true;
        var id = receive(true);
        awaitProgress(id, "applying", ROWS / 2);

        desk.stop(id, PLANNER);

        assertThat(settled(id).state()).isEqualTo(ImportState.FAILED);
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void aFileStoppedBeforeItsTurnDoesNotWaitForEver() {
        var id =
                Objects.requireNonNull(
                        transaction.execute(status -> {
                            var received = receive(true);
                            desk.stop(received, PLANNER);
                            return received;
                        }));

        var stopped = settled(id);
        assertThat(stopped.state()).isEqualTo(ImportState.FAILED);
        assertThat(stopped.applied()).isZero();
    }

    @Test
    void thePageSaysHowFarTheWorkIsAndStopsIt() {
        target.waitsInCheck = true;
        var id = receive(false);
        awaitProgress(id, "checking", ROWS / 2);

        assertThat(mvc.get().uri("/imports/" + id).with(authentication(PLANNER)))
                .hasStatusOk()
                .bodyText()
                .contains("Đang kiểm tra từng dòng", "20 trên 40 dòng", "Dừng, không ghi gì");
        assertThat(
                        mvc.post()
                                .uri("/imports/" + id + "/stop")
                                .with(authentication(PLANNER))
                                .with(csrf()))
                .hasStatus3xxRedirection();

        assertThat(settled(id).state()).isEqualTo(ImportState.FAILED);
    }

    @Test
    void aProgramSeesTheProgressAndStopsTheWork() {
        target.waitsInCheck = true;
        var id = receive(false);
        awaitProgress(id, "checking", ROWS / 2);

        assertThat(mvc.get().uri("/api/v1/imports/" + id).with(authentication(PLANNER)))
                .bodyJson()
                .extractingPath("$.progress")
                .asMap()
                .containsEntry("step", "checking")
                .containsEntry("done", ROWS / 2)
                .containsEntry("total", ROWS);
        assertThat(mvc.post().uri("/api/v1/imports/" + id + "/stop").with(authentication(PLANNER)))
                .hasStatus(202);

        assertThat(settled(id).state()).isEqualTo(ImportState.FAILED);
    }

    @Test
    void nobodyElseStopsAnImport() {
        target.waitsInCheck = true;
        var id = receive(false);
        awaitProgress(id, "checking", ROWS / 2);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> desk.stop(id, officer("other")));

        target.waitsInCheck = false;
        assertThat(settled(id).state()).isEqualTo(ImportState.PREVIEWED);
    }

    private UUID receive(boolean apply) {
        var text = new StringBuilder("code\n");
        for (int i = 0; i < ROWS; i++) {
            text.append("c").append(i).append('\n');
        }
        return desk.receive(
                new Upload(
                        "slow",
                        "slow.csv",
                        text.toString().getBytes(UTF_8),
                        null,
                        null,
                        apply,
                        null),
                PLANNER);
    }

    private void awaitProgress(UUID id, String step, int rows) {
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        listing.progress(listing.required(id, PLANNER))
                                .filter(it -> step.equals(it.step()) && it.done() == rows)
                                .isPresent());
    }

    private ImportView settled(UUID id) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> listing.required(id, PLANNER), it -> !it.state().atWork());
    }

    private void awaitEnd(ImportView batch, String state) {
        var job = Objects.requireNonNull(batch.job());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jobs.find(job).orElseThrow().state().equals(state));
    }

    private int written() {
        return jdbc.sql("select count(*) from platform.event_log where type = :type")
                .param("type", SlowTarget.LINE)
                .query((rs, row) -> rs.getInt(1))
                .single();
    }

    private static Authentication officer(String name) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new Officer(UUID.randomUUID(), name, name, Roles.PLANNER, UnitId.random(), null),
                null,
                AuthorityUtils.createAuthorityList("ROLE_PLANNER"));
    }
}
