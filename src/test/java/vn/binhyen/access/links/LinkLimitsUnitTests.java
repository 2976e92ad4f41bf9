package vn.binhyen.access.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

class LinkLimitsUnitTests {

    private final LinkLimits limits =
            new LinkLimits(Clock.fixed(Instant.parse("2026-11-27T01:00:00Z"), ZoneOffset.UTC));

    @Test
    void whoTriedTooManyWrongSecretsIsRefusedWithARightOneToo() {
        for (int i = 0; i < LinkLimits.WRONG_SECRETS; i++) {
            limits.arrived("203.0.113.7");
            limits.guessed("203.0.113.7");
        }

        assertThatExceptionOfType(LinkBusy.class)
                .isThrownBy(() -> limits.arrived("203.0.113.7"))
                .matches(it -> it.waiting().isPositive());
        limits.arrived("203.0.113.8");
    }

    @Test
    void aNetworkOfTheNewAddressesCountsAsOne() {
        assertThat(LinkLimits.network("2001:db8:1:2::5"))
                .isEqualTo(LinkLimits.network("2001:db8:1:2:ffff:1:2:3"))
                .isNotEqualTo(LinkLimits.network("2001:db8:1:3::5"));
        assertThat(LinkLimits.network("203.0.113.7")).isEqualTo("203.0.113.7");
    }
}
