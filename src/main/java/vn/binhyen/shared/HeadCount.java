package vn.binhyen.shared;

import org.jmolecules.ddd.types.ValueObject;

/** A number of people, never who they are. */
public record HeadCount(int value) implements ValueObject {

    public HeadCount {
        if (value < 0) {
            throw new Refusal("shared.refusal.negative-count", value);
        }
    }
}
