package vn.binhyen.organisation.institutions;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import vn.binhyen.organisation.events.InstitutionsRegistered;

import java.util.List;

/**
 * Tells what the register knows of institutions whenever some of them changed, in the same
 * transaction: others keep a copy.
 */
@Component
class InstitutionAnnouncing {

    private static final int MOST = 1_000;

    private final ApplicationEventPublisher events;

    InstitutionAnnouncing(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** As they have been stored. */
    void announce(List<Institution> changed) {
        for (int from = 0; from < changed.size(); from += MOST) {
            var some = changed.subList(from, Math.min(from + MOST, changed.size()));
            events.publishEvent(
                    new InstitutionsRegistered(
                            some.stream().map(InstitutionAnnouncing::told).toList()));
        }
    }

    private static InstitutionsRegistered.Institution told(Institution institution) {
        var facts = institution.facts();
        var version = institution.version();
        return new InstitutionsRegistered.Institution(
                institution.getId(),
                facts.kind(),
                facts.code(),
                facts.unit(),
                facts.reportsTo(),
                facts.size(),
                facts.schoolLevel(),
                facts.armedForces(),
                facts.endedOn(),
                version == null ? 0 : version);
    }
}
