package vn.binhyen.shared;

/**
 * What was asked for is not there, or not visible to who asks; said as 404 without telling which.
 */
public class NotFound extends RuntimeException {

    public NotFound() {
        super(null, null, false, true);
    }
}
