package vn.binhyen.access;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Argon2id in the usual notation ({@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}).
 *
 * <p>Spring's encoder gives every hash 19 MiB of its own. On a small server's heap that forces a
 * full collection at nearly every sign-in, two thirds of a deadline hour's time; here hashes take
 * over each other's blocks (Bouncy Castle clears them), which go when memory is short.
 */
final class Argon2id {

    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final String PREFIX =
            "$argon2id$v=%d$m=%d,t=%d,p=1$"
                    .formatted(Argon2Parameters.ARGON2_VERSION_13, KIBIBYTES, PASSES);
    private static final Base64.Encoder BASE64 = Base64.getEncoder().withoutPadding();

    private final SecureRandom random = new SecureRandom();
    private final int atOnce;
    private SoftReference<BlockPool> pool = new SoftReference<>(null);

    /**
     * Keeps blocks enough for so many hashes.
     *
     * @param atOnce how many are worked out at the same time
     */
    Argon2id(int atOnce) {
        this.atOnce = atOnce;
    }

    String hash(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return PREFIX
                + BASE64.encodeToString(salt)
                + "$"
                + BASE64.encodeToString(of(password, salt));
    }

    boolean matches(String password, String hash) {
        if (!hash.startsWith(PREFIX)) {
            throw new IllegalArgumentException("not a hash of this notation");
        }
        var parts = hash.substring(PREFIX.length()).split("\\$", 2);
        var decoder = Base64.getDecoder();
        return MessageDigest.isEqual(
                decoder.decode(parts[1]), of(password, decoder.decode(parts[0])));
    }

    private byte[] of(String password, byte[] salt) {
        var generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(KIBIBYTES)
                        .withIterations(PASSES)
                        .withParallelism(1)
                        .withSalt(salt)
                        .withBlockPool(pool())
                        .build());
        var hash = new byte[HASH_BYTES];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    private synchronized BlockPool pool() {
        var kept = pool.get();
        if (kept == null) {
            kept = new FixedBlockPool(atOnce * Argon2BytesGenerator.getBlockCount(KIBIBYTES, 1));
            pool = new SoftReference<>(kept);
        }
        return kept;
    }
}
