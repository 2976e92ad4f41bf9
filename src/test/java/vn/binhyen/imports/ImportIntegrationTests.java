package vn.binhyen.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

import vn.binhyen.platform.events.DayHasPassed;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

@SpringBootTest
@AutoConfigureMockMvc
@Import({SampleTarget.class, SampleImporters.class})
class ImportIntegrationTests {

    private static final Authentication PLANNER = officer("planner", "PLANNER");
    private static final String WRONG =
            "code,name,parent_code\n00001,Tinh,\n2,Sai ma,00001\n00003,=cmd|x!A0,00001\n"
                    + "00004,Cha sai,2\n00005,?Xem lai,00001\n";

    @Autowired ImportDesk desk;
    @Autowired ImportListing listing;
    @Autowired ImportFiles files;
    @Autowired SampleTarget target;
    @Autowired JdbcClient jdbc;
    @Autowired ImportRetention retention;

    @AfterEach
    void emptyTheTarget() {
        target.kept.clear();
        target.applications.set(0);
        target.breaks = false;
    }

    @Test
    void aFileIsPreviewedAndWritesNothingUntilItIsApplied() {
        var id = receive("code,name\n00001,A\n00002,?B\n", false);

        var preview = settled(id);
        assertThat(preview.state()).isEqualTo(ImportState.PREVIEWED);
        assertThat(List.of(preview.rows(), preview.valid(), preview.odd(), preview.wrong()))
                .containsExactly(2, 2, 1, 0);
        assertThat(target.kept).isEmpty();

        desk.apply(id, false, PLANNER);

        assertThat(settled(id).state()).isEqualTo(ImportState.APPLIED);
        assertThat(target.importer).isEqualTo("planner");
        assertThat(target.kept).containsOnly(Map.entry("00001", "A"), Map.entry("00002", "?B"));
    }

    @Test
    void theSameFileTwiceChangesNothingTheSecondTime() {
        settled(receive("code,name\n00001,A\n", true));

        var second = settled(receive("code,name\n00001,A\n", true));

        assertThat(second.state()).isEqualTo(ImportState.APPLIED);
        assertThat(List.of(second.added(), second.changed(), second.unchanged()))
                .containsExactly(0, 0, 1);
    }

