package vn.binhyen.awards.standards;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The years standards are bound to because a cycle has begun. */
@Component
class UsedYears {

    private final JdbcClient jdbc;

    UsedYears(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A cycle of that year rests on the standard. */
    void bind(StandardId standard, int year) {
        jdbc.sql(
                        """
                        insert into awards.standard_year (standard, year) values (:standard, :year)
                        on conflict do nothing
                        """)
                .param("standard", standard.value())
                .param("year", year)
                .update();
    }

    /** The latest such year; null while nothing uses it. */
    @Nullable Integer lastOf(StandardId standard) {
        return jdbc.sql("select max(year) from awards.standard_year where standard = :standard")
                .param("standard", standard.value())
                .query((rs, row) -> rs.getObject(1, Integer.class))
                .list()
                .getFirst();
    }
}
