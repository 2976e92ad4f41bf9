package vn.binhyen.walk;

import java.util.UUID;

/** The title of a commune for a year, and its marks. */
record Titled(World world, UUID commune) {

    String path(String path) {
        title(2017);
        return path.replace("{kind}", "commune")
                .replace("{year}", "2017")
                .replace("{object}", commune.toString())
                .replace("{commune}", commune.toString());
    }

    /** Recognised by one decision. */
    void title(int year) {
        world.jdbc
                .sql(
                        "insert into awards.title (kind, year, object, registered) values (2, ?, ?, true) on conflict do nothing")
                .param(year)
                .param(commune)
                .update();
        world.jdbc
                .sql(
                        """
                        insert into awards.title_result (kind, year, object, act, standard, decision_number, decided_on, from_day)
                        select 2, :year, cast(:commune as uuid), 1, 'TT23/2012', '1/QĐ', '2017-12-20', '2017-12-20'
                         where not exists (select from awards.title_result where object = :commune and year = :year)
                        """)
                .param("year", year)
                .param("commune", commune)
                .update();
    }
}
