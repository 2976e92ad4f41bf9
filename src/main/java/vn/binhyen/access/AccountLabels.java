package vn.binhyen.access;

import static java.util.stream.Collectors.toMap;

import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shell.spi.LabelSource;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Names of posts for pages that hold the ids of their accounts. */
@Component
class AccountLabels implements LabelSource, Ordered {

    private final JdbcClient jdbc;

    AccountLabels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, String> labelsOf(Collection<UUID> ids) {
        return jdbc
                .sql("select id, post from access.account where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(row.getObject("id", UUID.class), row.getString("post")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
