package vn.binhyen.awards.papers;

import vn.binhyen.shared.Refusal;

import java.time.LocalDate;

/**
 * Who came to the meeting that appraises files, and how it voted: numbers, never who.
 *
 * @param members of the council that meets
 */
public record Attendance(LocalDate on, int members, int present, int inFavour) {

    private static final int MOST = 1_000;

    public Attendance {
        if (members < 1 || members > MOST) {
            throw Refusal.of("members", "commendations.refusal.members", MOST);
        }
        if (present < 1 || present > members) {
            throw Refusal.of("present", "commendations.refusal.present", present, members);
        }
        if (inFavour < 0 || inFavour > present) {
            throw Refusal.of("inFavour", "commendations.refusal.in-favour", inFavour, present);
        }
    }
}
