package vn.binhyen.pledges.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

class FormLimitsUnitTests {

    private final FormLimits limits =
            new FormLimits(Clock.fixed(Instant.parse("2026-11-27T01:00:00Z"), ZoneOffset.UTC));

    @Test
    void whoTriedTooManyWrongSecretsIsRefusedWithARightOneToo() {
        for (int i = 0; i < FormLimits.WRONG_SECRETS; i++) {
            limits.arrived("203.0.113.7");
            limits.guessed("203.0.113.7");
        }

        assertThatExceptionOfType(FormBusy.class)
                .isThrownBy(() -> limits.arrived("203.0.113.7"))
                .matches(it -> it.waiting().isPositive());
        limits.arrived("203.0.113.8");
    }

    @Test
    void aNetworkOfTheNewAddressesCountsAsOne() {
        assertThat(FormLimits.network("2001:db8:1:2::5"))
                .isEqualTo(FormLimits.network("2001:db8:1:2:ffff:1:2:3"))
                .isNotEqualTo(FormLimits.network("2001:db8:1:3::5"));
        assertThat(FormLimits.network("203.0.113.7")).isEqualTo("203.0.113.7");
    }
}
