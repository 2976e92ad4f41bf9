package vn.binhyen.awards.cycle;

import vn.binhyen.awards.standards.Assessment;

import java.util.Set;

/** A file before those who decide, with what is odd about it. */
public record QueueRow(
        DossierView dossier, ObjectPlace place, Assessment assessment, Set<Oddity> oddities) {

    public boolean clear() {
        return oddities.isEmpty();
    }
}
