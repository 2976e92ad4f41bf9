package vn.binhyen.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

class PasswordsUnitTests {

    private final Argon2id hashing = mock(Argon2id.class);

    @Test
    void anUnknownLoginCostsTheSameHashAsAWrongPassword() {
        when(hashing.hash(any())).thenReturn("nobody's");
        var passwords = new Passwords(hashing, 2);

        assertThat(passwords.matches("sai-mat-khau-roi", "somebody's")).isFalse();
        assertThat(passwords.matches("sai-mat-khau-roi", null)).isFalse();

        verify(hashing, times(1)).matches("sai-mat-khau-roi", "somebody's");
        verify(hashing, times(1)).matches("sai-mat-khau-roi", "nobody's");
    }

    @Test
    void nobodySignsInWithTheHashOfNobody() {
        when(hashing.hash(any())).thenReturn("nobody's");
        when(hashing.matches(any(), any())).thenReturn(true);

        assertThat(new Passwords(hashing, 2).matches("sai-mat-khau-roi", null)).isFalse();
    }

    @Test
    void aPasswordOfExcessiveLengthIsNotHashedAtAll() {
        var passwords = new Passwords(hashing, 2);

        assertThat(passwords.matches("a".repeat(100_000), "somebody's")).isFalse();

        verify(hashing, never()).matches(any(), any());
    }

    @Test
    void noMoreHashesRunAtOnceThanThereAreCores() throws Exception {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        when(hashing.matches(any(), any()))
                .thenAnswer(call -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                    running.decrementAndGet();
                    return true;
                });
        var passwords = new Passwords(hashing, 3);
        Callable<Boolean> signIn = () -> passwords.matches("dung-mat-khau-roi", "somebody's");

        try (var twenty = Executors.newFixedThreadPool(20)) {
            for (var signedIn :
                    twenty.invokeAll(Stream.generate(() -> signIn).limit(20).toList())) {
                assertThat(signedIn.get()).isTrue();
            }
        }

        assertThat(most).hasValue(3);
    }
}
