package vn.binhyen.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The posts of a unit or a body: whom a notice reaches, and what an account is called. */
@Component
public class Posts {

    private final JdbcClient jdbc;

    Posts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Active accounts of exactly this unit, not of those below it. */
    public List<UUID> accountsOf(UnitId unit, Set<String> roles) {
        return accounts("unit_id", unit.value(), roles);
    }

    /** Active accounts of this body. */
    public List<UUID> accountsOf(BodyId body, Set<String> roles) {
        return accounts("body_id", body.value(), roles);
    }

    private List<UUID> accounts(String column, UUID owner, Set<String> roles) {
        return jdbc.sql(
                        "select id from access.account where active and "
                                + column
                                + " = :owner and role = any(:roles) order by login")
                .param("owner", owner)
                .param("roles", roles.toArray(String[]::new))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** What the posts behind these accounts are called, closed accounts included. */
    public Map<UUID, String> names(Collection<UUID> accounts) {
        var names = new HashMap<UUID, String>();
        jdbc.sql("select id, post from access.account where id = any(:ids)")
                .param("ids", accounts.toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("post"));
                });
        return names;
    }
}
