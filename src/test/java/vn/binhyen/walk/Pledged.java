package vn.binhyen.walk;

import java.util.UUID;

/** Pledge drives, made new for each asking. */
record Pledged(World world) {

    /** A standing drive of the unit. */
    UUID drive(UUID host) {
        var id = UUID.randomUUID();
        world.jdbc
                .sql(
                        """
                        insert into pledges.drive (id, theme, search_key, host, starts_on, origin, version)
                        values (:id, 'Việc tốt', cast(:id as text), :host, '2010-01-01', 'OFFICER', 0)
                        """)
                .param("id", id)
                .param("host", host)
                .update();
        world.jdbc
                .sql(
                        """
                        insert into pledges.good_deed (drive, name, rank)
                        select number, 'Hòa giải', 1 from pledges.drive where id = ?
                        """)
                .param(id)
                .update();
        return id;
    }
}
