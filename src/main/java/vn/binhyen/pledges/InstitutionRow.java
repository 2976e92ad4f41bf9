package vn.binhyen.pledges;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/**
 * What one institution has registered in a drive: the one row it sees and writes.
 *
 * @param receipt number of its receipt; stays when the row is corrected
 * @param on the day it registered, under which it is counted
 * @param link through which the institution gave it; null where an officer did
 * @param account of the officer who entered or corrected it last; null where the institution did
 * @param version rises with every correction
 * @param given by the number of the good deed
 */
public record InstitutionRow(
        long receipt,
        LocalDate on,
        OffsetDateTime givenAt,
        @Nullable UUID link,
        @Nullable UUID account,
        int version,
        Map<Integer, Given> given) {

    public Given of(int deed) {
        return given.getOrDefault(deed, Given.NOTHING);
    }

    /** For how many good deeds the institution itself has registered. */
    public long ofItself() {
        return given.values().stream().mapToLong(Given::itself).sum();
    }

    /** Turns of its people. */
    public long persons() {
        return given.values().stream().mapToLong(Given::persons).sum();
    }

    /**
     * What is registered for one good deed.
     *
     * @param itself 1 where the institution as such takes it upon itself
     * @param persons how many of its people do
     */
    public record Given(int itself, int persons) {

        public static final Given NOTHING = new Given(0, 0);
    }

    /**
     * Who gives a row: an institution through its link, or an officer.
     *
     * @param link null for an officer
     * @param account null for an institution
     */
    public record Giver(@Nullable UUID link, @Nullable UUID account) {

        public static Giver institution(UUID link) {
            return new Giver(link, null);
        }

        public static Giver officer(UUID account) {
            return new Giver(null, account);
        }
    }
}
