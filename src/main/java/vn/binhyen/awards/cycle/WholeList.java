package vn.binhyen.awards.cycle;

import vn.binhyen.awards.cycle.Decisions.ToDecide;
import vn.binhyen.shared.Refusal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/**
 * All files of a filter that are to be recognised or graded, chosen at once without naming each.
 *
 * @param stamp of the list the officer saw: a file more or less, or one that was changed since,
 *     gives another
 * @param without those that were left out
 */
public record WholeList(WaitingFilter filter, long stamp, Collection<UUID> without) {

    /** What is chosen by it, before anything is left out: nobody decides on their own. */
    public static List<ToDecide> of(WaitingFilter filter, List<ToDecide> waiting) {
        return filter.of(waiting).stream().filter(it -> it.passed() && !it.own()).toList();
    }

    public static long stamp(List<ToDecide> list) {
        return DossierView.stamp(list.stream().map(ToDecide::dossier).toList());
    }

    /** Each of them with its version, where the list is still the one that was seen. */
    HashMap<UUID, Long> among(List<ToDecide> waiting) {
        var list = of(filter, waiting);
        if (stamp(list) != stamp) {
            throw Refusal.of("number", "recognition.refusal.whole-changed");
        }
        var chosen = new HashMap<UUID, Long>();
        list.forEach(it -> chosen.put(it.place().id(), it.dossier().version()));
        chosen.keySet().removeAll(without);
        return chosen;
    }
}
