package vn.binhyen.access.spi;

/**
 * Pages opened by a secret in their address, by whoever holds it: no account, no cookie, no
 * session. The secret is the authority of what is written there; an officer who is signed in is a
 * stranger there like everybody else.
 *
 * @param pattern of their paths, e.g. {@code /pledge-forms/**}; each handler still says who may
 */
public record SecretPages(String pattern) {}
