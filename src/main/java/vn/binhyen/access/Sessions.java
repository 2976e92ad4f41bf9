package vn.binhyen.access;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Collection;

/** Ends the sessions of an account, wherever they are open. */
@Component
class Sessions {

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void end(String login) {
        endOthers(login, null);
    }

    void end(Collection<String> logins) {
        jdbc.sql("delete from access.spring_session where principal_name = any(:logins)")
                .param("logins", logins.toArray(String[]::new))
                .update();
    }

    /** All but the one named, which is the one that asked. */
    void endOthers(String login, @Nullable String kept) {
        jdbc.sql(
                        """
                        delete from access.spring_session
                         where principal_name = :login and session_id is distinct from cast(:kept as char(36))
                        """)
                .param("login", login)
                .param("kept", kept)
                .update();
    }
}
