package vn.binhyen.campaigns;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shell.spi.LabelSource;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Titles of campaigns, and the lines they stand on, for those who hold their ids. Asked before the
 * registers: most pages name a campaign, and there are few of them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CampaignLabels implements LabelSource {

    private final JdbcClient jdbc;

    CampaignLabels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, String> labelsOf(Collection<UUID> ids) {
        var labels = new HashMap<UUID, String>();
        if (!ids.isEmpty()) {
            jdbc.sql(
                            """
                            select id, title from campaigns.campaign where id = any(:ids)
                            union all
                            select id, text from campaigns.basis_line
                             where id = any(:ids) and text is not null
                            """)
                    .param("ids", ids.toArray(UUID[]::new))
                    .query((row, number) ->
                            Map.entry(
                                    Objects.requireNonNull(row.getObject("id", UUID.class)),
                                    Objects.requireNonNull(row.getString("title"))))
                    .list()
                    .forEach(it -> labels.put(it.getKey(), it.getValue()));
        }
        return labels;
    }
}
