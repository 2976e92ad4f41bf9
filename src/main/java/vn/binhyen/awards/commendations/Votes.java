package vn.binhyen.awards.commendations;

import org.jmolecules.ddd.types.ValueObject;

import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;

import java.time.LocalDate;
import java.util.ArrayList;

/** What a council said: the number and day of its minutes (biên bản), and its votes as numbers. */
public record Votes(String number, LocalDate date, int present, int inFavour)
        implements ValueObject {

    static final int LONGEST_NUMBER = 60;

    private static final int MOST = 999;

    public Votes {
        var wrong = new ArrayList<Refusal>();
        number = FreeText.of("number", number, LONGEST_NUMBER).value().strip();
        if (number.isEmpty()) {
            wrong.add(Refusal.of("number", "commendations.refusal.no-minutes-number"));
        }
        if (present < 1 || present > MOST) {
            wrong.add(Refusal.of("present", "commendations.refusal.nobody-present", MOST));
        }
        if (inFavour < 0 || inFavour > present) {
            wrong.add(Refusal.of("inFavour", "commendations.refusal.more-votes-than-people"));
        }
        Refusal.ifAny(wrong);
    }
}
