package vn.binhyen.access.api;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.Refusal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;

/** Answers by account and key, kept for a day. */
@Component
class KeptAnswers {

    private static final Duration KEPT = Duration.ofHours(24);

    /** After that long without an answer the call is taken for lost, and the key is free again. */
    private static final Duration AT_WORK = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What stands under a key. */
    record Claim(boolean mine, @Nullable KeptAnswer answer) {}

    /** Takes the key for this call, or says what the earlier call with it was answered. */
    Claim claim(UUID account, String key, byte[] request) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql(
                        """
                        delete from access.kept_answer
                         where account_id = :account and idempotency_key = :key
                           and (claimed_at < :old or (status is null and claimed_at < :lost))
                        """)
                .param("account", account)
                .param("key", key)
                .param("old", now.minus(KEPT))
                .param("lost", now.minus(AT_WORK))
                .update();
        boolean mine =
                jdbc.sql(
                                        """
                                        insert into access.kept_answer (account_id, idempotency_key, request_hash, claimed_at)
                                        values (:account, :key, :request, :now) on conflict do nothing
                                        """)
                                .param("account", account)
                                .param("key", key)
                                .param("request", request)
                                .param("now", now)
                                .update()
                        > 0;
        return new Claim(mine, mine ? null : earlier(account, key, request));
    }

    /** Forgets what is older than a day; nobody is answered from it any more. */
    void forget() {
        jdbc.sql("delete from access.kept_answer where claimed_at < :old")
                .param("old", OffsetDateTime.now(clock).minus(KEPT))
                .update();
    }

    private @Nullable KeptAnswer earlier(UUID account, String key, byte[] request) {
        var found =
                jdbc.sql(
                                """
                                select request_hash, status, content_type, location, etag, body
                                  from access.kept_answer where account_id = :account and idempotency_key = :key
                                """)
                        .param("account", account)
                        .param("key", key)
                        .query((rs, row) -> new Row(rs.getBytes("request_hash"), answer(rs)))
                        .optional()
                        .orElse(null);
        if (found == null) {
            return null;
        }
        if (!Arrays.equals(found.request, request)) {
            throw Refusal.of(IdempotencyFilter.HEADER, "access.refusal.key-used-otherwise");
        }
        return found.answer;
    }

    private record Row(byte[] request, @Nullable KeptAnswer answer) {}

    private static @Nullable KeptAnswer answer(ResultSet rs) throws SQLException {
        int status = rs.getInt("status");
        return rs.wasNull()
                ? null
                : new KeptAnswer(
                        status,
                        rs.getString("content_type"),
                        rs.getString("location"),
                        rs.getString("etag"),
                        rs.getBytes("body"));
    }

    void keep(UUID account, String key, KeptAnswer answer) {
        jdbc.sql(
                        """
                        update access.kept_answer
                           set status = :status, content_type = :type, location = :location, etag = :etag, body = :body
                         where account_id = :account and idempotency_key = :key
                        """)
                .param("status", answer.status())
                .param("type", answer.contentType())
                .param("location", answer.location())
                .param("etag", answer.etag())
                .param("body", answer.body())
                .param("account", account)
                .param("key", key)
                .update();
    }

    /** The call did nothing; whoever mends it may use the key again. */
    void release(UUID account, String key) {
        jdbc.sql(
                        "delete from access.kept_answer where account_id = :account and idempotency_key = :key and status is null")
                .param("account", account)
                .param("key", key)
                .update();
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> forgetKeptAnswers(KeptAnswers answers) {
            return Tasks.recurring("forget-kept-answers", FixedDelay.ofHours(1))
                    .execute((instance, context) -> answers.forget());
        }
    }
}
