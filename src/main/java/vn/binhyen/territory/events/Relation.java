package vn.binhyen.territory.events;

import java.util.Arrays;
import java.util.Optional;

/** What happened to a unit in a reorganisation. */
public enum Relation {
    /** It went into another unit as a whole, and ended. */
    MERGED("merged"),
    /** It ended, and its parts went to several units; each part is an edge of its own. */
    SPLIT("split"),
    RENAMED("renamed"),
    RETYPED("retyped"),
    RENAMED_AND_RETYPED("renamed+retyped"),
    RECODED("recoded"),
    REPARENTED("reparented"),
    /** It ended and nothing took its place, as a district when its tier ended. */
    ABOLISHED("abolished");

    private final String code;

    Relation(String code) {
        this.code = code;
    }

    /** As files and programs write it. */
    public String code() {
        return code;
    }

    /** Whether the unit is the same before and after. */
    public boolean keepsIdentity() {
        return this != MERGED && this != SPLIT && this != ABOLISHED;
    }

    public static Optional<Relation> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}
