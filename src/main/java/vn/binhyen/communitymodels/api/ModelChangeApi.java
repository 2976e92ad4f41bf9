package vn.binhyen.communitymodels.api;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.binhyen.communitymodels.Decision;
import vn.binhyen.communitymodels.ModelCatalogue;
import vn.binhyen.communitymodels.ModelLife;
import vn.binhyen.communitymodels.Owners;
import vn.binhyen.communitymodels.events.CommunityModelId;
import vn.binhyen.communitymodels.events.ModelMark;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** Proposes and replicates models, and takes the steps of their life. */
@RestController
@RequestMapping("/api/v1/models")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER})
class ModelChangeApi {

    private final ModelLife life;
    private final ModelCatalogue catalogue;
    private final Owners owners;
    private final Clock clock;

    ModelChangeApi(ModelLife life, ModelCatalogue catalogue, Owners owners, Clock clock) {
        this.life = life;
        this.catalogue = catalogue;
        this.owners = owners;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<ModelResource> propose(@RequestBody NewModel body) {
        return created(
                life.propose(
                        body.toFacts(owners, today()),
                        body.toSites(),
                        body.toDay(),
                        body.toDecision()));
    }

    @PostMapping("/{id}/replicas")
    ResponseEntity<ModelResource> replicate(@PathVariable UUID id, @RequestBody NewModel body) {
        return created(
                life.replicate(
                        new CommunityModelId(id),
                        body.toFacts(owners, today()),
                        body.toSites(),
                        body.toDay(),
                        body.toDecision()));
    }

    @PostMapping("/{id}/sites")
    ModelResource spread(
            @PathVariable UUID id,
            @RequestBody NewSite body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match) {
        life.spread(
                new CommunityModelId(id),
                new UnitId(NewModel.filled("unitId", body.unitId())),
                NewModel.filled("on", body.on()),
                IfMatch.version(match));
        return one(id);
    }

    /** One of pilot, inaugurate, grade, example, keep, dormant, revive, retire. */
    @PostMapping("/{id}/steps")
    ModelResource take(
            @PathVariable UUID id,
            @RequestBody NewStep step,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match) {
        var model = new CommunityModelId(id);
        life.requireChange(model);
        var on = NewModel.filled("on", step.on());
        var decision = Decision.ifAny(step.decisionNumber(), step.decisionDate());
        var seen = IfMatch.version(match);
        switch (Objects.requireNonNullElse(step.step(), "")) {
            case "pilot" -> life.pilot(model, on, decision, seen);
            case "inaugurate" -> life.inaugurate(model, on, step.decision(), seen);
            case "grade" ->
                    life.grade(
                            model,
                            NewModel.filled("year", step.year()),
                            step.toMark(),
                            on,
                            decision,
                            seen);
            case "example" -> life.nameExample(model, on, step.decision(), seen);
            case "keep" -> life.keep(model, on, seen);
            case "dormant" -> life.findDormant(model, on, decision, seen);
            case "revive" -> life.revive(model, on, decision, seen);
            case "retire" -> life.retire(model, on, decision, seen);
            default ->
                    throw Refusal.of(
                            "step",
                            "communitymodels.refusal.unknown-word",
                            step.step() + "",
                            "pilot, inaugurate, grade, example, keep, dormant, revive, retire");
        }
        return one(id);
    }

    private ResponseEntity<ModelResource> created(CommunityModelId id) {
        return ResponseEntity.created(URI.create("/api/v1/models/" + id)).body(one(id.value()));
    }

    private ModelResource one(UUID id) {
        return ModelResource.of(catalogue.required(new CommunityModelId(id), today()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    record NewSite(@Nullable UUID unitId, @Nullable LocalDate on) {}

    /** A step with what it needs. */
    record NewStep(
            @Nullable String step,
            @Nullable LocalDate on,
            @Nullable String decisionNumber,
            @Nullable LocalDate decisionDate,
            @Nullable Integer year,
            @Nullable String mark) {

        Decision decision() {
            return Decision.of(decisionNumber, decisionDate);
        }

        ModelMark toMark() {
            return Arrays.stream(ModelMark.values())
                    .filter(it -> it.name().equalsIgnoreCase(mark))
                    .findFirst()
                    .orElseThrow(() ->
                            Refusal.of(
                                    "mark",
                                    "communitymodels.refusal.unknown-word",
                                    mark + "",
                                    Arrays.toString(ModelMark.values()).toLowerCase(Locale.ROOT)));
        }
    }
}
