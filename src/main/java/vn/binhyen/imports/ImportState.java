package vn.binhyen.imports;

import java.util.Locale;

/** How far a file has come on its way from upload to the register. */
public enum ImportState {
    READING,
    PREVIEWED,
    APPLYING,
    APPLIED,
    FAILED;

    /** The word of the REST interface and of the message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether work is under way, so that it is worth asking again. */
    public boolean atWork() {
        return this == READING || this == APPLYING;
    }
}
