package vn.binhyen.imports.spi;

/** Told by a target how far it is with the rows. */
public interface ImportProgress {

    /** Nobody watches. */
    ImportProgress UNSEEN = rows -> {};

    /**
     * Says how many rows are worked through; cheap enough to be said at each. Where the importer
     * has asked to stop it does not come back: what it throws must leave the target, so that all of
     * it is undone.
     */
    void done(int rows);
}
