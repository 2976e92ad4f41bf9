package vn.binhyen.communitymodels;

import org.jmolecules.ddd.types.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

import vn.binhyen.communitymodels.events.CommunityModelId;
import vn.binhyen.communitymodels.events.DormancyProposed;
import vn.binhyen.communitymodels.events.ModelFoundDormant;
import vn.binhyen.communitymodels.events.ModelGraded;
import vn.binhyen.communitymodels.events.ModelInaugurated;
import vn.binhyen.communitymodels.events.ModelMark;
import vn.binhyen.communitymodels.events.ModelNamedExample;
import vn.binhyen.communitymodels.events.ModelPiloted;
import vn.binhyen.communitymodels.events.ModelProposed;
import vn.binhyen.communitymodels.events.ModelReplicated;
import vn.binhyen.communitymodels.events.ModelRetired;
import vn.binhyen.communitymodels.events.ModelRevived;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shared.VietnameseText;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A self-managed model (Vietnamese: mô hình tự quản) and the steps of its life. */
@Table(schema = "communitymodels", name = "model")
class CommunityModel extends AbstractAggregateRoot<CommunityModel>
        implements AggregateRoot<CommunityModel, CommunityModelId> {

    private static final Set<Step.Kind> NOT_YET = Set.of(Step.Kind.PROPOSED, Step.Kind.PILOTED);
    private static final Set<Step.Kind> WORKING = Set.of(Step.Kind.INAUGURATED, Step.Kind.REVIVED);

    private final @Id CommunityModelId id;
    private String code;
    private String name;
    private String searchKey;
    private String level;
    private @Nullable String form;
    private List<String> areaTypes;
    private UnitId host;
    private String ownerKind;
    private @Nullable BodyId ownerBody;
    private String ownerName;
    private @Nullable CommunityModelId origin;
    private @Nullable LocalDate dormantProposedOn;
    private @Nullable LocalDate keptOn;

    @MappedCollection(idColumn = "model", keyColumn = "number")
    private final List<Step> steps;

    private @Version @Nullable Long version;

    @PersistenceCreator
    private CommunityModel(
            CommunityModelId id,
            String code,
            String name,
            String searchKey,
            String level,
            List<String> areaTypes,
            UnitId host,
            String ownerKind,
            String ownerName,
            List<Step> steps,
            @Nullable Long version) {
        this.id = id;
        this.code = code;
        this.name = name;
        this.searchKey = searchKey;
        this.level = level;
        this.areaTypes = areaTypes;
        this.host = host;
        this.ownerKind = ownerKind;
        this.ownerName = ownerName;
        this.steps = steps;
        this.version = version;
    }

    static CommunityModel propose(ModelFacts facts, LocalDate on, @Nullable Decision decision) {
        var model =
                new CommunityModel(
                        CommunityModelId.random(),
                        facts.code(),
                        facts.name(),
                        "",
                        facts.level(),
                        List.of(),
                        facts.host(),
                        facts.ownerKind(),
                        facts.ownerName(),
                        new ArrayList<>(),
                        null);
        model.write(facts);
        model.steps.add(Step.of(Step.Kind.PROPOSED, on, decision));
        model.registerEvent(new ModelProposed(model.id, facts.host(), on));
        return model;
    }

    /** A model after this one, proposed elsewhere; both know of it. */
    CommunityModel replicate(ModelFacts facts, LocalDate on, @Nullable Decision decision) {
        replicated(on);
        var replica = propose(facts, on, decision);
        replica.origin = id;
        registerEvent(new ModelReplicated(id, replica.id, facts.host(), on));
        return replica;
    }

    /** It is applied at one more site. */
    CommunityModel spread(UnitId unit, LocalDate on) {
        replicated(on);
        registerEvent(new ModelReplicated(id, null, unit, on));
        return this;
    }

    /** What the register says of it is put right. */
    CommunityModel correct(ModelFacts facts) {
        write(facts);
        return this;
    }

    private void write(ModelFacts facts) {
        code = facts.code();
        name = facts.name();
        searchKey = VietnameseText.searchKey(facts.name());
        level = facts.level();
        form = facts.form();
        areaTypes = List.copyOf(facts.areaTypes());
        host = facts.host();
        ownerKind = facts.ownerKind();
        ownerBody = facts.ownerBody();
        ownerName = facts.ownerName();
    }

    CommunityModel pilot(LocalDate on, @Nullable Decision decision) {
        require(last().kind() == Step.Kind.PROPOSED, "not-proposed");
        move(Step.Kind.PILOTED, on, decision);
        registerEvent(new ModelPiloted(id, on));
        return this;
    }

    CommunityModel inaugurate(LocalDate on, Decision decision) {
        require(NOT_YET.contains(last().kind()), "already-inaugurated");
        move(Step.Kind.INAUGURATED, on, decision);
        registerEvent(new ModelInaugurated(id, host, on, decision.date()));
        return this;
    }

    /** Graded for a year, once; the grade may be decided early in the next. */
    CommunityModel grade(int year, ModelMark mark, LocalDate on, @Nullable Decision decision) {
        require(WORKING.contains(last().kind()), "not-working");
        var inaugurated = first(Step.Kind.INAUGURATED).onDay();
        if (year < inaugurated.getYear() || year > on.getYear()) {
            throw Refusal.of("year", "communitymodels.refusal.grade-year", inaugurated.getYear());
        }
        if (on.isBefore(inaugurated)) {
            throw Refusal.of("on", "communitymodels.refusal.before-inauguration", inaugurated);
        }
        if (steps.stream().anyMatch(it -> it.year() != null && it.year() == year)) {
            throw Refusal.of("year", "communitymodels.refusal.graded-already", year + "");
        }
        steps.add(Step.graded(year, mark, on, decision));
        registerEvent(new ModelGraded(id, year, mark, on));
        return this;
    }

    CommunityModel nameExample(LocalDate on, Decision decision) {
        require(WORKING.contains(last().kind()), "not-working");
        require(
                steps.stream().noneMatch(it -> it.kind() == Step.Kind.NAMED_EXAMPLE),
                "named-already");
        var inaugurated = first(Step.Kind.INAUGURATED).onDay();
        if (on.isBefore(inaugurated)) {
            throw Refusal.of("on", "communitymodels.refusal.before-inauguration", inaugurated);
        }
        steps.add(Step.of(Step.Kind.NAMED_EXAMPLE, on, decision));
        registerEvent(new ModelNamedExample(id, on, decision.date()));
        return this;
    }

    /** Nobody has told of it since that day; whether it is dormant is for an officer to say. */
    CommunityModel proposeDormant(LocalDate lastHeardOf, LocalDate on) {
        if (WORKING.contains(last().kind()) && dormantProposedOn == null) {
            dormantProposedOn = on;
            registerEvent(new DormancyProposed(id, lastHeardOf, on));
        }
        return this;
    }

    /** An officer says that it works all the same, or an activity shows it. */
    CommunityModel keep(LocalDate on) {
        require(WORKING.contains(last().kind()), "not-working");
        dormantProposedOn = null;
        keptOn = on;
        return this;
    }

    CommunityModel findDormant(LocalDate on, @Nullable Decision decision) {
        require(WORKING.contains(last().kind()), "not-working");
        move(Step.Kind.DORMANT, on, decision);
        dormantProposedOn = null;
        registerEvent(new ModelFoundDormant(id, on));
        return this;
    }

    CommunityModel revive(LocalDate on, @Nullable Decision decision) {
        require(last().kind() == Step.Kind.DORMANT, "not-dormant");
        move(Step.Kind.REVIVED, on, decision);
        registerEvent(new ModelRevived(id, on));
        return this;
    }

    CommunityModel retire(LocalDate on, @Nullable Decision decision) {
        move(Step.Kind.RETIRED, on, decision);
        dormantProposedOn = null;
        registerEvent(new ModelRetired(id, host, on));
        return this;
    }

    /** The day and the decision of a step are put right, within the steps around it. */
    CommunityModel correctStep(int number, LocalDate on, @Nullable Decision decision) {
        if (number < 0 || number >= steps.size()) {
            throw new NotFound();
        }
        StepCorrection.check(steps, number, on, decision);
        steps.set(number, steps.get(number).corrected(on, decision));
        return this;
    }

    private void replicated(LocalDate on) {
        require(WORKING.contains(last().kind()), "not-working");
        var inaugurated = first(Step.Kind.INAUGURATED).onDay();
        if (on.isBefore(inaugurated)) {
            throw Refusal.of("on", "communitymodels.refusal.before-inauguration", inaugurated);
        }
    }

    private void move(Step.Kind kind, LocalDate on, @Nullable Decision decision) {
        var last = last();
        require(last.kind() != Step.Kind.RETIRED, "retired");
        if (on.isBefore(last.onDay())) {
            throw Refusal.of("on", "communitymodels.refusal.before-last-step", last.onDay());
        }
        steps.add(Step.of(kind, on, decision));
    }

    /** The step that says where it stands. */
    private Step last() {
        return steps.reversed().stream().filter(it -> it.kind().moves()).findFirst().orElseThrow();
    }

    private Step first(Step.Kind kind) {
        return steps.stream().filter(it -> it.kind() == kind).findFirst().orElseThrow();
    }

    private static void require(boolean holds, String what) {
        Refusal.unless(holds, "communitymodels.refusal." + what);
    }

    ModelFacts facts() {
        return new ModelFacts(
                code,
                name,
                level,
                form,
                new LinkedHashSet<>(areaTypes),
                host,
                ownerKind,
                ownerBody,
                ownerName);
    }

    boolean waitsForAnOfficer() {
        return dormantProposedOn != null;
    }

    long version() {
        return version == null ? 0 : version;
    }

    @Override
    public CommunityModelId getId() {
        return id;
    }
}
