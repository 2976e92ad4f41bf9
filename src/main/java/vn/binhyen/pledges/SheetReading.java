package vn.binhyen.pledges;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.Officer;
import vn.binhyen.access.Scopes;
import vn.binhyen.pledges.SheetView.Block;
import vn.binhyen.pledges.SheetView.Cell;
import vn.binhyen.pledges.SheetView.Row;
import vn.binhyen.pledges.drives.DriveListing;
import vn.binhyen.pledges.drives.DriveView;
import vn.binhyen.pledges.drives.DriveView.GoodDeed;
import vn.binhyen.pledges.events.DriveId;
import vn.binhyen.pledges.events.Subject;
import vn.binhyen.pledges.progress.PledgeBases;
import vn.binhyen.pledges.progress.PledgeScope;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays out the sheet of a group or a unit, with what it says already. */
@Component
@Transactional(readOnly = true)
public class SheetReading {

    /** More groups on one screen than any village has: a higher unit is not entered by sheet. */
    private static final int MOST_GROUPS = 60;

    private static final List<Subject> OF_GROUPS = List.of(Subject.HOUSEHOLD, Subject.PERSON);
    private static final List<Subject> OF_UNITS = List.of(Subject.values());

    private final JdbcClient jdbc;
    private final DriveListing drives;
    private final KnownGroups groups;
    private final PledgeBases bases;
    private final UnitDirectory units;
    private final Scopes scopes;
    private final PledgeScope scope;
    private final TakenOut takenOut;
    private final Clock clock;

    SheetReading(
            JdbcClient jdbc,
            DriveListing drives,
            KnownGroups groups,
            PledgeBases bases,
            UnitDirectory units,
            Scopes scopes,
            PledgeScope scope,
            TakenOut takenOut,
            Clock clock) {
        this.jdbc = jdbc;
        this.drives = drives;
        this.groups = groups;
        this.bases = bases;
        this.units = units;
        this.scopes = scopes;
        this.scope = scope;
        this.takenOut = takenOut;
        this.clock = clock;
    }

    /** The sheet for who answers for the unit. */
    public SheetView of(
            Officer officer, DriveId id, UnitId unit, @Nullable String group, LocalDate on) {
        scopes.require(officer, unit, LocalDate.now(clock));
        var drive = drives.required(officer, id);
        var view = units.named(List.of(unit), on).get(unit);
        if (view == null) {
            throw new NotFound();
        }
        var there =
                groupsOf(unit, on).stream()
                        .filter(it -> group == null || it.code().equals(group))
                        .limit(MOST_GROUPS)
                        .toList();
        if (group != null && there.isEmpty()) {
            throw new NotFound();
        }
        var subjects = there.isEmpty() ? OF_UNITS : OF_GROUPS;
        var written = written(drive, unit, on);
        var blocks = new ArrayList<Block>();
        for (var it : there) {
            var base = it.base(on);
            blocks.add(
                    block(
                            it.unit(),
                            it,
                            base == null || base == 0 ? null : base.longValue(),
                            null,
                            0,
                            drive,
                            subjects,
                            written));
        }
        if (there.isEmpty()) {
            var all = scope.withAllBelow(unit, on);
            blocks.add(
                    block(
                            unit,
                            null,
                            bases.of(Subject.HOUSEHOLD, all, on),
                            bases.of(Subject.INSTITUTION, all, on),
                            bases.withRow(drive, unit, on),
                            drive,
                            subjects,
                            written));
        }
        return new SheetView(
                drive,
                view,
                group,
                on,
                subjects,
                blocks,
                version(drive, unit, there, on),
                there.isEmpty() ? takenOut.of(drive, unit, on) : Map.of());
    }

    /** The groups of a unit on a day, in the order of their codes. */
    List<KnownGroups.Group> groupsOf(UnitId unit, LocalDate on) {
        return groups.of(List.of(unit)).values().stream()
                .filter(it -> it.existsOn(on))
                .sorted(Comparator.comparing(KnownGroups.Group::code))
                .toList();
    }

    private static Block block(
            UnitId home,
            KnownGroups.@Nullable Group group,
            @Nullable Long households,
            @Nullable Long institutions,
            long withRow,
            DriveView drive,
            List<Subject> subjects,
            Map<String, int[]> written) {
        var rows = new ArrayList<Row>();
        for (GoodDeed deed : drive.goodDeeds()) {
            var cells = new ArrayList<Cell>();
            for (var subject : subjects) {
                var key =
                        (group == null ? "u" : group.id().toString())
                                + "-"
                                + deed.id()
                                + "-"
                                + subject.number();
                var figures = written.get(key);
                cells.add(
                        new Cell(
                                key,
                                deed,
                                subject,
                                figures == null ? null : figures[0],
                                figures == null || figures[1] < 0 ? null : figures[1],
                                figures == null || figures[2] < 0 ? null : figures[2]));
            }
            rows.add(new Row(deed, cells));
        }
        return new Block(
                home,
                group == null ? null : group.id(),
                group == null ? null : group.code(),
                households,
                institutions,
                withRow,
                rows);
    }

    /** What is registered, checked and kept by the key of the cell; below 0 for not checked. */
    private Map<String, int[]> written(DriveView drive, UnitId unit, LocalDate on) {
        var written = new HashMap<String, int[]>();
        jdbc.sql(
                        """
                        select coalesce(cast(p.group_id as text), 'u') || '-' || r.good_deed || '-' || s.subject as key,
                               r.registered, coalesce(r.checked, -1) as checked, coalesce(r.kept, -1) as kept
                          from pledges.place p
                          join pledges.sheet s on s.place = p.id and s.drive = :drive and s.on_day = :on
                          join pledges.registration r on r.sheet = s.id
                         where (p.unit_id = :unit or p.now_at = :unit) and p.institution is null
                        """)
                .param("drive", drive.number())
                .param("on", on)
                .param("unit", unit.value())
                .query(rs -> {
                    written.put(
                            rs.getString("key"),
                            new int[] {
                                rs.getInt("registered"), rs.getInt("checked"), rs.getInt("kept")
                            });
                });
        return written;
    }

    private int version(
            DriveView drive, UnitId unit, List<KnownGroups.Group> groups, LocalDate on) {
        return jdbc.sql(
                        """
                        select coalesce(sum(s.version), 0) from pledges.place p
                          join pledges.sheet s on s.place = p.id and s.drive = :drive and s.on_day = :on
                         where (p.unit_id = :unit or p.now_at = :unit) and p.institution is null
                           and (p.group_id is null or p.group_id = any(:groups))
                        """)
                .param("drive", drive.number())
                .param("on", on)
                .param("unit", unit.value())
                .param(
                        "groups",
                        groups.stream().map(KnownGroups.Group::id).toArray(java.util.UUID[]::new))
                .query(Integer.class)
                .single();
    }

    /** Days on which sheets of the unit were entered in the drive, the latest first. */
    public List<LocalDate> days(DriveView drive, UnitId unit) {
        return jdbc.sql(
                        """
                        select distinct s.on_day from pledges.place p
                          join pledges.sheet s on s.place = p.id and s.drive = :drive
                         where p.unit_id = :unit or p.now_at = :unit order by 1 desc limit 20
                        """)
                .param("drive", drive.number())
                .param("unit", unit.value())
                .query((rs, row) -> rs.getObject(1, LocalDate.class))
                .list();
    }

    /** The groups that have a sheet of their own, by code. */
    public List<String> groupCodes(UnitId unit, LocalDate on) {
        return groupsOf(unit, on).stream().map(KnownGroups.Group::code).toList();
    }
}
