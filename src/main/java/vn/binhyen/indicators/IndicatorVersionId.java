package vn.binhyen.indicators;

import org.jmolecules.ddd.types.Identifier;

import java.util.UUID;

/** Identifies one version of one indicator. */
record IndicatorVersionId(UUID value) implements Identifier {

    static IndicatorVersionId random() {
        return new IndicatorVersionId(UUID.randomUUID());
    }
}
