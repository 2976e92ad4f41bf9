package vn.binhyen.access.spi;

/**
 * An account shown on the sign-in page, for demonstration data only; a real deployment contributes
 * none.
 *
 * @param roleKey message key of role and scope, e.g. {@code demo.hint.reporter}
 * @param post what the post is called
 */
public record SignInHint(String login, String password, String roleKey, String post) {}
