package vn.binhyen.reporting;

import org.springframework.stereotype.Component;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Officer;
import vn.binhyen.access.Scopes;

/** Says what the officer who asks may see. */
@Component
class Sights {

    private final CurrentOfficer officer;
    private final Scopes scopes;

    Sights(CurrentOfficer officer, Scopes scopes) {
        this.officer = officer;
        this.scopes = scopes;
    }

    Sight current() {
        return of(officer.required());
    }

    Sight of(Officer officer) {
        var unit = officer.unit();
        var body = officer.body();
        return new Sight(
                scopes.coversProvince(officer),
                unit == null ? null : unit.value(),
                body == null ? null : body.value());
    }
}
