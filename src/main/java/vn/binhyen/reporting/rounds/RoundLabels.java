package vn.binhyen.reporting.rounds;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shell.spi.LabelSource;
import vn.binhyen.shell.spi.Wording;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Names rounds ("Kỳ 2") for those who hold their ids. */
@Component
class RoundLabels implements LabelSource {

    private final JdbcClient jdbc;
    private final Wording wording;

    RoundLabels(JdbcClient jdbc, Wording wording) {
        this.jdbc = jdbc;
        this.wording = wording;
    }

    @Override
    public Map<UUID, String> labelsOf(Collection<UUID> ids) {
        var labels = new HashMap<UUID, String>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, number from reporting.round where id = any(cast(:ids as uuid[]))")
                    .param("ids", SqlArrays.texts(ids))
                    .query((rs, row) ->
                            Map.entry(
                                    Objects.requireNonNull(rs.getObject("id", UUID.class)),
                                    wording.of("reporting.round", rs.getInt("number"))))
                    .list()
                    .forEach(it -> labels.put(it.getKey(), it.getValue()));
        }
        return labels;
    }
}
