package vn.binhyen.reporting.events;

import org.jmolecules.ddd.types.ValueObject;

import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;

import java.util.UUID;

/** Who owes a report: an administrative unit or a body, each under its own id. */
public record Obliged(Kind kind, UUID id) implements ValueObject {

    public static Obliged unit(UnitId unit) {
        return new Obliged(Kind.UNIT, unit.value());
    }

    public static Obliged body(BodyId body) {
        return new Obliged(Kind.BODY, body.value());
    }

    /** The two it can be. */
    public enum Kind {
        UNIT,
        BODY
    }
}
