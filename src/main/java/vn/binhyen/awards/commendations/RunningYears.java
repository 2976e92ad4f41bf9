package vn.binhyen.awards.commendations;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.titles.Streaks;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** For how many years running collectives hold the title, as titles count it. */
@Component
class RunningYears {

    private final JdbcClient jdbc;
    private final Streaks streaks;

    RunningYears(JdbcClient jdbc, Streaks streaks) {
        this.jdbc = jdbc;
        this.streaks = streaks;
    }

    Map<UUID, Integer> of(Collection<UUID> ids, LocalDate day) {
        var wanted = new HashSet<>(ids);
        var found = new HashMap<UUID, Integer>();
        for (var kind : kinds(ids)) {
            streaks.rows(kind, 1, day, null).holding().stream()
                    .filter(it -> wanted.contains(it.object()))
                    .forEach(it -> found.put(it.object(), it.years()));
        }
        return found;
    }

    private List<TitleKind> kinds(Collection<UUID> ids) {
        return jdbc.sql("select distinct kind from awards.title where object = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((rs, row) -> TitleKind.of(rs.getInt(1)))
                .list();
    }
}
