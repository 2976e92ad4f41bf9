package vn.binhyen.territory;

import org.jspecify.annotations.Nullable;

import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.shared.Validity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What registering a file would do.
 *
 * @param households figures by unit
 * @param named how many units the file names
 */
record UnitPlan(
        List<RowMessage> messages,
        List<Version> added,
        List<Change> changed,
        Map<UUID, Integer> households,
        int named) {

    /** A version to be, of a new unit or of one that is there. */
    record Version(UUID unit, VersionFacts facts, Validity validity) {}

    /**
     * A unit that is there gets other facts.
     *
     * @param was the days of the version that is touched; null when it stays as it is
     * @param remains the days the touched version keeps; null when the new one takes its place
     * @param version what comes
     */
    record Change(@Nullable Validity was, @Nullable Validity remains, Version version) {

        /** The version says other things on the same days, or the same things on other days. */
        static Change inPlace(Version version, Validity was) {
            return new Change(was, null, version);
        }

        /** From the day on it is as said; before, it stays as it was. */
        static Change from(LocalDate day, UUID unit, VersionFacts facts, Validity was) {
            return new Change(
                    was,
                    new Validity(was.from(), day),
                    new Version(unit, facts, new Validity(day, was.until())));
        }

        /** What it was before it is first known. */
        static Change before(Version version) {
            return new Change(null, null, version);
        }
    }
}
