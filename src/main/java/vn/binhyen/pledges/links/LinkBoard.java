package vn.binhyen.pledges.links;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.Officer;
import vn.binhyen.access.Scopes;
import vn.binhyen.access.links.LinkView;
import vn.binhyen.pledges.drives.DriveListing;
import vn.binhyen.pledges.drives.DriveView;
import vn.binhyen.pledges.events.DriveId;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.Labels;
import vn.binhyen.territory.UnitCodes;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The institutions of a unit and below it in a drive: their links and what they have given. */
@Component
@Transactional(readOnly = true)
public class LinkBoard {

    private final JdbcClient jdbc;
    private final PledgeLinks table;
    private final DriveListing drives;
    private final LinkableInstitutions institutions;
    private final UnitCodes codes;
    private final Labels labels;
    private final Scopes scopes;
    private final Clock clock;

    LinkBoard(
            JdbcClient jdbc,
            PledgeLinks table,
            DriveListing drives,
            LinkableInstitutions institutions,
            UnitCodes codes,
            Labels labels,
            Scopes scopes,
            Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.drives = drives;
        this.institutions = institutions;
        this.codes = codes;
        this.labels = labels;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** The drive, for officers who answer for the unit. */
    public DriveView drive(Officer officer, DriveId id, UnitId unit) {
        scopes.require(officer, unit, LocalDate.now(clock));
        return drives.required(officer, id);
    }

    /** A line for each institution that exists today, in the order of their codes. */
    public List<Line> of(Officer officer, DriveId id, UnitId unit) {
        var today = LocalDate.now(clock);
        var drive = drive(officer, id, unit);
        var units = new HashSet<>(codes.below(unit, today));
        units.add(unit);
        var known = institutions.in(units.stream().map(UnitId::value).toArray(UUID[]::new), today);
        var ids = known.stream().map(Known::id).toList();
        var links = table.latest(drive.number(), ids);
        var given =
                given(
                        drive,
                        ids.toArray(UUID[]::new),
                        drive.endsOn() == null ? today.getYear() : 0);
        var places = labels.of(known.stream().map(it -> it.unit().value()).distinct().toList());
        return known.stream()
                .map(it ->
                        new Line(
                                it,
                                places.getOrDefault(it.unit().value(), ""),
                                links.get(it.id()),
                                given.get(it.id()),
                                today))
                .toList();
    }

    private Map<UUID, Given> given(DriveView drive, UUID[] ids, int year) {
        var given = new HashMap<UUID, Given>();
        jdbc.sql(
                        """
                        select r.institution, r.given_at, r.link is not null as itself,
                               coalesce(sum(s.registered) filter (where s.subject = 4), 0) as institutions,
                               coalesce(sum(s.registered) filter (where s.subject = 3), 0) as persons,
                               coalesce(sum(s.checked), 0) as checked, coalesce(sum(s.kept), 0) as kept
                          from pledges.institution_row r
                          left join pledges.place p on p.unit_id = r.unit_id and p.institution = r.institution
                          left join pledges.sheet s on s.place = p.id and s.drive = r.drive and s.on_day = r.on_day
                         where r.drive = :drive and r.institution = any(:ids) and r.year = :year
                         group by r.institution, r.given_at, r.link
                        """)
                .param("drive", drive.number())
                .param("ids", ids)
                .param("year", year)
                .query(rs -> {
                    given.put(
                            rs.getObject("institution", UUID.class),
                            new Given(
                                    rs.getLong("institutions"),
                                    rs.getLong("persons"),
                                    rs.getLong("checked"),
                                    rs.getLong("kept"),
                                    rs.getObject("given_at", OffsetDateTime.class),
                                    rs.getBoolean("itself")));
                });
        return given;
    }

    /**
     * An institution in a drive.
     *
     * @param place name of the unit it lies in
     * @param link the latest; null where none was made
     * @param given null where nothing has been registered
     */
    public record Line(
            Known institution,
            String place,
            @Nullable LinkView link,
            @Nullable Given given,
            LocalDate today) {

        /** Whether its link opens the form. */
        public boolean live() {
            return link != null && link.live(today);
        }

        /** The link that will be taken back when one is made anew. */
        public Optional<UUID> standing() {
            return Optional.ofNullable(link).flatMap(LinkView::standing);
        }
    }

    /**
     * What an institution has registered.
     *
     * @param institutions turns of the institution as such
     * @param persons turns of its people
     * @param checked turns that were looked at, {@code kept} those of them that were kept
     * @param itself whether it gave them through its link; an officer did otherwise
     */
    public record Given(
            long institutions,
            long persons,
            long checked,
            long kept,
            OffsetDateTime at,
            boolean itself) {}
}
