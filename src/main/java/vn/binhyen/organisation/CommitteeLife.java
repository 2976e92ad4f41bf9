package vn.binhyen.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.NotFound;

import java.time.LocalDate;

/** What becomes of committees with their units and by decisions about many of them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CommitteeLife {

    private final Bodies bodies;
    private final BodyAccess access;

    CommitteeLife(Bodies bodies, BodyAccess access) {
        this.bodies = bodies;
        this.access = access;
    }

    /** A committee is set up by who answers for its unit. */
    public BodyId establish(BodyFacts facts) {
        access.require(BodyKind.STEERING_COMMITTEE, facts.unit());
        return bodies.save(Body.establish(BodyKind.STEERING_COMMITTEE, facts)).getId();
    }

    /** A committee follows from a reorganisation; it counts once a decision confirms it. */
    public BodyId propose(BodyFacts facts) {
        return bodies.save(Body.propose(BodyKind.STEERING_COMMITTEE, facts)).getId();
    }

    /** The work of a former committee goes on in another from that day on. */
    public void merge(BodyView former, BodyId into, LocalDate day, Decision decision) {
        var successor = bodies.findById(into).orElseThrow(NotFound::new);
        var body = access.toChange(former.id(), former.version());
        bodies.save(body.mergeInto(successor, day, decision));
    }

    /** A committee ends with its unit. */
    public void closeWithItsUnit(BodyId id, LocalDate day, @Nullable BodyId into) {
        bodies.findById(id).ifPresent(it -> bodies.save(it.closeWithItsUnit(day, into)));
    }

    /** A committee goes on after all. */
    public void reopen(BodyId id) {
        bodies.findById(id).ifPresent(it -> bodies.save(it.reopen()));
    }
}
