package vn.binhyen.pledges.drives;

import static java.util.stream.Collectors.toMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shell.spi.LabelSource;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Themes of drives for pages that hold their ids. */
@Component
class DriveLabels implements LabelSource {

    private final JdbcClient jdbc;

    DriveLabels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, String> labelsOf(Collection<UUID> ids) {
        return jdbc
                .sql("select id, theme from pledges.drive where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((rs, row) -> Map.entry(rs.getObject(1, UUID.class), rs.getString(2)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
