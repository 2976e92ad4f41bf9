package vn.binhyen.territory;

import static vn.binhyen.territory.UnitRows.COLUMNS;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a unit was on any day, and the figures kept about it. */
@Component
public class UnitHistory {

    private final JdbcClient jdbc;

    UnitHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All versions of the unit, the latest first; empty for an unknown unit. */
    public List<UnitPast> of(UnitId unit) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """
                                , v.name_en, v.instrument from territory.unit_version v
                                 where v.unit_id = :unit order by lower(v.valid) desc nulls last
                                """)
                .param("unit", unit.value())
                .query((rs, row) ->
                        new UnitPast(
                                UnitRows.view(rs),
                                rs.getString("name_en"),
                                rs.getString("instrument")))
                .list();
    }

    /**
     * All versions of the units that bear one of the codes on that day or later, whichever tier.
     */
    public List<UnitPast> everUnder(Collection<String> codes, LocalDate from) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """
                                , v.name_en, v.instrument from territory.unit_version v
                                 where v.unit_id in (select c.unit_id from territory.unit_version c
                                                      where c.code = any(:codes)
                                                        and (upper_inf(c.valid) or upper(c.valid) > :day))
                                """)
                .param("codes", codes.toArray(String[]::new))
                .param("day", from)
                .query((rs, row) ->
                        new UnitPast(
                                UnitRows.view(rs),
                                rs.getString("name_en"),
                                rs.getString("instrument")))
                .list();
    }

    /** The unit's figure of households that holds on that day. */
    public Optional<Households> households(UnitId unit, LocalDate day) {
        return jdbc.sql(
                        """
                        select households, nullif(from_day, '-infinity') as since from territory.unit_households
                         where unit_id = :unit and from_day <= :day order by from_day desc limit 1
                        """)
                .param("unit", unit.value())
                .param("day", day)
                .query((rs, row) ->
                        new Households(
                                rs.getInt("households"),
                                Optional.ofNullable(rs.getObject("since", LocalDate.class))))
                .optional();
    }

    /**
     * A figure of households.
     *
     * @param since the day it was given for; empty when none was
     */
    public record Households(int number, Optional<LocalDate> since) {}
}
