package vn.binhyen.killed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Kills the application while a file is being applied, while reports come in, and while a round is
 * frozen. What it had acknowledged is there after the restart, nothing is there by halves, and what
 * was announced arrives.
 */
class KilledWorkIT {

    private static final int COMMUNES = 200;
    private static final int VILLAGES = 99_000;

    @TempDir Path folder;

    private final List<Instance> started = new ArrayList<>();

    @AfterEach
    void nothingIsLeftRunning() throws Exception {
        started.forEach(Instance::kill);
        database().stop();
    }

    @Test
    void aFileOf100000RowsKilledInTheMiddleIsAppliedOnceAndWhole() throws Exception {
        var application = start();
        var path = application.handIn("units", units(VILLAGES));
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> "applying".equals(step(application, path)));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(700));
        application.kill();
        assertThat(database().count("select count(*) from territory.unit"))
                .as("the province alone: nothing half applied")
                .isEqualTo(1);

        var restarted = start();

        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(1))
                .failFast("it ran out of memory", () -> !restarted.isAlive())
                .until(() -> !List.of("reading", "applying").contains(state(restarted, path)));
        assertThat(state(restarted, path)).isEqualTo("applied");
        assertThat(restarted.get(path).get("applied").asInt()).isEqualTo(VILLAGES + COMMUNES + 1);
        for (var table : List.of("unit", "unit_version")) {
            assertThat(database().count("select count(*) from territory." + table))
                    .as(table)
                    .isEqualTo(VILLAGES + COMMUNES + 2);
        }
        assertThat(
                        database()
                                .count(
                                        """
                                        select sum(jsonb_array_length(data -> 'units')) from platform.event_log
                                         where type = 'UnitsRegistered'
                                        """))
                .as("each announced once, the province at the first start")
                .isEqualTo(VILLAGES + COMMUNES + 2);
        everythingAnnouncedHasArrived();
    }

    @Test
    void reportsAndAFreezeSurviveKills() throws Exception {
        var application = start();
        var imported = application.handIn("units", units(0));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> state(application, imported).equals("applied"));
        var round = launched(application);
        var communes = communes(application);

        var receipts = new ConcurrentHashMap<String, String>();
        var submitting =
                CompletableFuture.runAsync(() -> submit(application, round, communes, receipts));
        await().atMost(Duration.ofMinutes(1)).until(() -> receipts.size() > 25);
        application.kill();
        submitting.exceptionally(killed -> null).join();

        var restarted = start();
        everythingAnnouncedHasArrived();
        everyReceiptIsThereOnce(receipts);
        submit(restarted, round, communes, receipts);
        everyReceiptIsThereOnce(receipts);
        assertThat(receipts).hasSize(COMMUNES);

        frozenThoughKilledAfter(restarted, round, Duration.ofMillis(40));
        frozenThoughKilledAfter(start(), round, Duration.ofMillis(400));
        var last = start();
        last.post("/rounds/" + round + "/freeze", Map.of());
        isFrozenWhole(round);
        for (var kind : List.of("docx", "pdf", "xlsx")) {
            assertThat(last.status("/rounds/" + round + "/consolidated." + kind))
                    .as(kind)
                    .isEqualTo(200);
        }
        everythingAnnouncedHasArrived();
        last.stop();
    }

    /** Whatever moment it dies in, the round is either open or frozen with all it takes. */
    private void frozenThoughKilledAfter(Instance application, String round, Duration moment)
            throws IOException {
        var freezing =
                CompletableFuture.runAsync(
                        () -> application.post("/rounds/" + round + "/freeze", Map.of()));
        LockSupport.parkNanos(moment.toNanos());
        application.kill();
        freezing.exceptionally(killed -> null).join();
        if (database().count("select count(*) from reporting.round where frozen_at is not null")
                > 0) {
            isFrozenWhole(round);
        } else {
            assertThat(database().count("select count(*) from reporting.frozen_report")).isZero();
            assertThat(logged("RoundFrozen")).isZero();
        }
    }

    private void isFrozenWhole(String round) throws IOException {
        assertThat(
                        database()
                                .count(
                                        "select count(*) from reporting.frozen_report where round_id = '"
                                                + round
                                                + "'"))
                .isEqualTo(COMMUNES);
        assertThat(logged("RoundFrozen")).isEqualTo(1);
    }

    private void everyReceiptIsThereOnce(Map<String, String> receipts) throws IOException {
        var stored = new HashMap<String, String>();
        database()
                .jdbc()
                .sql("select obliged_id, receipt from reporting.report where state = 'SUBMITTED'")
                .query(rs -> {
                    stored.put(rs.getString(1), rs.getString(2));
                });
        assertThat(stored).containsAllEntriesOf(receipts);
        assertThat(logged("ReportSubmitted"))
                .as("each submission announced once")
                .isEqualTo(stored.size());
    }

    private void everythingAnnouncedHasArrived() {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .until(() ->
                        database().count("select count(*) from platform.event_publication") == 0);
    }

    private long logged(String type) throws IOException {
        return database()
                .count("select count(*) from platform.event_log where type = '%s'".formatted(type));
    }

    /** Hands in every report that has no receipt yet, one after the other, until somebody kills. */
    private static void submit(
            Instance application,
            String round,
            List<String> communes,
            Map<String, String> receipts) {
        for (var commune : communes) {
            if (!receipts.containsKey(commune)) {
                var report = "/rounds/" + round + "/reports/" + commune;
                if (!application.get(report).get("state").asString().equals("submitted")) {
                    application.put(report, Map.of("values", Map.of("1.1", 3)));
                }
                receipts.put(
                        commune,
                        application.post(report + "/submit", Map.of()).get("receipt").asString());
            }
        }
    }

    private static String launched(Instance application) {
        var province =
                application.get("/units?tier=province").get("items").get(0).get("id").asString();
        var plan = new HashMap<String, Object>();
        plan.put("kind", "peak");
        plan.put("title", "Đợt thử");
        plan.put("host", province);
        plan.put("startsOn", "2014-08-01");
        plan.put("endsOn", "2014-09-30");
        plan.put(
                "audience",
                Map.of("tiers", List.of("commune"), "units", List.of(), "bodies", List.of()));
        plan.put("settings", Map.of());
        plan.put("basis", List.of());
        plan.put("recordedAfterwards", true);
        var campaign = application.post("/campaigns", plan).get("id").asString();
        application.post("/campaigns/" + campaign + "/launch", Map.of());
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> firstRound(application, campaign), it -> !it.isEmpty());
    }

    private static String firstRound(Instance application, String campaign) {
        var rounds = application.get("/campaigns/" + campaign + "/rounds");
        var items = rounds.has("items") ? rounds.get("items") : rounds;
        return items.isEmpty() ? "" : items.get(0).get("id").asString();
    }

    private static List<String> communes(Instance application) {
        var ids = new ArrayList<String>();
        application
                .get("/units?tier=commune&limit=500")
                .get("items")
                .forEach(it -> ids.add(it.get("id").asString()));
        assertThat(ids).hasSize(COMMUNES);
        return ids;
    }

    private static String state(Instance application, String path) {
        return application.get(path).get("state").asString();
    }

    private static @Nullable String step(Instance application, String path) {
        var progress = application.get(path).path("progress").path("step");
        return progress.isString() ? progress.asString() : null;
    }

    /** One district, its communes, and villages spread over them. */
    private static String units(int villages) {
        var csv =
                new StringBuilder("level,code,name,type,parent_code\n")
                        .append("district,380,Huyện An Thịnh,Huyện,38\n");
        for (int i = 0; i < COMMUNES; i++) {
            csv.append("commune,%05d,Xã Đông Hải %d,Xã,380\n".formatted(14_000 + i, i));
        }
        for (int i = 0; i < villages; i++) {
            csv.append(
                    "village,V%d,Thôn Yên Thượng %d,Thôn,%05d\n"
                            .formatted(i, i, 14_000 + i % COMMUNES));
        }
        return csv.toString();
    }

    private Instance start() throws IOException {
        var instance = Instance.start(folder);
        started.add(instance);
        return instance;
    }

    private Database database() {
        return new Database(folder);
    }
}
