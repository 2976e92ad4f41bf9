package vn.binhyen.communitymodels.api;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import vn.binhyen.communitymodels.Decision;
import vn.binhyen.communitymodels.ModelCatalogue;
import vn.binhyen.communitymodels.ModelHistory;
import vn.binhyen.communitymodels.ModelLife;
import vn.binhyen.communitymodels.ModelRecords;
import vn.binhyen.communitymodels.Owners;
import vn.binhyen.communitymodels.events.CommunityModelId;
import vn.binhyen.shared.Roles;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Puts right what is known of a model, and keeps its activities, results and groups. Changes take
 * {@code If-Match} with the model's version; one that has passed is answered 409.
 */
@RestController
@RequestMapping("/api/v1/models/{id}")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER})
class ModelRecordApi {

    private final ModelLife life;
    private final ModelRecords records;
    private final ModelCatalogue catalogue;
    private final ModelHistory history;
    private final Owners owners;
    private final Clock clock;

    ModelRecordApi(
            ModelLife life,
            ModelRecords records,
            ModelCatalogue catalogue,
            ModelHistory history,
            Owners owners,
            Clock clock) {
        this.life = life;
        this.records = records;
        this.catalogue = catalogue;
        this.history = history;
        this.owners = owners;
        this.clock = clock;
    }

    /** Name, owner, level and the like as they should have been; sites and steps stay. */
    @PutMapping
    ModelResource correct(
            @PathVariable UUID id,
            @RequestBody NewModel body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match) {
        var model = new CommunityModelId(id);
        life.requireChange(model);
        life.correct(model, body.toFacts(owners, today()), IfMatch.version(match));
        return one(id);
    }

    /** The day and the decision of a step as they should have been. */
    @PutMapping("/steps/{number}")
    ModelResource correctStep(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestBody CorrectedStep body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match) {
        var model = new CommunityModelId(id);
        life.requireChange(model);
        life.correctStep(
                model,
                number,
                NewModel.filled("on", body.on()),
                Decision.ifAny(body.decisionNumber(), body.decisionDate()),
                IfMatch.version(match));
        return one(id);
    }

    /** The latest hundred of its activities, all its results, and its groups from day to day. */
    @GetMapping("/records")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
    Records records(@PathVariable UUID id) {
        var model = new CommunityModelId(id);
        catalogue.required(model, today());
        return new Records(
                history.activities(model), history.results(model), history.groups(model));
    }

    @PostMapping("/activities")
    ResponseEntity<Held> hold(@PathVariable UUID id, @RequestBody NewActivity body) {
        life.requireChange(new CommunityModelId(id));
        var activity =
                records.hold(
                        new CommunityModelId(id),
                        NewModel.filled("heldOn", body.heldOn()),
                        Objects.requireNonNullElse(body.kind(), ""),
                        body.participants());
        return ResponseEntity.status(HttpStatus.CREATED).body(new Held(activity));
    }

    @DeleteMapping("/activities/{activity}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void strike(@PathVariable UUID id, @PathVariable UUID activity) {
        records.strike(new CommunityModelId(id), activity);
    }

    /** A result of a year; said again it is put right. */
    @PutMapping("/results/{year}/{kind}")
    ModelResource result(
            @PathVariable UUID id,
            @PathVariable int year,
            @PathVariable String kind,
            @RequestBody Figure body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match) {
        var model = new CommunityModelId(id);
        life.requireChange(model);
        records.keepResult(model, year, kind, body.number(), IfMatch.version(match));
        return one(id);
    }

    /** The number of its groups (tổ) from that day on. */
    @PutMapping("/groups/{from}")
    ModelResource groups(
            @PathVariable UUID id,
            @PathVariable LocalDate from,
            @RequestBody Figure body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match) {
        var model = new CommunityModelId(id);
        life.requireChange(model);
        records.keepGroups(model, from, body.number(), IfMatch.version(match));
        return one(id);
    }

    private ModelResource one(UUID id) {
        return ModelResource.of(catalogue.required(new CommunityModelId(id), today()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    record NewActivity(
            @Nullable LocalDate heldOn, @Nullable String kind, @Nullable Integer participants) {}

    record Held(UUID id) {}

    record Figure(@Nullable Integer number) {}

    record CorrectedStep(
            @Nullable LocalDate on,
            @Nullable String decisionNumber,
            @Nullable LocalDate decisionDate) {}

    /** What is written down of a model as it works. */
    record Records(
            List<ModelHistory.Activity> activities,
            List<ModelHistory.Result> results,
            List<ModelHistory.Groups> groups) {}
}
