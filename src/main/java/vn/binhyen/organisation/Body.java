package vn.binhyen.organisation;

import org.jmolecules.ddd.types.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Table;

import vn.binhyen.organisation.events.BodiesRegistered;
import vn.binhyen.organisation.events.CommitteeConsolidated;
import vn.binhyen.organisation.events.CommitteeEstablished;
import vn.binhyen.organisation.events.InstitutionId;
import vn.binhyen.organisation.events.TeamDissolved;
import vn.binhyen.organisation.events.TeamEstablished;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shared.VietnameseText;

import java.time.LocalDate;
import java.util.List;

/**
 * A body of the movement (Vietnamese: tổ chức): a steering committee, a protection team, a
 * household group, a guard, or a member body (sở, ban, ngành, đoàn thể). Head counts are dated
 * facts beside it.
 */
@Table(schema = "organisation", name = "body")
class Body extends AbstractAggregateRoot<Body> implements AggregateRoot<Body, BodyId> {

    private final @Id BodyId id;
    private final String kind;
    private String code;
    private String name;
    private String searchKey;
    private UnitId unitId;
    private @Nullable String tier;
    private @Nullable String type;
    private @Nullable String head;
    private @Nullable Boolean fullTime;
    private @Nullable InstitutionId institutionId;
    private LocalDate establishedOn;
    private @Nullable LocalDate endedOn;
    private @Nullable String decisionNumber;
    private @Nullable LocalDate decisionDate;
    private @Nullable String endingNumber;
    private @Nullable LocalDate endingDate;
    private @Nullable BodyId mergedInto;
    private boolean proposed;
    private @Version @Nullable Long version;

    @PersistenceCreator
    private Body(
            BodyId id,
            String kind,
            String code,
            String name,
            String searchKey,
            UnitId unitId,
            LocalDate establishedOn,
            boolean proposed,
            @Nullable Long version) {
        this.id = id;
        this.kind = kind;
        this.code = code;
        this.name = name;
        this.searchKey = searchKey;
        this.unitId = unitId;
        this.establishedOn = establishedOn;
        this.proposed = proposed;
        this.version = version;
    }

    static Body establish(String kind, BodyFacts facts) {
        var body = blank(kind, facts, false).correct(facts);
        if (kind.equals(BodyKind.STEERING_COMMITTEE)) {
            body.registerEvent(
                    new CommitteeEstablished(body.id, facts.unit(), facts.establishedOn()));
        } else if (kind.equals(BodyKind.PROTECTION_TEAM)) {
            body.registerEvent(new TeamEstablished(body.id, facts.unit(), facts.establishedOn()));
        }
        return body;
    }

    /** What follows from a reorganisation; {@link #confirm} makes it a body. */
    static Body propose(String kind, BodyFacts facts) {
        return blank(kind, facts, true).correct(facts);
    }

    private static Body blank(String kind, BodyFacts facts, boolean proposed) {
        return new Body(
                BodyId.random(),
                kind,
                facts.code(),
                facts.name(),
                VietnameseText.searchKey(facts.name()),
                facts.unit(),
                facts.establishedOn(),
                proposed,
                null);
    }

    Body correct(BodyFacts facts) {
        if (facts.endedOn() != null && facts.endedOn().isBefore(facts.establishedOn())) {
            throw Refusal.of("endedOn", "organisation.refusal.ends-before-it-begins");
        }
        code = facts.code();
        name = facts.name();
        searchKey = VietnameseText.searchKey(facts.name());
        unitId = facts.unit();
        tier = facts.tier();
        type = facts.type();
        head = facts.head();
        fullTime = facts.fullTime();
        institutionId = facts.institution();
        establishedOn = facts.establishedOn();
        endedOn = facts.endedOn();
        decisionNumber = facts.decisionNumber();
        decisionDate = facts.decisionDate();
        registerEvent(new BodiesRegistered(List.of(id)));
        return this;
    }

    /** Its people or work are put in order again by a decision (kiện toàn). */
    Body consolidate(LocalDate day, Decision decision) {
        refuseUnlessStandingOn(day);
        if (kind.equals(BodyKind.STEERING_COMMITTEE)) {
            registerEvent(new CommitteeConsolidated(id, unitId, day, decision.date()));
        } else {
            registerEvent(new BodiesRegistered(List.of(id)));
        }
        return this;
    }

    /** Its work goes on in another body from that day on. */
    Body mergeInto(Body successor, LocalDate day, Decision decision) {
        if (successor.id.equals(id)) {
            throw Refusal.of("former", "organisation.refusal.merges-into-itself");
        }
        if (!successor.kind.equals(kind)) {
            throw Refusal.of("former", "organisation.refusal.merges-across-kinds");
        }
        end(day, decision);
        mergedInto = successor.id;
        return this;
    }

    Body dissolve(LocalDate day, Decision decision) {
        end(day, decision);
        if (kind.equals(BodyKind.PROTECTION_TEAM)) {
            registerEvent(new TeamDissolved(id, unitId, day));
        }
        return this;
    }

    /** Ends with its unit, without a decision of its own; its work goes on in the successor's. */
    Body closeWithItsUnit(LocalDate day, @Nullable BodyId into) {
        if (endedOn == null && establishedOn.isBefore(day)) {
            endedOn = day.minusDays(1);
            mergedInto = into;
            registerEvent(new BodiesRegistered(List.of(id)));
        }
        return this;
    }

    /** Its unit goes on after all: the reorganisation that ended it was taken back. */
    Body reopen() {
        endedOn = null;
        mergedInto = null;
        registerEvent(new BodiesRegistered(List.of(id)));
        return this;
    }

    Body confirm(Decision decision) {
        Refusal.unless(proposed, "organisation.refusal.not-proposed");
        proposed = false;
        decisionNumber = decision.number();
        decisionDate = decision.date();
        registerEvent(new BodiesRegistered(List.of(id)));
        registerEvent(new CommitteeEstablished(id, unitId, establishedOn));
        return this;
    }

    /**
     * @param day the first day on which it no longer exists
     */
    private void end(LocalDate day, Decision decision) {
        refuseUnlessStandingOn(day.minusDays(1));
        endedOn = day.minusDays(1);
        endingNumber = decision.number();
        endingDate = decision.date();
        registerEvent(new BodiesRegistered(List.of(id)));
    }

    private void refuseUnlessStandingOn(LocalDate day) {
        Refusal.unless(!proposed, "organisation.refusal.only-proposed");
        if (day.isBefore(establishedOn) || (endedOn != null && endedOn.isBefore(day))) {
            throw Refusal.of("on", "organisation.refusal.not-on-that-day", name);
        }
    }

    BodyFacts facts() {
        return new BodyFacts(
                code,
                name,
                unitId,
                tier,
                type,
                head,
                fullTime,
                institutionId,
                establishedOn,
                endedOn,
                decisionNumber,
                decisionDate);
    }

    String kind() {
        return kind;
    }

    @Nullable BodyId mergedInto() {
        return mergedInto;
    }

    @Nullable Long version() {
        return version;
    }

    @Override
    public BodyId getId() {
        return id;
    }
}
