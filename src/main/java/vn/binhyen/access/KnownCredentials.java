package vn.binhyen.access;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Credentials of HTTP Basic that were checked in the last minutes.
 *
 * <p>Basic brings the password with every call, and a script's thousand calls would take a core for
 * half a minute of hashing. So what was right is remembered for five minutes, in this process only,
 * as a MAC under a key nobody else has. It counts only while the account's version is the same: a
 * changed password, a hand-over or a closed account ends it at once, on every instance.
 */
@Component
class KnownCredentials {

    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final int MOST = 2_000;

    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Known> known =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
                    return size() > MOST;
                }
            };

    KnownCredentials(Clock clock) {
        this.clock = clock;
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    boolean holds(String login, String password, long version) {
        @Nullable Known entry;
        synchronized (known) {
            entry = known.get(mark(login, password));
        }
        return entry != null
                && entry.version() == version
                && entry.until().isAfter(Instant.now(clock));
    }

    void keep(String login, String password, long version) {
        synchronized (known) {
            known.put(mark(login, password), new Known(version, Instant.now(clock).plus(GOOD_FOR)));
        }
    }

    private String mark(String login, String password) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(Account.login(login).getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Known(long version, Instant until) {}
}
