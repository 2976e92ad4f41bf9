package vn.binhyen.awards.commendations;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Officer;
import vn.binhyen.access.Scopes;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Outdated;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitCodes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who proposes and who decides: the unit that holds a list and all above it propose, the authority
 * of the form's level decides, and nobody on an award of their own unit.
 */
@Component
class CommendationScope {

    private final CommendationLists lists;
    private final AwardForms forms;
    private final Authorities authorities;
    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final UnitCodes units;
    private final Clock clock;

    CommendationScope(
            CommendationLists lists,
            AwardForms forms,
            Authorities authorities,
            CurrentOfficer officer,
            Scopes scopes,
            UnitCodes units,
            Clock clock) {
        this.lists = lists;
        this.forms = forms;
        this.authorities = authorities;
        this.officer = officer;
        this.scopes = scopes;
        this.units = units;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Officer officer() {
        return officer.required();
    }

    /** The units whose lists the officer sees; null for all. */
    UUID @Nullable [] hosts() {
        var who = officer();
        if (scopes.coversProvince(who)) {
            return null;
        }
        var own = who.unit();
        if (own == null) {
            return new UUID[0];
        }
        return Stream.concat(Stream.of(own), units.below(own, today()).stream())
                .map(UnitId::value)
                .toArray(UUID[]::new);
    }

    boolean covers(UnitId host) {
        return scopes.covers(officer(), host, today());
    }

    /** Whether a campaign of that host concerns the officer's unit. */
    boolean concerns(UnitId host) {
        return scopes.concerns(officer(), host, today());
    }

    void requireHost(UnitId host) {
        scopes.require(officer(), host, today());
    }

    boolean proposes(UnitId host) {
        var who = officer();
        return (who.isAdministrator() || who.is(Roles.PLANNER) || who.is(Roles.REPORTER))
                && covers(host);
    }

    /** Whether the officer belongs to the authority of the form. */
    boolean decides(UnitId host, @Nullable AwardFormId form) {
        var who = officer();
        if (!who.isAdministrator() && !who.is(Roles.PLANNER) && !who.is(Roles.REVIEWER)) {
            return false;
        }
        var level = form == null ? null : forms.findById(form).orElseThrow().view().level();
        var authority = level == null ? null : authorities.of(level, host, today());
        return authority != null && scopes.covers(who, authority.id(), today());
    }

    /** The list, where the officer may put it together and it still is what was seen. */
    CommendationList toPropose(CommendationId id, long seen) {
        var list = required(id, seen);
        if (!proposes(list.host())) {
            throw new AccessDeniedException("outside the scope");
        }
        return list;
    }

    /** The list, where the officer enters what council and chair say. */
    CommendationList toDecide(CommendationId id, long seen) {
        var list = required(id, seen);
        if (!decides(list.host(), list.form())) {
            throw new AccessDeniedException("outside the scope");
        }
        return list;
    }

    void refuseOwn(List<UUID> awarded) {
        Refusal.unless(!isOwn(awarded), "commendations.refusal.own");
    }

    boolean isOwn(List<UUID> awarded) {
        var unit = officer().unit();
        var body = officer().body();
        return unit != null && awarded.contains(unit.value())
                || body != null && awarded.contains(body.value());
    }

    private CommendationList required(CommendationId id, long seen) {
        var list = lists.findById(id).orElseThrow(NotFound::new);
        requireHost(list.host());
        if (list.version() != seen) {
            throw new Outdated(list.version());
        }
        return list;
    }
}
