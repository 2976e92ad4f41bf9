package vn.binhyen.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.binhyen.shared.Roles;

@SpringBootTest
@AutoConfigureMockMvc
class LockOutIntegrationTests {

    @Autowired SignIns signIns;
    @Autowired AccountFixtures accounts;
    @Autowired JdbcClient jdbc;

    @Test
    void fiveWrongPasswordsLockTheAccountEvenForTheRightOne() {
        var login = accounts.login(Roles.REPORTER);

        fail(login, SignIns.TRIES);

        assertThat(signIns.byPassword(login, AccountFixtures.PASSWORD)).isEmpty();
        assertThat(signIns.byBasic(login, AccountFixtures.PASSWORD)).isEmpty();
        assertThat(audited(login, "account.locked")).isEqualTo(1);
    }

    @Test
    void theLockOpensByItself() {
        var login = accounts.login(Roles.REPORTER);
        fail(login, SignIns.TRIES);

        jdbc.sql(
                        "update access.sign_in_failure set locked_until = locked_until - interval '16 minutes'")
                .update();

        assertThat(signIns.byPassword(login, AccountFixtures.PASSWORD)).isPresent();
    }

    @Test
    void theRightPasswordForgetsTheWrongOnes() {
        var login = accounts.login(Roles.REPORTER);

        fail(login, SignIns.TRIES - 1);
        assertThat(signIns.byPassword(login, AccountFixtures.PASSWORD)).isPresent();
        fail(login, SignIns.TRIES - 1);

        assertThat(signIns.byPassword(login, AccountFixtures.PASSWORD)).isPresent();
        assertThat(audited(login, "account.sign-in-failed")).isEqualTo(2 * (SignIns.TRIES - 1));
        assertThat(audited(login, "account.signed-in")).isEqualTo(2);
    }

    private void fail(String login, int times) {
        for (var i = 0; i < times; i++) {
            assertThat(signIns.byPassword(login, "sai-mat-khau-roi")).isEmpty();
        }
    }

    private long audited(String login, String action) {
        return jdbc.sql(
                        """
                        select count(*) from access.audit_entry e join access.account a on a.id = e.account_id
                         where a.login = :login and e.action = :action
                        """)
                .param("login", login)
                .param("action", action)
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
