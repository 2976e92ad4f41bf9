package vn.binhyen.walk;

import java.util.List;
import java.util.UUID;

/** Reorganisations for routes to be about. */
final class Reorganised {

    private Reorganised() {}

    /** A reorganisation of a unit of its own, which has the same id. */
    static UUID in(World world) {
        var id = UUID.randomUUID();
        for (var sql :
                List.of(
                        "insert into territory.unit (id) values (:id)",
                        """
                        insert into territory.reorganisation (id, day, instrument, recorded_at)
                        values (:id, '2100-01-01', cast(:id as text), now())
                        """,
                        """
                        insert into territory.succession (reorganisation_id, number, predecessor, successor, relation, share)
                        values (:id, 1, :id, :id, 'SPLIT', 'PARTIAL')
                        """,
                        """
                        insert into territory.reorganised_unit (reorganisation_id, unit_id, change)
                        values (:id, :id, 'FOLLOWED')
                        """)) {
            world.jdbc.sql(sql).param("id", id).update();
        }
        return id;
    }
}
