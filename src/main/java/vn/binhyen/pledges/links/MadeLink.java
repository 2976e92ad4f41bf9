package vn.binhyen.pledges.links;

/**
 * A link just made. Its secret is known here and now only.
 *
 * @param secret for the address
 */
public record MadeLink(Known institution, String secret) {

    @Override
    public String toString() {
        return "link of " + institution.id();
    }
}
