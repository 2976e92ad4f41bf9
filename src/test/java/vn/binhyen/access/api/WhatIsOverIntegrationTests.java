package vn.binhyen.access.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.util.UUID;

/** Kept answers and ended sessions go away by themselves. */
@SpringBootTest
@AutoConfigureMockMvc
class WhatIsOverIntegrationTests {

    private static final byte[] REQUEST = {1};

    @Autowired KeptAnswers answers;
    @Autowired JdbcClient jdbc;

    @Test
    void answersAreForgottenAfterADay() {
        var account = UUID.randomUUID();
        claimed(account, "forgotten", "25 hours");
        claimed(account, "kept", "23 hours");

        answers.forget();

        assertThat(
                        jdbc.sql(
                                        "select idempotency_key from access.kept_answer where account_id = ?")
                                .param(account)
                                .query((rs, row) -> rs.getString(1))
                                .list())
                .containsExactly("kept");
    }

    @Test
    void aKeyIsFreeAgainAfterADayThoughNobodyHasForgottenItYet() {
        var account = UUID.randomUUID();
        claimed(account, "old", "25 hours");
        claimed(account, "young", "23 hours");

        assertThat(answers.claim(account, "old", REQUEST).mine()).isTrue();
        assertThat(answers.claim(account, "young", REQUEST).mine()).isFalse();
    }

    @Test
    void aCallThatNeverAnsweredFreesItsKeyAfterAWhile() {
        var account = UUID.randomUUID();
        claimed(account, "lost", "6 minutes");
        claimed(account, "at-work", "4 minutes");
        jdbc.sql("update access.kept_answer set status = null where account_id = ?")
                .param(account)
                .update();

        assertThat(answers.claim(account, "lost", REQUEST).mine()).isTrue();
        assertThat(answers.claim(account, "at-work", REQUEST).mine()).isFalse();
    }

    @Test
    void endedSessionsAreTakenAwayAndOpenOnesStay() {
        session("ended", -1_000);
        session("open", 3_600_000);
        jdbc.sql(
                        "update platform.scheduled_tasks set execution_time = now() where task_name = 'forget-ended-sessions'")
                .update();

        await().atMost(Duration.ofSeconds(30)).until(() -> sessions("ended") == 0);
        assertThat(sessions("open")).isEqualTo(1);
    }

    @Test
    void theSchedulerKnowsTheTasks() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(
                                        jdbc.sql("select task_name from platform.scheduled_tasks")
                                                .query((rs, row) -> rs.getString(1))
                                                .list())
                                .contains("forget-kept-answers", "forget-ended-sessions"));
    }

    private void claimed(UUID account, String key, String ago) {
        jdbc.sql(
                        """
                        insert into access.kept_answer (account_id, idempotency_key, request_hash, claimed_at, status)
                        values (?, ?, '\\x01', now() - cast(? as interval), 200)
                        """)
                .params(account, key, ago)
                .update();
    }

    private void session(String name, long left) {
        var id = UUID.randomUUID().toString();
        jdbc.sql(
                        """
                        insert into access.spring_session (primary_id, session_id, creation_time, last_access_time,
                                                           max_inactive_interval, expiry_time, principal_name)
                        select :id, :id, now, now, 3600, now + :left, :name
                          from (select cast(extract(epoch from now()) * 1000 as bigint) as now) moment
                        """)
                .param("id", id)
                .param("left", left)
                .param("name", name)
                .update();
    }

    private long sessions(String name) {
        return jdbc.sql("select count(*) from access.spring_session where principal_name = ?")
                .param(name)
                .query((rs, row) -> rs.getLong(1))
                .single();
    }
}
