package vn.binhyen.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * How long what is over is kept; the event log and the audit trail are kept for ever.
 *
 * @param jobs long work with its results, counted from its end
 * @param publications events every listener has taken in, counted from then
 */
@ConfigurationProperties("binhyen.retention")
record RetentionProperties(
        @DefaultValue("400d") Duration jobs, @DefaultValue("30d") Duration publications) {}
