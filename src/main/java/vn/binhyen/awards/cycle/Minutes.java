package vn.binhyen.awards.cycle;

import org.jmolecules.ddd.types.ValueObject;

import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;

import java.time.LocalDate;

/**
 * The minutes of a peer vote (Vietnamese: biên bản bình xét): the number and day of the paper, and
 * how many voted; never who.
 */
public record Minutes(String number, LocalDate date, int present, int inFavour)
        implements ValueObject {

    static final int LONGEST_NUMBER = 60;
    private static final int MOST = 100_000;

    public Minutes {
        number = FreeText.of("minutesNumber", number, LONGEST_NUMBER).value().strip();
        if (number.isEmpty()) {
            throw Refusal.of("minutesNumber", "recognition.refusal.no-minutes-number");
        }
        if (present < 1 || present > MOST) {
            throw Refusal.of("present", "recognition.refusal.nobody-present", MOST);
        }
        if (inFavour < 0 || inFavour > present) {
            throw Refusal.of("inFavour", "recognition.refusal.more-votes", inFavour, present);
        }
    }

    /** Whether more than half were in favour. */
    public boolean carried() {
        return inFavour * 2L > present;
    }
}
