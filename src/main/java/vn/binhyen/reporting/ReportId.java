package vn.binhyen.reporting;

import org.jmolecules.ddd.types.Identifier;

import java.util.UUID;

/** Identifies a report, and the obligation it fulfils. */
record ReportId(UUID value) implements Identifier {

    @Override
    public String toString() {
        return value.toString();
    }
}
