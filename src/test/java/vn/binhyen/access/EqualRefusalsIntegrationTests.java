package vn.binhyen.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

import vn.binhyen.shared.Roles;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a refusal costs says nothing about the login: one hash, one commit that reaches the disk.
 */
@SpringBootTest
@AutoConfigureMockMvc
class EqualRefusalsIntegrationTests {

    private static final String WRONG = "sai-mat-khau-roi";

    @Autowired JdbcClient jdbc;
    @Autowired Passwords passwords;
    @Autowired PersonalTokens tokens;
    @Autowired KnownCredentials known;
    @Autowired AuditTrail audit;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;
    @Autowired AccountFixtures accounts;
    @Autowired AccountManagement management;

    /** Of each transaction, whether its commit has something to write. */
    private final List<Boolean> commits = new ArrayList<>();

    private SignIns signIns() {
        var counting =
                new TransactionOperations() {
                    @Override
                    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
                        return transaction.execute(status -> {
                            var answer = action.doInTransaction(status);
                            commits.add(writes());
                            return answer;
                        });
                    }
                };
        return new SignIns(jdbc, passwords, tokens, known, audit, counting, clock);
    }

    @Test
    void aWrongPasswordCommitsItsCount() {
        refused(accounts.login(Roles.REPORTER), WRONG);
    }

    @Test
    void anUnknownLoginCommitsAsWell() {
        var lines = lines();

        refused("khong-co-ai", WRONG);

        assertThat(lines()).as("nothing grows").isEqualTo(lines);
    }

    @Test
    void aClosedAccountCommitsAsWell() {
        var login = accounts.login(Roles.REPORTER);
        management.close(id(login));

        refused(login, AccountFixtures.PASSWORD);
    }

    @Test
    void aLockedAccountCommitsAsWell() {
        var login = accounts.login(Roles.REPORTER);
        for (var i = 0; i < SignIns.TRIES; i++) {
            signIns().byPassword(login, WRONG);
        }
        commits.clear();

        refused(login, AccountFixtures.PASSWORD);
    }

    private void refused(String login, String password) {
        assertThat(signIns().byPassword(login, password)).isEmpty();

        assertThat(commits).containsExactly(true);
    }

    private boolean writes() {
        return jdbc.sql("select pg_current_xact_id_if_assigned() is not null")
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    private long lines() {
        return jdbc.sql("select count(*) from access.audit_entry")
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private UUID id(String login) {
        return jdbc.sql("select id from access.account where login = :login")
                .param("login", login)
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
    }
}
