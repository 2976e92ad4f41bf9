package vn.binhyen.reporting;

import static org.awaitility.Awaitility.await;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import vn.binhyen.access.Officer;
import vn.binhyen.campaigns.events.CampaignLaunched;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** What tests of this module do again and again: launch, and act as an officer. */
@Component
public class ReportingScene {

    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    public final JdbcClient jdbc;

    ReportingScene(
            ApplicationEventPublisher events, TransactionOperations transactions, JdbcClient jdbc) {
        this.events = events;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    public void publish(Object event) {
        transactions.executeWithoutResult(status -> events.publishEvent(event));
    }

    /** Publishes the launch and waits until the rounds of it are open. */
    public CampaignLaunched launch(CampaignLaunched event) {
        publish(event);
        await().atMost(Duration.ofSeconds(20)).until(() -> openRounds(event) > 0);
        return event;
    }

    private long openRounds(CampaignLaunched event) {
        return jdbc.sql(
                        "select count(*) from reporting.round where campaign_id = :c and state = 'OPEN'")
                .param("c", event.campaign().value())
                .query((rs, row) -> rs.getLong(1))
                .single();
    }

    public static Officer officer(String role, UnitId unit) {
        return new Officer(UUID.randomUUID(), "login", "post", role, unit, null);
    }

    public static Officer reporter(UnitId unit) {
        return officer(Roles.REPORTER, unit);
    }

    public static <T> T as(Officer officer, Supplier<T> deed) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        officer,
                        null,
                        List.of(new SimpleGrantedAuthority("ROLE_" + officer.role()))));
        SecurityContextHolder.setContext(context);
        try {
            return deed.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    public static KeepReport values(RoundId round, UnitId unit, Map<String, Object> values) {
        return new KeepReport(round, unit.value(), values, Map.of(), Map.of(), null);
    }

    public static SubmitReport submission(RoundId round, UnitId unit) {
        return new SubmitReport(round, unit.value(), SignedPaper.NONE, false, null, null);
    }
}
