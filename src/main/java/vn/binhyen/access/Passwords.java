package vn.binhyen.access;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.Refusal;

import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Passwords as argon2id hashes (19 MiB, 2 passes), and what a password must be.
 *
 * <p>A hash takes a core for some 30 ms and 19 MiB: no more run at once than there are cores, the
 * others queue in order, so that a morning's sign-ins neither starve the pages nor the memory.
 */
@Component
class Passwords {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;
    private static final int LONGEST_WAIT_SECONDS = 20;

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final Argon2id argon2;
    private final Semaphore cores;
    private final String nobodysHash;

    @Autowired
    Passwords() {
        this(new Argon2id(CORES), CORES);
    }

    Passwords(Argon2id argon2, int atOnce) {
        this.argon2 = argon2;
        this.cores = new Semaphore(atOnce, true);
        this.nobodysHash = hash(Secrets.random());
    }

    /** Refuses what is too short, the login itself, or one key held down. */
    void check(String login, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw Refusal.of("password", "access.refusal.password-short", SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw Refusal.of("password", "access.refusal.password-long", LONGEST);
        }
        if (composed(password).toLowerCase(java.util.Locale.ROOT).contains(login)) {
            throw Refusal.of("password", "access.refusal.password-is-login");
        }
        if (password.codePoints().distinct().count() < 5) {
            throw Refusal.of("password", "access.refusal.password-monotonous");
        }
    }

    final String hash(String password) {
        return queued(() -> argon2.hash(composed(password)));
    }

    /** Takes as long without a stored hash as with one: who waits learns nothing of the login. */
    boolean matches(String password, @Nullable String hash) {
        if (password.length() > LONGEST) {
            return false;
        }
        var matches =
                queued(() -> argon2.matches(composed(password), hash == null ? nobodysHash : hash));
        return matches && hash != null;
    }

    /** Keyboards differ in composing Vietnamese letters; the password does not. */
    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private <T> T queued(java.util.function.Supplier<T> work) {
        try {
            if (!cores.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new Refusal("access.refusal.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("access.refusal.busy");
        }
        try {
            return work.get();
        } finally {
            cores.release();
        }
    }
}