    @Test
    void wrongRowsKeepAFileFromBeingAppliedAtOnce() {
        var id = receive(WRONG, true);

        var preview = settled(id);
        assertThat(preview.state()).isEqualTo(ImportState.PREVIEWED);
        assertThat(preview.wrong()).isEqualTo(2);
        assertThat(listing.errors(preview, 100))
                .extracting("line", "column", "value")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "code", "2"),
                        org.assertj.core.groups.Tuple.tuple(4, "name", "=cmd|x!A0"));
        assertThat(target.kept).isEmpty();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.apply(id, false, PLANNER))
                .extracting(Refusal::key)
                .isEqualTo("imports.refusal.wrong-rows");
    }

    @Test
    void rightRowsGoAheadWithoutTheWrongOnesAndThoseThatNeedThem() {
        var id = receive(WRONG, false);
        settled(id);

        desk.apply(id, true, PLANNER);

        var applied = settled(id);
        assertThat(target.kept).containsOnlyKeys("00001", "00005");
        assertThat(List.of(applied.applied(), applied.wrong())).containsExactly(2, 3);
    }

    @Test
    void twoWhoApplyAtOnceApplyItOnce() throws Exception {
        var id = receive("code,name\n00001,A\n", false);
        settled(id);
        Callable<Boolean> apply =
                () -> {
                    desk.apply(id, false, PLANNER);
                    return true;
                };

        try (var both = Executors.newFixedThreadPool(4)) {
            for (var done : both.invokeAll(List.of(apply, apply, apply, apply))) {
                assertThat(done.get()).isTrue();
            }
        }

        assertThat(settled(id).state()).isEqualTo(ImportState.APPLIED);
        assertThat(target.applications).hasValue(1);
    }

    @Test
    void theSameKeyIsTheSameImport() {
        var first =
                desk.receive(
                        upload("a.csv", "code,name\n00001,A\n".getBytes(UTF_8), true, "k1"),
                        PLANNER);
        var second =
                desk.receive(
                        upload("a.csv", "code,name\n00001,A\n".getBytes(UTF_8), true, "k1"),
                        PLANNER);

        assertThat(second).isEqualTo(first);
        settled(first);
        assertThat(target.applications).hasValue(1);
    }

    @Test
    void anUnreadableFileFailsWithTheReason() {
        var failed = settled(receive("a,b\n1,2\n", true));

        assertThat(failed.state()).isEqualTo(ImportState.FAILED);
        assertThat(failed.failure()).contains("code, name").contains("a, b");
    }

    @Test
    void anAccountThatIsGoneByThenImportsNothing() {
        var gone = officer("gone", "PLANNER");
        var id =
                desk.receive(
                        upload("a.csv", "code,name\n00001,A\n".getBytes(UTF_8), true, null), gone);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> listing.required(id, gone).state() == ImportState.FAILED);
        assertThat(target.kept).isEmpty();
    }

    @Test
    void aTargetThatBreaksLeavesNothingAndSaysSo() {
        target.breaks = true;

        var failed = settled(receive("code,name\n00001,A\n", true));

        assertThat(failed.state()).isEqualTo(ImportState.FAILED);
        assertThat(failed.applied()).isZero();
        assertThat(failed.failure()).contains(failed.id().toString().substring(0, 8));
    }

    @Test
    void onlyTheImporterAndAdministratorsSeeAnImport() {
        var id = receive("code,name\n00001,A\n", true);
        settled(id);
        var other = officer("other", "PLANNER");

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> listing.required(id, other));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> desk.apply(id, false, other));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> desk.discard(id, other));
        assertThat(listing.newest(other, 10)).isEmpty();
        var administrator = officer("admin", "ADMINISTRATOR");
        assertThat(listing.required(id, administrator).id()).isEqualTo(id);
        assertThat(files.returned(id, PLANNER).name()).isEqualTo("links.csv");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> files.returned(id, administrator));
    }

    @Test
    void aRoleTheTargetDoesNotNameMayNotImport() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() ->
                        desk.receive(
                                upload("a.csv", new byte[] {1}, false, null),
                                officer("viewer", "VIEWER")));
    }

    @Test
    void filesAndRowsAreForgottenWhenTheirTimeIsOver() {
        var preview = receive("code,name\n00001,A\n", false);
        var applied = receive("code,name\n00001,A\n", true);
        settled(preview);
        settled(applied);

        retention.on(new DayHasPassed(LocalDate.of(2100, 1, 1)));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> listing.required(preview, PLANNER));
        assertThat(listing.required(applied, PLANNER).kept()).isFalse();
        assertThat(
                        jdbc.sql("select count(*) from imports.row")
                                .query((rs, row) -> rs.getInt(1))
                                .single())
                .isZero();
    }

    @Test
    void aPreviewCanBeThrownAway() {
        var id = receive("code,name\n00001,A\n", false);
        settled(id);

        desk.discard(id, PLANNER);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> listing.required(id, PLANNER));
    }

    private UUID receive(String text, boolean apply) {
        return desk.receive(upload("a.csv", text.getBytes(UTF_8), apply, null), PLANNER);
    }

    private static Upload upload(String name, byte[] content, boolean apply, @Nullable String key) {
        return new Upload("sample", name, content, null, null, apply, key);
    }

    private ImportView settled(UUID id) {
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> listing.required(id, PLANNER), it -> !it.state().atWork());
    }

    private static Authentication officer(String name, String role) {
        return UsernamePasswordAuthenticationToken.authenticated(
                name, null, AuthorityUtils.createAuthorityList("ROLE_" + role));
    }
}
