package vn.binhyen.awards.commendations;

import org.jmolecules.ddd.types.ValueObject;

import java.util.UUID;

/** Who can be commended by name: never a person. */
public record Collective(Kind kind, UUID id) implements ValueObject {

    /** What it is, which says where its name is known. */
    public enum Kind {
        UNIT,
        BODY,
        /** An agency, an enterprise or a school. */
        INSTITUTION
    }
}
