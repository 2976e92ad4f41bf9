package vn.binhyen.awards.titles;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Which titles an officer sees and decides about. */
@Component
public class TitleScope {

    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final UnitDirectory units;
    private final TitleObjects objects;
    private final Clock clock;

    TitleScope(
            CurrentOfficer officer,
            Scopes scopes,
            UnitDirectory units,
            TitleObjects objects,
            Clock clock) {
        this.officer = officer;
        this.scopes = scopes;
        this.units = units;
        this.objects = objects;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * The unit asked for, else the officer's own, or the province; null for an officer who answers
     * for no unit. A unit outside the scope is refused.
     */
    public @Nullable UnitId asked(@Nullable UnitId unit) {
        var who = officer.required();
        if (unit != null) {
            if (!scopes.coversProvince(who)) {
                scopes.require(who, unit, today());
            }
            return unit;
        }
        return scopes.coversProvince(who) ? units.province().orElse(null) : who.unit();
    }

    /** Refuses unless the object lies in the officer's scope. */
    public void require(TitleKind kind, UUID object) {
        var who = officer.required();
        if (!scopes.coversProvince(who)) {
            var place = objects.place(kind, object);
            if (place == null) {
                throw new NotFound();
            }
            scopes.require(who, place, today());
        }
    }

    /** Refuses unless the officer answers for the province. */
    void requireProvince() {
        if (!scopes.coversProvince(officer.required())) {
            throw new AccessDeniedException("outside the scope");
        }
    }
}
