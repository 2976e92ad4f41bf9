package vn.binhyen.pledges;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.pledges.InstitutionRow.Given;
import vn.binhyen.pledges.drives.DriveView;
import vn.binhyen.pledges.events.Subject;
import vn.binhyen.shared.UnitId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads the rows of institutions with the figures their sheets hold. */
@Component
class StoredRows {

    private final JdbcClient jdbc;

    StoredRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Stored> find(DriveView drive, UUID institution, int year) {
        return jdbc.sql(
                        """
                        select receipt, unit_id, on_day, given_at, link, account, version
                          from pledges.institution_row
                         where drive = :drive and institution = :institution and year = :year
                        """)
                .param("drive", drive.number())
                .param("institution", institution)
                .param("year", year)
                .query((rs, number) -> stored(drive, institution, rs))
                .optional();
    }

    private Stored stored(DriveView drive, UUID institution, ResultSet rs) throws SQLException {
        var unit = rs.getObject("unit_id", UUID.class);
        var on = rs.getObject("on_day", LocalDate.class);
        var given = new HashMap<Integer, Given>();
        var checked = new HashMap<Integer, Integer>();
        jdbc.sql(
                        """
                        select r.good_deed, s.subject, r.registered, coalesce(r.checked, 0) as checked
                          from pledges.place p
                          join pledges.sheet s on s.place = p.id and s.drive = :drive and s.on_day = :on
                          join pledges.registration r on r.sheet = s.id
                         where p.unit_id = :unit and p.institution = :institution
                        """)
                .param("drive", drive.number())
                .param("on", on)
                .param("unit", unit)
                .param("institution", institution)
                .query(line -> {
                    int registered = line.getInt("registered");
                    boolean itself = line.getInt("subject") == Subject.INSTITUTION.number();
                    given.merge(
                            line.getInt("good_deed"),
                            itself ? new Given(registered, 0) : new Given(0, registered),
                            (one, other) ->
                                    new Given(
                                            one.itself() + other.itself(),
                                            one.persons() + other.persons()));
                    if (!itself) {
                        checked.put(line.getInt("good_deed"), line.getInt("checked"));
                    }
                });
        var row =
                new InstitutionRow(
                        rs.getLong("receipt"),
                        on,
                        rs.getObject("given_at", OffsetDateTime.class),
                        rs.getObject("link", UUID.class),
                        rs.getObject("account", UUID.class),
                        rs.getInt("version"),
                        given);
        return new Stored(row, new UnitId(unit), checked);
    }

    /** A row, the unit it is counted in, and how many persons of each good deed were looked at. */
    record Stored(InstitutionRow row, UnitId unit, Map<Integer, Integer> checked) {}
}
