package vn.binhyen.imports.spi;

import org.jspecify.annotations.Nullable;

/**
 * What applying a file did.
 *
 * @param file a file that comes back once, such as one-time links; null where there is none
 */
public record ImportOutcome(int added, int changed, int unchanged, @Nullable ReturnedFile file) {

    public static ImportOutcome of(int added, int changed, int unchanged) {
        return new ImportOutcome(added, changed, unchanged, null);
    }

    /** A file handed back to whoever imported, readable by them only. */
    public record ReturnedFile(String name, byte[] content) {}
}
