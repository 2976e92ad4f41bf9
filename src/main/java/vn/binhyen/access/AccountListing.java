package vn.binhyen.access;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.VietnameseText;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads accounts for the pages of the administrator. */
@Component
public class AccountListing {

    private static final String SELECT =
            """
            select a.id, a.login, a.post, a.role, a.unit_id, a.body_id,
                   case when not a.active then 'closed'
                        when f.locked_until > :now then 'locked'
                        when a.password_hash is null then 'awaited'
                        else 'active' end as state
              from access.account a
              left join access.sign_in_failure f on f.account_id = a.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountListing(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A page of accounts by login; {@code words} without accents find login or post. */
    public List<AccountView> find(
            String words, @Nullable String role, @Nullable String after, int limit) {
        var key = VietnameseText.searchKey(words).replaceAll("[\\\\%_]", "\\\\$0");
        return jdbc.sql(
                        SELECT
                                + """
                                 where (a.post_key like :like or a.login like :like)
                                   and (cast(:role as text) is null or a.role = :role)
                                   and (cast(:after as text) is null or a.login > :after)
                                 order by a.login
                                 limit :limit
                                """)
                .param("now", OffsetDateTime.now(clock))
                .param("like", "%" + key + "%")
                .param("role", role)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> view(row))
                .list();
    }

    /** Accounts in use of exactly these units, by login. */
    List<AccountView> activeAt(Collection<UUID> units) {
        return jdbc.sql(SELECT + " where a.active and a.unit_id = any(:units) order by a.login")
                .param("now", OffsetDateTime.now(clock))
                .param("units", units.toArray(UUID[]::new))
                .query((row, number) -> view(row))
                .list();
    }

    public AccountView required(UUID id) {
        return jdbc.sql(SELECT + " where a.id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .query((row, number) -> view(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static AccountView view(ResultSet row) throws SQLException {
        var unit = row.getObject("unit_id", UUID.class);
        var body = row.getObject("body_id", UUID.class);
        return new AccountView(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("post"),
                row.getString("role"),
                unit == null ? body : unit,
                unit != null ? "unit:" + unit : body != null ? "body:" + body : null,
                row.getString("state"));
    }
}
