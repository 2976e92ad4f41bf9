package vn.binhyen.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.UnitId;

import java.time.Clock;
import java.time.LocalDate;

/** Opens bodies to those who may change them. */
@Component
class BodyAccess {

    private final Bodies bodies;
    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final BodyScope scope;
    private final Clock clock;

    BodyAccess(Bodies bodies, CurrentOfficer officer, Scopes scopes, BodyScope scope, Clock clock) {
        this.bodies = bodies;
        this.officer = officer;
        this.scopes = scopes;
        this.scope = scope;
        this.clock = clock;
    }

    /** The body, where it lies in the scope and still is what the officer saw. */
    Body toChange(BodyId id, @Nullable Long seen) {
        var body = bodies.findById(id).orElseThrow(NotFound::new);
        if (body.kind().equals(BodyKind.MEMBER_BODY)) {
            scopes.require(officer.required(), id);
        } else {
            require(body.kind(), body.facts().unit());
        }
        if (seen != null && !seen.equals(body.version())) {
            throw new OptimisticLockingFailureException("the body has been changed meanwhile");
        }
        return body;
    }

    /** Refuses unless the officer answers for the unit; member bodies are the province's. */
    void require(String kind, UnitId unit) {
        var who = officer.required();
        if (kind.equals(BodyKind.MEMBER_BODY) && !scopes.coversProvince(who)) {
            throw new org.springframework.security.access.AccessDeniedException(
                    "member bodies are the province's");
        }
        scope.require(who, unit, LocalDate.now(clock));
    }

    /** A member body is seen by itself and the province, any other in its unit and above. */
    void requireSight(BodyView body) {
        if (body.kind().equals(BodyKind.MEMBER_BODY)) {
            scopes.require(officer.required(), body.id());
        } else {
            scope.require(officer.required(), body.unit(), LocalDate.now(clock));
        }
    }
}
