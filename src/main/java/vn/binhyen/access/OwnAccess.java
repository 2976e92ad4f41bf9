package vn.binhyen.access;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Map;

/** What a post does with its own access: another password, an end to sessions elsewhere. */
@Service
@Transactional
public class OwnAccess {

    private final AccountManagement management;
    private final Sessions sessions;
    private final AuditTrail audit;

    OwnAccess(AccountManagement management, Sessions sessions, AuditTrail audit) {
        this.management = management;
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * Changes the password; every other session of the account ends.
     *
     * @param session the session that stays
     */
    public void changePassword(
            Officer officer, String current, String password, @Nullable String session) {
        management.changePassword(officer, current, password);
        sessions.endOthers(officer.login(), session);
        record("account.password-changed", officer);
    }

    /** Signs out everywhere else. */
    public void endOtherSessions(Officer officer, @Nullable String session) {
        sessions.endOthers(officer.login(), session);
        record("account.sessions-ended", officer);
    }

    private void record(String action, Officer officer) {
        audit.record(action, "account", officer.account(), Map.of());
    }
}
