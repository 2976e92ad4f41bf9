package vn.binhyen.pledges;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.pledges.InstitutionRow.Given;
import vn.binhyen.pledges.InstitutionRow.Giver;
import vn.binhyen.pledges.PledgePlan.Line;
import vn.binhyen.pledges.PledgePlan.PlannedDrive;
import vn.binhyen.pledges.PledgePlan.Sheet;
import vn.binhyen.pledges.drives.DriveListing;
import vn.binhyen.pledges.drives.DriveView;
import vn.binhyen.pledges.drives.DriveView.GoodDeed;
import vn.binhyen.pledges.events.Subject;
import vn.binhyen.shared.Outdated;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps the rows of institutions: counted like any sheet, once for a drive with a last day and once
 * a calendar year for a standing one. Whoever calls has seen to it that the giver may.
 */
@Component
@Transactional
public class InstitutionRows {

    /** More people than any one institution of a province has. */
    public static final int MOST_PERSONS = 100_000;

    private final JdbcClient jdbc;
    private final DriveListing drives;
    private final StoredRows rows;
    private final PledgeWriter writer;
    private final TakenOut takenOut;
    private final AuditTrail audit;
    private final Clock clock;

    InstitutionRows(
            JdbcClient jdbc,
            DriveListing drives,
            StoredRows rows,
            PledgeWriter writer,
            TakenOut takenOut,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.drives = drives;
        this.rows = rows;
        this.writer = writer;
        this.takenOut = takenOut;
        this.audit = audit;
        this.clock = clock;
    }

    /** The drive of that number, for a giver who is no officer. */
    @Transactional(readOnly = true)
    public DriveView drive(int number) {
        return drives.byNumber(number);
    }

    /** The row of the institution that counts today; empty before it has registered. */
    @Transactional(readOnly = true)
    public Optional<InstitutionRow> find(DriveView drive, UUID institution) {
        return rows.find(drive, institution, year(drive)).map(StoredRows.Stored::row);
    }

    /**
     * Keeps the figures. The same figures again change nothing and give the same row; others on a
     * row that has changed meanwhile are a conflict.
     *
     * @param unit where the institution lies
     * @param figures by the number of the good deed; what is not there is nothing
     * @param seen the version the giver saw; 0 before there was a row
     */
    public InstitutionRow keep(
            DriveView drive,
            UUID institution,
            UnitId unit,
            Map<Integer, Given> figures,
            int seen,
            Giver giver) {
        refuseUnlessOpen(drive);
        writer.alone();
        var stored = rows.find(drive, institution, year(drive)).orElse(null);
        var row = stored == null ? null : stored.row();
        int version = row == null ? 0 : row.version();
        if (row != null && sameAs(row, drive, figures)) {
            return row;
        }
        if (seen != version) {
            throw new Outdated(version);
        }
        refuseWrong(drive, figures, stored);
        var on = row == null ? lastDay(drive) : row.on();
        var home = stored == null ? unit : stored.unit();
        write(drive, institution, home, on, figures, row);
        if (ofItself(figures) > 0 && (row == null || row.ofItself() == 0)) {
            takenOut.take(drive, institution, home, year(drive), figures, today());
        }
        remember(drive, institution, home, on, giver, version + 1);
        audit.record(
                giver.link() == null
                        ? "pledges.institution-entered"
                        : "pledges.institution-registered",
                "drive",
                drive.id().value(),
                Map.of("institution", institution, "version", version + 1));
        return find(drive, institution).orElseThrow();
    }

    private void refuseUnlessOpen(DriveView drive) {
        Refusal.unless(drive.open(), "pledges.refusal.closed");
        if (today().isBefore(drive.startsOn())) {
            throw new Refusal("pledges.refusal.before-drive", drive.startsOn());
        }
    }

    private static boolean sameAs(
            InstitutionRow row, DriveView drive, Map<Integer, Given> figures) {
        return drive.goodDeeds().stream()
                .allMatch(
                        it -> row.of(it.id()).equals(figures.getOrDefault(it.id(), Given.NOTHING)));
    }

