package vn.binhyen.awards.cycle;

import vn.binhyen.awards.standards.Assessment;

import java.util.Set;

/** A file before those who decide, with what is odd about it. */
public record QueueRow(
        DossierView dossier, ObjectPlace place, Assessment assessment, Set<Oddity> oddities) {

    /** Whether nothing speaks against proposing it together with others; a late one may be. */
    public boolean clear() {
        return oddities.stream().allMatch(it -> it == Oddity.LATE);
    }
}
