package vn.binhyen.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Held against Spring's encoder, which stored the hashes of earlier versions. */
class Argon2idUnitTests {

    private static final String PASSWORD = "Vì bình yên cuộc sống";

    private final Argon2id argon2 = new Argon2id(1);
    private final Argon2PasswordEncoder reference = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);

    @Test
    void anotherProgramFindsThePasswordInItsHash() {
        assertThat(reference.matches(PASSWORD, argon2.hash(PASSWORD))).isTrue();
        assertThat(reference.matches(PASSWORD + " ", argon2.hash(PASSWORD))).isFalse();
    }

    @Test
    void findsThePasswordInAHashOfAnotherProgram() {
        var hash = reference.encode(PASSWORD);

        assertThat(argon2.matches(PASSWORD, hash)).isTrue();
        assertThat(argon2.matches("vì bình yên cuộc sống", hash)).isFalse();
    }

    @Test
    void nothingOfAHashIsLeftInTheMemoryTheNextOneTakesOver() {
        var first = argon2.hash(PASSWORD);

        argon2.hash("mật khẩu khác hẳn");

        assertThat(argon2.matches(PASSWORD, first)).isTrue();
        assertThat(reference.matches("mật khẩu khác hẳn", argon2.hash("mật khẩu khác hẳn")))
                .isTrue();
    }

    @Test
    void theSamePasswordHasAnotherHashEachTime() {
        assertThat(argon2.hash(PASSWORD)).isNotEqualTo(argon2.hash(PASSWORD));
    }
}