    private static void refuseWrong(
            DriveView drive, Map<Integer, Given> figures, StoredRows.@Nullable Stored stored) {
        var faults = new ArrayList<Refusal>();
        boolean nothing = true;
        for (var deed : drive.goodDeeds()) {
            var given = figures.getOrDefault(deed.id(), Given.NOTHING);
            nothing &= given.equals(Given.NOTHING);
            if (given.itself() > 1) {
                faults.add(
                        Refusal.of(
                                "i-" + deed.id(),
                                "pledges.refusal.more-than-base",
                                given.itself(),
                                1));
            }
            if (given.itself() < 0 || given.persons() < 0 || given.persons() > MOST_PERSONS) {
                faults.add(
                        Refusal.of("p-" + deed.id(), "pledges.refusal.bad-number", MOST_PERSONS));
            }
            int checked = stored == null ? 0 : stored.checked().getOrDefault(deed.id(), 0);
            if (given.persons() < checked) {
                faults.add(
                        Refusal.of(
                                "p-" + deed.id(),
                                "pledges.refusal.more-checked-than-registered",
                                checked,
                                given.persons()));
            }
        }
        Refusal.ifAny(faults);
        Refusal.unless(stored != null || !nothing, "pledges.form.refusal.nothing");
    }

    private void write(
            DriveView drive,
            UUID institution,
            UnitId unit,
            LocalDate on,
            Map<Integer, Given> figures,
            @Nullable InstitutionRow row) {
        var plan = new PledgePlan();
        var planned = new PlannedDrive(0, drive, drive.theme(), on.getYear());
        plan.drives().add(planned);
        for (GoodDeed deed : drive.goodDeeds()) {
            var given = figures.getOrDefault(deed.id(), Given.NOTHING);
            var before = row == null ? Given.NOTHING : row.of(deed.id());
            for (var subject : List.of(Subject.INSTITUTION, Subject.PERSON)) {
                int now = of(subject, given);
                if (now > 0 || of(subject, before) > 0) {
                    var sheet = new Sheet(0, unit.value(), null, institution, on, subject);
                    plan.lines()
                            .add(
                                    new Line(
                                            plan.sheet(sheet),
                                            0,
                                            planned.deed(deed.name()),
                                            now,
                                            null,
                                            null));
                }
            }
        }
        var numbers = new HashMap<String, Integer>();
        drive.goodDeeds().forEach(it -> numbers.put(it.name(), it.id()));
        writer.write(
                plan,
                List.of(
                        new PlannedDrives.Opened(
                                drive, planned.deeds().stream().map(numbers::get).toList())),
                on);
    }

    private static long ofItself(Map<Integer, Given> figures) {
        return figures.values().stream().mapToLong(Given::itself).sum();
    }

    private static int of(Subject subject, Given given) {
        return subject == Subject.INSTITUTION ? given.itself() : given.persons();
    }

    private void remember(
            DriveView drive,
            UUID institution,
            UnitId unit,
            LocalDate on,
            Giver giver,
            int version) {
        jdbc.sql(
                        """
                        insert into pledges.institution_row
                            (drive, institution, year, unit_id, on_day, given_at, link, account, version)
                        values (:drive, :institution, :year, :unit, :on, :at, :link, :account, :version)
                        on conflict (drive, institution, year) do update
                           set given_at = excluded.given_at, link = excluded.link, account = excluded.account,
                               version = excluded.version
                        """)
                .param("drive", drive.number())
                .param("institution", institution)
                .param("year", year(drive))
                .param("unit", unit.value())
                .param("on", on)
                .param("at", OffsetDateTime.now(clock))
                .param("link", giver.link())
                .param("account", giver.account())
                .param("version", version)
                .update();
    }

    /** A drive with a last day has one row; a standing one starts anew each year. */
    private int year(DriveView drive) {
        return drive.endsOn() == null ? today().getYear() : 0;
    }

    /** What an officer enters after the last day belongs to that day. */
    private LocalDate lastDay(DriveView drive) {
        var end = drive.endsOn();
        return end == null || end.isAfter(today()) ? today() : end;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
