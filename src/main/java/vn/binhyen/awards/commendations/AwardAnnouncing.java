package vn.binhyen.awards.commendations;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import vn.binhyen.awards.events.CommendationAwarded;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Tells the house who was awarded, at most 1,000 an event; people are counted in the first. */
@Component
class AwardAnnouncing {

    static final int MOST = 1_000;

    private final AwardBook awards;
    private final ApplicationEventPublisher events;

    AwardAnnouncing(AwardBook awards, ApplicationEventPublisher events) {
        this.awards = awards;
        this.events = events;
    }

    void awarded(CommendationList list, AwardFormView form, LocalDate on) {
        var all = awards.of(list.getId()).stream().map(PastAward::collective).toList();
        int from = 0;
        do {
            var part = all.subList(from, Math.min(from + MOST, all.size()));
            events.publishEvent(
                    new CommendationAwarded(
                            list.getId().value(),
                            form.code(),
                            form.level().code(),
                            on,
                            ids(part, Collective.Kind.UNIT).stream().map(UnitId::new).toList(),
                            ids(part, Collective.Kind.BODY).stream().map(BodyId::new).toList(),
                            ids(part, Collective.Kind.INSTITUTION),
                            from == 0 ? list.people() : 0));
            from += MOST;
        } while (from < all.size());
    }

    private static List<UUID> ids(List<Collective> collectives, Collective.Kind kind) {
        return collectives.stream().filter(it -> it.kind() == kind).map(Collective::id).toList();
    }
}
