package vn.binhyen;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * Marks that keep the codes and logins of one test apart from those of another.
 *
 * <p>Letters only: with digits among them a code reads as a phone or identity number now and then,
 * and is refused as one.
 */
public final class Marks {

    private static final int LENGTH = 8;

    private Marks() {}

    public static String fresh() {
        return ThreadLocalRandom.current()
                .ints(LENGTH, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
