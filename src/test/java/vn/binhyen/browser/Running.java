package vn.binhyen.browser;

import static org.awaitility.Awaitility.await;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

import vn.binhyen.platform.events.DayHasPassed;
import vn.binhyen.shared.BodyId;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A campaign that runs since 1 August 2024: its first round frozen, reports of the second in every
 * state, the third open. The day is then Friday, 13 September, 14:05.
 */
@TestComponent
class Running {

    private final Scene scene;
    private final MovedClock clock;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private List<UUID> rounds = List.of();
    private UUID campaign = new UUID(0, 0);

    Running(
            Scene scene,
            MovedClock clock,
            ApplicationEventPublisher events,
            TransactionOperations transactions) {
        this.scene = scene;
        this.clock = clock;
        this.events = events;
        this.transactions = transactions;
    }

    UUID campaign() {
        return campaign;
    }

    /** The round with this number. */
    UUID round(int number) {
        return rounds.get(number - 1);
    }

    synchronized void set() {
        if (!rounds.isEmpty()) {
            return;
        }
        scene.set();
        var planner = scene.as(Scene.PLANNER);
        campaign = id(planner.post("/campaigns", plan()));
        planner.post("/campaigns/" + campaign + "/launch", Map.of());
        awaitRound(planner, 0, "open");
        rounds = planner.rounds(campaign);

        clock.set("2024-08-12T09:10:00");
        for (var obliged : everybody()) {
            submit(1, obliged, 20);
        }
        accept(1);
        planner.post("/rounds/" + round(1) + "/freeze", Map.of());

        clock.set("2024-08-28T10:30:00");
        pass("2024-08-27");
        awaitRound(planner, 1, "open");
        secondRound(planner);

        clock.set("2024-09-13T14:05:00");
        pass("2024-09-12");
        awaitRound(planner, 2, "open");
        keep(3, scene.unit("38101").value(), 22);
    }

    private Map<String, Object> plan() {
        var plan = new LinkedHashMap<String, Object>();
        plan.put("kind", "peak");
        plan.put("title", "Đợt cao điểm Toàn dân bảo vệ ANTQ năm 2024");
        plan.put("host", scene.unit("38").value());
        plan.put("startsOn", "2024-08-01");
        plan.put("endsOn", "2024-09-30");
        plan.put(
                "audience",
                Map.of(
                        "tiers", List.of("district", "commune"),
                        "units", List.of(),
                        "bodies", scene.bodies().stream().map(BodyId::value).toList()));
        plan.put("settings", Map.of());
        plan.put("basis", List.of("Công văn số 640/UBND-NC"));
        plan.put("recordedAfterwards", false);
        return plan;
    }

    private List<UUID> everybody() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("381", "382", "38101", "38102", "38201", "38202")
                                .map(it -> scene.unit(it).value()),
                        scene.bodies().stream().map(BodyId::value))
                .toList();
    }

    /** An accepted one, two handed in, one returned, one overdue with a draft. */
    private void secondRound(Interface planner) {
        var anLoc = scene.unit("38101").value();
        submit(2, anLoc, 24);
        scene.as(Scene.REVIEWER).post(report(2, anLoc) + "/accept", Map.of());
        submit(2, scene.unit("38102").value(), 130);
        submit(2, scene.unit("381").value(), 21);
        submit(2, scene.unit("382").value(), 60);
        planner.post(
                report(2, scene.unit("382").value()) + "/return",
                Map.of(
                        "reason",
                        "Số buổi cao gấp ba kỳ trước, đề nghị kiểm tra lại.",
                        "cells",
                        List.of("1.1")));
        keep(2, scene.unit("38201").value(), 19);
    }

    private void accept(int number) {
        var reviewer = scene.as(Scene.REVIEWER);
        reviewer.post(report(number, scene.unit("38101").value()) + "/accept", Map.of());
        reviewer.post(report(number, scene.unit("38102").value()) + "/accept", Map.of());
    }

    private void submit(int number, UUID obliged, long figure) {
        keep(number, obliged, figure);
        scene.as(Scene.ADMINISTRATOR).post(report(number, obliged) + "/submit", Map.of());
    }

    private void keep(int number, UUID obliged, long figure) {
        var administrator = scene.as(Scene.ADMINISTRATOR);
        var values = new LinkedHashMap<String, Long>();
        administrator
                .get("/rounds/" + round(number) + "/form")
                .get("indicators")
                .forEach(it -> values.put(it.get("code").asString(), figure));
        administrator.put(
                report(number, obliged),
                Map.of(
                        "values",
                        values,
                        "narrative",
                        Map.of("results", "Các thôn đã tổ chức Ngày hội, nhân dân hưởng ứng.")));
    }

    String report(int number, UUID obliged) {
        return "/rounds/" + round(number) + "/reports/" + obliged;
    }

    private void pass(String day) {
        transactions.executeWithoutResult(
                status -> events.publishEvent(new DayHasPassed(LocalDate.parse(day))));
    }

    private void awaitRound(Interface planner, int index, String state) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> {
                    var items = planner.get("/campaigns/" + campaign + "/rounds").get("items");
                    return items.size() > index
                            && items.get(index).get("state").asString().equals(state);
                });
    }

    static UUID id(tools.jackson.databind.JsonNode answer) {
        return UUID.fromString(answer.get("id").asString());
    }
}
