package vn.binhyen.territory;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.Validity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What the register holds under the codes a file names. */
@Component
class StoredUnits {

    private final JdbcClient jdbc;

    StoredUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The version that holds on the day, by tier and code, or where there is none the next one to
     * come.
     */
    Map<UnitLine.Key, Stored> byCode(Collection<String> codes, LocalDate day) {
        var stored = new HashMap<UnitLine.Key, Stored>();
        jdbc.sql(
                        """
                        select distinct on (v.tier, v.code)
                               v.unit_id, v.tier, v.code, v.name, v.short_name, v.name_en, v.type, v.parent_id,
                               lower(v.valid) as valid_from, upper(v.valid) as valid_to,
                               not v.valid @> cast(:day as date) and exists (
                                   select 1 from territory.unit_version o where o.unit_id = v.unit_id
                                      and o.valid && daterange(cast(:day as date), lower(v.valid))) as elsewhere
                          from territory.unit_version v
                         where v.code = any(:codes) and (upper_inf(v.valid) or upper(v.valid) > :day)
                         order by v.tier, v.code, lower(v.valid) nulls first
                        """)
                .param("day", day)
                .param("codes", codes.toArray(String[]::new))
                .query(rs -> {
                    var facts =
                            new VersionFacts(
                                    rs.getString("tier"),
                                    rs.getString("code"),
                                    rs.getString("name"),
                                    rs.getString("short_name"),
                                    rs.getString("name_en"),
                                    rs.getString("type"),
                                    rs.getObject("parent_id", UUID.class));
                    stored.put(
                            new UnitLine.Key(facts.tier(), facts.code()),
                            new Stored(
                                    rs.getObject("unit_id", UUID.class),
                                    facts,
                                    new Validity(
                                            rs.getObject("valid_from", LocalDate.class),
                                            rs.getObject("valid_to", LocalDate.class)),
                                    rs.getBoolean("elsewhere")));
                });
        return stored;
    }

    /** The province as the register knows it on that day, or on any other. */
    @Nullable String provinceCode(String top) {
        return jdbc.sql(
                        """
                        select code from territory.unit_version where tier = :top
                         order by upper_inf(valid) desc, lower(valid) desc nulls last limit 1
                        """)
                .param("top", top)
                .query((rs, row) -> rs.getString(1))
                .optional()
                .orElse(null);
    }

    /**
     * A version in the register.
     *
     * @param elsewhere whether its unit stands under another code on the day asked about, so that
     *     the day's bearer of the code is somebody else
     */
    record Stored(UUID unit, VersionFacts facts, Validity validity, boolean elsewhere) {

        boolean holdsOn(LocalDate day) {
            return validity.contains(day);
        }
    }
}
