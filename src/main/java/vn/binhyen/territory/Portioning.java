package vn.binhyen.territory;

import vn.binhyen.territory.SuccessionPaths.Step;
import vn.binhyen.territory.events.Share;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** How a split unit was divided, where it is known of every part. */
final class Portioning {

    private Portioning() {}

    /**
     * The portion of each part; the remainder's follows from the others. Empty where one is
     * missing, or where they do not make the whole.
     */
    static List<BigDecimal> of(List<Step> parts) {
        var left = BigDecimal.ONE;
        var silent = -1;
        var portions = new ArrayList<BigDecimal>();
        for (int i = 0; i < parts.size(); i++) {
            var portion = parts.get(i).portion();
            if (portion != null) {
                portions.add(portion);
                left = left.subtract(portion);
            } else if (silent < 0 && mayFollow(parts, i)) {
                silent = i;
                portions.add(BigDecimal.ZERO);
            } else {
                return List.of();
            }
        }
        if (left.signum() < 0 || silent < 0 && left.signum() != 0) {
            return List.of();
        }
        if (silent >= 0) {
            portions.set(silent, left);
        }
        return portions;
    }

    private static boolean mayFollow(List<Step> parts, int which) {
        return parts.get(which).share() == Share.REMAINDER;
    }
}
