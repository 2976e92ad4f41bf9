package vn.binhyen.communitymodels;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Officer;
import vn.binhyen.access.Scopes;
import vn.binhyen.communitymodels.events.CommunityModelId;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Outdated;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitCodes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Who may change a model: who answers for its host, as the host is found today, and the body that
 * owns it. All officers read the register: models are there to be replicated.
 */
@Component
class ModelScope {

    private final CommunityModels models;
    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final SiteSuccession succession;
    private final UnitCodes units;
    private final Clock clock;

    ModelScope(
            CommunityModels models,
            CurrentOfficer officer,
            Scopes scopes,
            SiteSuccession succession,
            UnitCodes units,
            Clock clock) {
        this.models = models;
        this.officer = officer;
        this.scopes = scopes;
        this.succession = succession;
        this.units = units;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The model, where the officer may change it and it still is what he saw. */
    CommunityModel toChange(CommunityModelId id, @Nullable Long seen) {
        var model = models.findById(id).orElseThrow(NotFound::new);
        require(model.facts());
        if (seen != null && seen != model.version()) {
            throw new Outdated(model.version());
        }
        return model;
    }

    void require(ModelFacts facts) {
        if (!mayChange(officer.required(), facts.host(), facts.ownerBody())) {
            throw new AccessDeniedException("outside the scope");
        }
    }

    boolean mayChange(Officer who, UnitId host, @Nullable BodyId owner) {
        return owner != null && owner.equals(who.body()) || covers(who, host);
    }

    /** Whether the officer answers for the unit, or for the one it went into. */
    boolean covers(Officer who, UnitId unit) {
        if (scopes.coversProvince(who)) {
            return true;
        }
        var at = succession.foundAt(Set.of(unit), today()).getOrDefault(unit, unit);
        return scopes.covers(who, at, today());
    }

    boolean covers(UnitId unit) {
        return covers(officer.required(), unit);
    }

    /** The unit, all below it, and those that went into them; null for no unit. */
    UUID @Nullable [] within(@Nullable UnitId unit, LocalDate day) {
        if (unit == null) {
            return null;
        }
        var all = new HashSet<>(units.below(unit, day));
        all.add(unit);
        return SiteSuccession.ids(succession.withPredecessors(all, day));
    }

    void refuseFuture(String field, LocalDate on) {
        if (on.isAfter(today())) {
            throw Refusal.of(field, "communitymodels.refusal.not-yet");
        }
    }

    void refuseFuture(LocalDate on, @Nullable Decision decision) {
        refuseFuture("on", on);
        if (decision != null) {
            refuseFuture("decisionDate", decision.date());
        }
    }
}
