package vn.binhyen.reporting.papers;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.board.ObligationView;
import vn.binhyen.reporting.board.RoundBoard;
import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.shared.UnitId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who is past the day and has not handed in, of those the officer sees, by the unit above. */
@Service
@Transactional(readOnly = true)
public class LateList {

    private final RoundBoard board;
    private final JdbcClient jdbc;

    LateList(RoundBoard board, JdbcClient jdbc) {
        this.board = board;
        this.jdbc = jdbc;
    }

    public List<LateGroup> of(RoundId round) {
        var names = names(round);
        var units = new LinkedHashMap<UUID, List<ObligationView>>();
        var bodies = new ArrayList<ObligationView>();
        for (var one : board.late(round)) {
            var parent = one.parent();
            if (one.obliged().kind() == Obliged.Kind.BODY || parent == null) {
                bodies.add(one);
            } else {
                units.computeIfAbsent(parent, key -> new ArrayList<>()).add(one);
            }
        }
        var groups = new ArrayList<LateGroup>();
        units.forEach((unit, late) ->
                groups.add(
                        new LateGroup(
                                new UnitId(unit),
                                names.getOrDefault(unit, ""),
                                List.copyOf(late))));
        if (!bodies.isEmpty()) {
            groups.add(new LateGroup(null, "", List.copyOf(bodies)));
        }
        return List.copyOf(groups);
    }

    private Map<UUID, String> names(RoundId round) {
        var names = new HashMap<UUID, String>();
        jdbc.sql(
                        """
                        select distinct above.id, above.name from reporting.round d
                          join reporting.place p on p.campaign_id = d.campaign_id
                          join reporting.place above on above.campaign_id = d.campaign_id and above.id = p.parent_id
                         where d.id = :round
                        """)
                .param("round", round.value())
                .query(rs -> {
                    names.put(rs.getObject("id", UUID.class), rs.getString("name"));
                });
        return names;
    }
}
