package vn.binhyen.communitymodels;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.communitymodels.events.CommunityModelId;
import vn.binhyen.communitymodels.events.ModelMark;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The life of a model, step by step: each on a day, by a decision where there is one. */
@Service
@Transactional
public class ModelLife {

    private final CommunityModels models;
    private final ModelSites sites;
    private final ModelScope scope;
    private final ModelAnnouncing announcing;
    private final AuditTrail audit;

    ModelLife(
            CommunityModels models,
            ModelSites sites,
            ModelScope scope,
            ModelAnnouncing announcing,
            AuditTrail audit) {
        this.models = models;
        this.sites = sites;
        this.scope = scope;
        this.announcing = announcing;
        this.audit = audit;
    }

    /** A new model of a host, to be applied in those units. */
    public CommunityModelId propose(
            ModelFacts wanted,
            Collection<UnitId> where,
            LocalDate on,
            @Nullable Decision decision) {
        var facts = toRegister(wanted, where, on, decision);
        var model = models.save(CommunityModel.propose(facts, on, decision));
        sites.begin(model.getId(), where, on);
        tell(model.getId());
        record("model.proposed", model.getId(), on);
        return model.getId();
    }

    /** A new model after one that works, under a host of its own. */
    public CommunityModelId replicate(
            CommunityModelId origin,
            ModelFacts wanted,
            Collection<UnitId> where,
            LocalDate on,
            @Nullable Decision decision) {
        var facts = toRegister(wanted, where, on, decision);
        var model = models.findById(origin).orElseThrow(NotFound::new);
        var replica = model.replicate(facts, on, decision);
        models.save(model);
        models.save(replica);
        sites.begin(replica.getId(), where, on);
        tell(replica.getId());
        record("model.replicated", origin, on);
        return replica.getId();
    }

    /** What the register says of it is put right. */
    public void correct(CommunityModelId id, ModelFacts wanted, @Nullable Long seen) {
        var model = scope.toChange(id, seen);
        var facts = checked(wanted, id);
        models.save(model.correct(facts));
        tell(id);
        audit.record("model.corrected", "model", id.value(), Map.of("code", facts.code()));
    }

    public void pilot(
            CommunityModelId id, LocalDate on, @Nullable Decision decision, @Nullable Long seen) {
        step("model.piloted", id, on, decision, seen, (it, by) -> it.pilot(on, by));
    }

    public void inaugurate(
            CommunityModelId id, LocalDate on, Decision decision, @Nullable Long seen) {
        step("model.inaugurated", id, on, decision, seen, (it, by) -> it.inaugurate(on, decision));
    }

    public void grade(
            CommunityModelId id,
            int year,
            ModelMark mark,
            LocalDate on,
            @Nullable Decision decision,
            @Nullable Long seen) {
        step("model.graded", id, on, decision, seen, (it, by) -> it.grade(year, mark, on, by));
    }

    public void nameExample(
            CommunityModelId id, LocalDate on, Decision decision, @Nullable Long seen) {
        step("model.example", id, on, decision, seen, (it, by) -> it.nameExample(on, decision));
    }

    public void findDormant(
            CommunityModelId id, LocalDate on, @Nullable Decision decision, @Nullable Long seen) {
        step("model.dormant", id, on, decision, seen, (it, by) -> it.findDormant(on, by));
    }

    /** It works all the same, whatever the system proposed. */
    public void keep(CommunityModelId id, LocalDate on, @Nullable Long seen) {
        step("model.kept", id, on, null, seen, (it, by) -> it.keep(on));
    }

    public void revive(
            CommunityModelId id, LocalDate on, @Nullable Decision decision, @Nullable Long seen) {
        step("model.revived", id, on, decision, seen, (it, by) -> it.revive(on, by));
    }

    public void retire(
            CommunityModelId id, LocalDate on, @Nullable Decision decision, @Nullable Long seen) {
        step("model.retired", id, on, decision, seen, (it, by) -> it.retire(on, by));
    }

    /**
     * The model is applied at one more site, which points to the first; by who answers for the
     * model or for the unit.
     */
    public void spread(CommunityModelId id, UnitId unit, LocalDate on, @Nullable Long seen) {
        scope.refuseFuture("on", on);
        var model =
                scope.covers(unit)
                        ? models.findById(id).orElseThrow(NotFound::new)
                        : scope.toChange(id, seen);
        models.save(model.spread(unit, on));
        sites.replicate(id, unit, on);
        tell(id);
        record("model.replicated", id, on);
    }

    /** A step was written down with a wrong day or decision; what follows from it is told anew. */
    public void correctStep(
            CommunityModelId id,
            int number,
            LocalDate on,
            @Nullable Decision decision,
            @Nullable Long seen) {
        scope.refuseFuture(on, decision);
        var model = scope.toChange(id, seen);
        models.save(model.correctStep(number, on, decision));
        tell(id);
        record("model.step-corrected", id, on);
    }

    /** Refuses unless the officer may change the model. */
    @Transactional(readOnly = true)
    public void requireChange(CommunityModelId id) {
        scope.toChange(id, null);
    }

    private void step(
            String what,
            CommunityModelId id,
            LocalDate on,
            @Nullable Decision decision,
            @Nullable Long seen,
            BiConsumer<CommunityModel, @Nullable Decision> taken) {
        scope.refuseFuture(on, decision);
        var model = scope.toChange(id, seen);
        taken.accept(model, decision);
        models.save(model);
        tell(id);
        record(what, id, on);
    }

    private ModelFacts toRegister(
            ModelFacts wanted,
            Collection<UnitId> where,
            LocalDate on,
            @Nullable Decision decision) {
        scope.refuseFuture(on, decision);
        var facts = checked(wanted, null);
        if (where.isEmpty()) {
            throw Refusal.of("sites", "communitymodels.refusal.missing-site");
        }
        return facts;
    }

    private ModelFacts checked(ModelFacts wanted, @Nullable CommunityModelId self) {
        scope.require(wanted);
        var facts = wanted.checked();
        if (models.findByCode(facts.code()).filter(it -> !it.getId().equals(self)).isPresent()) {
            throw Refusal.of("code", "communitymodels.refusal.code-taken", facts.code());
        }
        return facts;
    }

    private void tell(CommunityModelId model) {
        announcing.announce(List.of(model.value()));
    }

    private void record(String what, CommunityModelId model, LocalDate on) {
        audit.record(what, "model", model.value(), Map.of("on", on));
    }
}
