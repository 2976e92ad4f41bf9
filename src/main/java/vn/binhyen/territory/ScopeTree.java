package vn.binhyen.territory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.access.spi.UnitTree;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The tree of units as scopes ask for it. Climbing asks the day with {@code is true}, as the {@link
 * UnitDirectory} does.
 */
@Component
class ScopeTree implements UnitTree {

    private final JdbcClient jdbc;
    private final UnitDirectory directory;

    ScopeTree(JdbcClient jdbc, UnitDirectory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    @Override
    public boolean isWithin(UnitId unit, UnitId ancestor, LocalDate day) {
        if (unit.equals(ancestor)) {
            return true;
        }
        return jdbc.sql(
                        """
                        with recursive up as (
                            select v.parent_id from territory.unit_version v
                             where v.unit_id = :unit and (v.valid @> cast(:day as date)) is true
                            union
                            select v.parent_id from up
                              join territory.unit_version v on v.unit_id = up.parent_id
                             where (v.valid @> cast(:day as date)) is true
                        )
                        select exists (select 1 from up where parent_id = :ancestor)
                        """)
                .param("unit", unit.value())
                .param("ancestor", ancestor.value())
                .param("day", day)
                .query((rs, row) -> rs.getBoolean(1))
                .single();
    }

    @Override
    public Optional<UnitId> province() {
        return directory.province();
    }
}
