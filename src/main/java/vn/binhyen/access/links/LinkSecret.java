package vn.binhyen.access.links;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** The secret in a link: 256 random bits, of which only the hash is kept. */
record LinkSecret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    static LinkSecret random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new LinkSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What looks like one; nothing else is asked of the database. */
    static Optional<LinkSecret> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new LinkSecret(text)) : Optional.empty();
    }

    /** What is stored. Nobody can guess 256 bits, so a fast hash is enough. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Not the secret: it must not get into a log. */
    @Override
    public String toString() {
        return "secret";
    }
}
