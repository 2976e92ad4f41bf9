package vn.binhyen.shared;

/**
 * Somebody else has changed the thing since it was read; said as 409 with the version that holds
 * now.
 */
public class Outdated extends RuntimeException {

    private final long currentVersion;

    public Outdated(long currentVersion) {
        super(null, null, false, true);
        this.currentVersion = currentVersion;
    }

    public long currentVersion() {
        return currentVersion;
    }
}
