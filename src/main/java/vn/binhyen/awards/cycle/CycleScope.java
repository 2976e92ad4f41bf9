package vn.binhyen.awards.cycle;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Officer;
import vn.binhyen.access.Scopes;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Who keeps the file of an object, and who decides on it: the unit it lies in or its own account,
 * and the authority the standard names; nobody decides on their own.
 */
@Component
class CycleScope {

    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final ObjectPlaces places;
    private final Clock clock;

    CycleScope(CurrentOfficer officer, Scopes scopes, ObjectPlaces places, Clock clock) {
        this.officer = officer;
        this.scopes = scopes;
        this.places = places;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Officer officer() {
        return officer.required();
    }

    boolean keeps(Officer who, ObjectPlace place) {
        return isOwn(who, place)
                || place.keepers().stream().anyMatch(it -> scopes.covers(who, it, today()));
    }

    /** Whether the officer belongs to the authority that decides on the object. */
    boolean decides(Officer who, ObjectPlace place) {
        return (who.isAdministrator() || who.is(Roles.PLANNER) || who.is(Roles.REVIEWER))
                && place.decider() != null
                && scopes.covers(who, place.decider(), today());
    }

    /** The same for many objects, asked once for each authority. */
    Predicate<ObjectPlace> decidesOn(Officer who) {
        var known = new HashMap<UnitId, Boolean>();
        return place -> {
            var decider = place.decider();
            return decider != null && known.computeIfAbsent(decider, it -> decides(who, place));
        };
    }

    /** Whether the account is that of the object itself, or of the unit that goes on with it. */
    static boolean isOwn(Officer who, ObjectPlace place) {
        var unit = who.unit();
        var body = who.body();
        return unit != null
                        && (unit.value().equals(place.id())
                                || place.ended() != null
                                        && place.kind() == TitleKind.COMMUNE
                                        && unit.equals(place.keeper()))
                || body != null && body.value().equals(place.id());
    }

    /** The object, where the officer may see its file. */
    ObjectPlace toSee(Cycle cycle, UUID object) {
        var place = places.find(cycle, object, today()).orElseThrow(NotFound::new);
        var who = officer();
        if (!keeps(who, place) && !decides(who, place)) {
            throw new AccessDeniedException("outside the scope");
        }
        return place;
    }

    /** The object, where the officer keeps its file. */
    ObjectPlace toKeep(Cycle cycle, UUID object) {
        var place = places.find(cycle, object, today()).orElseThrow(NotFound::new);
        if (!keeps(officer(), place)) {
            throw new AccessDeniedException("outside the scope");
        }
        refuseEnded(place);
        return place;
    }

    private static void refuseEnded(ObjectPlace place) {
        var ended = place.ended();
        if (ended != null && !ended.goesOn()) {
            throw new Refusal("recognition.refusal.unit-ended", place.name(), ended.lastDay());
        }
    }

    /** The object, where the officer decides on it, and it is not the officer's own. */
    ObjectPlace toDecide(Cycle cycle, UUID object) {
        return toDecide(places.find(cycle, object, today()).orElseThrow(NotFound::new));
    }

    ObjectPlace toDecide(ObjectPlace place) {
        var who = officer();
        Refusal.unless(!isOwn(who, place), "recognition.refusal.own");
        if (!decides(who, place)) {
            throw new AccessDeniedException("outside the scope");
        }
        refuseEnded(place);
        return place;
    }

    /**
     * What the officer may register of a unit: everything in it, from the account of an institution
     * only itself.
     */
    List<ObjectPlace> candidates(Cycle cycle, UnitId unit) {
        var body = officer().body();
        if (body != null) {
            return List.copyOf(places.of(cycle, List.of(body.value()), today()).values());
        }
        require(unit);
        return places.candidates(cycle, unit, today());
    }

    void require(UnitId unit) {
        scopes.require(officer(), unit, today());
    }

    boolean covers(UnitId unit) {
        return scopes.covers(officer(), unit, today());
    }

    boolean coversProvince() {
        return scopes.coversProvince(officer());
    }
}
