package vn.binhyen.organisation.activities;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitCodes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Whose activities an officer may keep and see, and the checks they share. */
@Component
class ActivityScope {

    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final UnitCodes units;
    private final Clock clock;

    ActivityScope(CurrentOfficer officer, Scopes scopes, UnitCodes units, Clock clock) {
        this.officer = officer;
        this.scopes = scopes;
        this.units = units;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void require(UnitId unit) {
        scopes.require(officer.required(), unit, today());
    }

    /** The units of a list: those below the unit asked for, else all in scope (null). */
    UUID @Nullable [] units(@Nullable UnitId asked) {
        var who = officer.required();
        if (asked != null) {
            scopes.require(who, asked, today());
        } else if (scopes.coversProvince(who)) {
            return null;
        }
        var root = asked != null ? asked : who.unit();
        return root == null
                ? new UUID[0]
                : units.below(root, today()).stream().map(UnitId::value).toArray(UUID[]::new);
    }

    void refuseFuture(String field, LocalDate day) {
        if (day.isAfter(today())) {
            throw Refusal.of(field, "organisation.refusal.not-yet");
        }
    }

    static String text(String field, String raw, int length) {
        var text = FreeText.of(field, raw, length).value();
        if (text.isEmpty()) {
            throw Refusal.of(field, "organisation.refusal.missing-text");
        }
        return text;
    }
}
