package vn.binhyen.territory;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The tiers of units, highest first. They are data, and dated: the district tier has ended. */
@Component
public class Tiers {

    private static final RowMapper<TierView> ROW =
            (rs, row) ->
                    new TierView(
                            rs.getString("code"),
                            rs.getString("name"),
                            rs.getInt("rank"),
                            rs.getObject("valid_from", LocalDate.class),
                            rs.getObject("valid_to", LocalDate.class));

    private final JdbcClient jdbc;

    Tiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that exist on that day. */
    public List<TierView> on(LocalDate day) {
        return all().stream()
                .filter(it -> it.validFrom() == null || !day.isBefore(it.validFrom()))
                .filter(it -> it.validTo() == null || day.isBefore(it.validTo()))
                .toList();
    }

    /** All that exist, have existed or will. */
    public List<TierView> all() {
        return jdbc.sql(
                        """
                        select code, name, rank, lower(valid) as valid_from, upper(valid) as valid_to
                          from territory.tier order by rank
                        """)
                .query(ROW)
                .list();
    }

    public Optional<TierView> find(String code) {
        return all().stream().filter(it -> it.code().equals(code)).findFirst();
    }
}
