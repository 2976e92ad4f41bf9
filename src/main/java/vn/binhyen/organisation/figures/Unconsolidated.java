package vn.binhyen.organisation.figures;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitCodes;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Units that should have a steering committee and have none (Vietnamese: đơn vị chưa kiện toàn).
 *
 * <p>Every commune should. A tier above counts once the register knows a committee of that tier:
 * before, nobody has begun to register them.
 */
@Component
class Unconsolidated {

    private static final String COMMUNE = "commune";
    private static final Set<String> ABOVE = Set.of("province", "district");

    private final JdbcClient jdbc;
    private final UnitCodes units;

    Unconsolidated(JdbcClient jdbc, UnitCodes units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /** In the order of tiers and codes; {@code within} null for the province. */
    List<UnitId> withoutCommittee(UUID @Nullable [] within, LocalDate day) {
        var tiers = new HashSet<>(begun());
        tiers.add(COMMUNE);
        var inside = within == null ? null : new HashSet<>(Arrays.asList(within));
        var served = new HashSet<>(served(day));
        return units.ofTiers(tiers, day).stream()
                .filter(it -> !served.contains(it.value()))
                .filter(it -> inside == null || inside.contains(it.value()))
                .toList();
    }

    private List<String> begun() {
        return jdbc.sql(
                        """
                        select distinct tier from organisation.body
                         where kind = 'steering_committee' and tier = any(:above) and not proposed
                        """)
                .param("above", ABOVE.toArray(String[]::new))
                .query((rs, row) -> rs.getString(1))
                .list();
    }

    private List<UUID> served(LocalDate day) {
        return jdbc.sql(
                        """
                        select distinct unit_id from organisation.body
                         where kind = 'steering_committee' and not proposed
                           and established_on <= :day and (ended_on is null or ended_on >= :day)
                        """)
                .param("day", day)
                .query((rs, row) -> rs.getObject(1, UUID.class))
                .list();
    }
}
