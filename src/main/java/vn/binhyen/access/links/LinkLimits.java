package vn.binhyen.access.links;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * Keeps a flood of requests away from the database: so many an address, so many a link, and fewer
 * wrong secrets an address. Each instance counts for itself; what is written is limited by the
 * database, see {@link SecretLinks#count}.
 */
@Component
public class LinkLimits {

    /** An office behind one address may open its forms one after another. */
    static final int AN_ADDRESS = 120;

    static final int A_LINK = 60;
    static final int WRONG_SECRETS = 20;

    private static final Duration ONE_MORE = Duration.ofMillis(500);
    private static final Duration ONE_MORE_OF_A_LINK = Duration.ofSeconds(1);
    private static final Duration ONE_MORE_WRONG = Duration.ofSeconds(30);
    private static final int REMEMBERED = 10_000;

    private final TokenBuckets<String> addresses;
    private final TokenBuckets<UUID> links;
    private final TokenBuckets<String> wrong;

    LinkLimits(Clock clock) {
        this.addresses = new TokenBuckets<>(AN_ADDRESS, ONE_MORE, REMEMBERED, clock);
        this.links = new TokenBuckets<>(A_LINK, ONE_MORE_OF_A_LINK, REMEMBERED, clock);
        this.wrong = new TokenBuckets<>(WRONG_SECRETS, ONE_MORE_WRONG, REMEMBERED, clock);
    }

    /**
     * Lets a request of the address in. One that has tried too many wrong secrets is refused
     * whatever it brings, so that the refusal does not tell a right one.
     */
    public void arrived(String address) {
        var from = network(address);
        wrong.check(from);
        addresses.take(from);
    }

    void opened(UUID link) {
        links.take(link);
    }

    void guessed(String address) {
        wrong.take(network(address));
    }

    /** One holder has a whole /64 of the new addresses. */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            var bytes = java.net.InetAddress.ofLiteral(address).getAddress();
            return java.util.HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length));
        } catch (IllegalArgumentException unreadable) {
            return address;
        }
    }
}
