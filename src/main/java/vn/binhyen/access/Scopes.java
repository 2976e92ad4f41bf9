package vn.binhyen.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

import vn.binhyen.access.spi.UnitTree;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;

/**
 * Which units and bodies an officer answers for.
 *
 * <p>The account of a unit covers the unit and all below it on the day asked about, the account of
 * the province every body too; the account of a body covers that body only; the administrator
 * covers everything. Outside of it the answer is 403.
 */
@Component
public class Scopes {

    private final ObjectProvider<UnitTree> tree;

    Scopes(ObjectProvider<UnitTree> tree) {
        this.tree = tree;
    }

    public boolean covers(Officer officer, UnitId unit, LocalDate day) {
        if (officer.isAdministrator()) {
            return true;
        }
        var own = officer.unit();
        if (own == null) {
            return false;
        }
        if (own.equals(unit)) {
            return true;
        }
        var units = tree.getIfAvailable();
        return units != null && units.isWithin(unit, own, day);
    }

    public boolean covers(Officer officer, BodyId body) {
        return body.equals(officer.body()) || coversProvince(officer);
    }

    /**
     * Whether what the unit holds concerns the officer: it lies in the scope, or the scope lies
     * below it. What the province holds concerns its bodies too.
     */
    public boolean concerns(Officer officer, UnitId host, LocalDate day) {
        var units = tree.getIfAvailable();
        var own = officer.unit();
        if (units != null && own != null && units.isWithin(own, host, day)) {
            return true;
        }
        if (units != null && officer.body() != null) {
            return units.province().filter(host::equals).isPresent();
        }
        return covers(officer, host, day);
    }

    /** Whether the officer answers for the whole province: all units and all bodies. */
    public boolean coversProvince(Officer officer) {
        if (officer.isAdministrator()) {
            return true;
        }
        var own = officer.unit();
        var units = tree.getIfAvailable();
        return own != null && units != null && units.province().filter(own::equals).isPresent();
    }

    /** Refuses with 403 unless the unit lies in the officer's scope on that day. */
    public void require(Officer officer, UnitId unit, LocalDate day) {
        if (!covers(officer, unit, day)) {
            throw new AccessDeniedException("outside the scope");
        }
    }

    /** Refuses with 403 unless the body lies in the officer's scope. */
    public void require(Officer officer, BodyId body) {
        if (!covers(officer, body)) {
            throw new AccessDeniedException("outside the scope");
        }
    }
}
