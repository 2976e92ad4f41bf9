package vn.binhyen.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Personal tokens by which scripts act for an account; shown once, kept as a hash. */
@Service
@Transactional
public class PersonalTokens {

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AuditTrail audit;

    PersonalTokens(JdbcClient jdbc, Clock clock, AuditTrail audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** Makes a token, good to the end of its last day. */
    public MadeToken make(Officer officer, String name, LocalDate expiresOn) {
        var today = LocalDate.now(clock);
        var text = FreeText.of("name", name, 80).value();
        if (text.isEmpty()) {
            throw Refusal.of("name", "access.refusal.token-name-missing");
        }
        if (expiresOn.isBefore(today)) {
            throw Refusal.of("expiresOn", "access.refusal.token-expired");
        }
        Refusal.unless(of(officer).size() < MOST, "access.refusal.too-many-tokens", MOST);
        var id = UUID.randomUUID();
        var secret = "by_" + Secrets.random();
        jdbc.sql(
                        """
                        insert into access.personal_token (id, token_hash, account_id, name, created_on, expires_on)
                        values (:id, :hash, :account, :name, :today, :expires)
                        """)
                .param("id", id)
                .param("hash", Secrets.hash(secret))
                .param("account", officer.account())
                .param("name", text)
                .param("today", today)
                .param("expires", expiresOn)
                .update();
        audit.record("token.made", "token", id, Map.of("expiresOn", expiresOn));
        return new MadeToken(id, secret, text, expiresOn);
    }

    /** The day that many days from now; a year at most. */
    public LocalDate dayIn(int days) {
        return LocalDate.now(clock).plusDays(Math.clamp(days, 1, 366));
    }

    @Transactional(readOnly = true)
    public List<TokenView> of(Officer officer) {
        return jdbc.sql(
                        """
                        select id, name, created_on, expires_on, last_used_on
                          from access.personal_token
                         where account_id = :account
                         order by created_on desc, name collate "vi-VN-x-icu", id
                        """)
                .param("account", officer.account())
                .query((row, number) -> view(row))
                .list();
    }

    public void revoke(Officer officer, UUID id) {
        var gone =
                jdbc.sql("delete from access.personal_token where id = :id and account_id = :own")
                        .param("id", id)
                        .param("own", officer.account())
                        .update();
        if (gone == 0) {
            throw new NotFound();
        }
        audit.record("token.revoked", "token", id, Map.of());
    }

    void revokeAll(UUID account) {
        jdbc.sql("delete from access.personal_token where account_id = :account")
                .param("account", account)
                .update();
    }

    /** Whose token it is; one lookup by hash, and once a day a note that it was used. */
    Optional<Officer> officerOf(String secret) {
        var today = LocalDate.now(clock);
        return jdbc.sql(
                        """
                        select a.*, t.id as token_id, t.last_used_on
                          from access.personal_token t
                          join access.account a on a.id = t.account_id
                         where t.token_hash = :hash and t.expires_on >= :today and a.active
                        """)
                .param("hash", Secrets.hash(secret))
                .param("today", today)
                .query((row, number) -> {
                    if (!today.equals(row.getObject("last_used_on", LocalDate.class))) {
                        noteUse(row.getObject("token_id", UUID.class), today);
                    }
                    return AccountRow.officer(row);
                })
                .optional();
    }

    private void noteUse(UUID token, LocalDate today) {
        jdbc.sql("update access.personal_token set last_used_on = :today where id = :id")
                .param("today", today)
                .param("id", token)
                .update();
    }

    private static TokenView view(ResultSet row) throws SQLException {
        return new TokenView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("created_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                row.getObject("last_used_on", LocalDate.class));
    }

    /** A token at the only moment its secret can be read. */
    public record MadeToken(UUID id, String token, String name, LocalDate expiresOn) {}
}
