package vn.binhyen.pledges;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.pledges.PledgePlan.Line;
import vn.binhyen.pledges.PledgePlan.PlannedDrive;
import vn.binhyen.pledges.PledgePlan.Sheet;
import vn.binhyen.pledges.SheetView.Block;
import vn.binhyen.pledges.SheetView.Cell;
import vn.binhyen.pledges.drives.DriveView;
import vn.binhyen.pledges.events.DriveId;
import vn.binhyen.pledges.events.Subject;
import vn.binhyen.pledges.progress.Figures;
import vn.binhyen.shared.Outdated;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Takes in what a paper sheet says: for each good deed how many have registered, later how many
 * were looked at and how many kept it. Saving the same sheet twice changes nothing.
 */
@Service
@Transactional
public class SheetEntry {

    private final SheetReading reading;
    private final PledgeWriter writer;
    private final TakenOut takenOut;
    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final AuditTrail audit;
    private final Clock clock;

    SheetEntry(
            SheetReading reading,
            PledgeWriter writer,
            TakenOut takenOut,
            CurrentOfficer officer,
            Scopes scopes,
            AuditTrail audit,
            Clock clock) {
        this.reading = reading;
        this.writer = writer;
        this.takenOut = takenOut;
        this.officer = officer;
        this.scopes = scopes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps what has been registered.
     *
     * @param figures by the key of the cell; what is not there stays as it is
     * @param control the sum written at the foot of the paper; null where there is none
     * @param seen the version of the sheet the officer saw; null where nobody saw one. What was
     *     saved meanwhile is not overwritten unseen, but the same figures once more are no conflict
     */
    public void register(
            DriveId drive,
            UnitId unit,
            @Nullable String group,
            LocalDate on,
            Map<String, Integer> figures,
            @Nullable Integer control,
            @Nullable Integer seen) {
        scopes.require(officer.required(), unit, LocalDate.now(clock));
        writer.alone();
        var sheet = reading.of(officer.required(), drive, unit, group, on);
        Refusal.unless(sheet.drive().open(), "pledges.refusal.closed");
        refuseOutside(sheet.drive(), on);
        if (on.isAfter(LocalDate.now(clock))) {
            throw Refusal.of("on", "pledges.refusal.not-yet");
        }
        refuseWrongTotal(sheet, figures, control);
        if (seen != null && seen != sheet.version() && !says(sheet, figures)) {
            throw new Outdated(sheet.version());
        }
        takenOut.settle(
                sheet.drive(),
                unit,
                on,
                sheet.cells().stream()
                        .filter(it -> it.subject() == Subject.INSTITUTION)
                        .filter(it -> figures.containsKey(it.key()))
                        .map(it -> it.deed().id())
                        .toList());
        write(sheet, on, figures, Map.of(), on);
        audit.record("pledges.registered", "drive", drive.value(), Map.of("unit", unit, "on", on));
    }

    /**
     * Keeps what was found when it was looked at.
     *
     * @param checked how many of a cell were looked at, by its key
     * @param kept how many of those kept what they had pledged
     * @param seen as for what is registered
     */
    public void review(
            DriveId drive,
            UnitId unit,
            @Nullable String group,
            LocalDate on,
            Map<String, Integer> checked,
            Map<String, Integer> kept,
            LocalDate checkedOn,
            @Nullable Integer seen) {
        scopes.require(officer.required(), unit, LocalDate.now(clock));
        writer.alone();
        var sheet = reading.of(officer.required(), drive, unit, group, on);
        if (checkedOn.isAfter(LocalDate.now(clock))) {
            throw Refusal.of("checkedOn", "pledges.refusal.not-yet");
        }
        if (checkedOn.isBefore(on)) {
            throw Refusal.of("checkedOn", "pledges.refusal.checked-before", on);
        }
        var checks = new java.util.HashMap<String, int[]>();
        var faults = new ArrayList<Refusal>();
        for (var cell : sheet.cells()) {
            var looked = checked.get(cell.key());
            var good = kept.get(cell.key());
            if (looked == null && good == null) {
                continue;
            }
            var fault =
                    Figures.fault(
                            cell.registered() == null ? 0 : cell.registered(),
                            looked,
                            good,
                            sheet.base(cell));
            if (fault != null) {
                faults.add(
                        Refusal.of(
                                ("checked".equals(fault.field()) ? "c-" : "k-") + cell.key(),
                                fault.key(),
                                fault.arguments()));
            } else if (looked != null && good != null) {
                checks.put(cell.key(), new int[] {looked, good});
            }
        }
        Refusal.ifAny(faults);
        Refusal.unless(!checks.isEmpty(), "pledges.refusal.nothing-checked");
        if (seen != null && seen != sheet.version() && !found(sheet, checks)) {
            throw new Outdated(sheet.version());
        }
        write(sheet, on, Map.of(), checks, checkedOn);
        audit.record("pledges.reviewed", "drive", drive.value(), Map.of("unit", unit, "on", on));
    }

    private static boolean says(SheetView sheet, Map<String, Integer> figures) {
        return sheet.cells().stream()
                .filter(it -> figures.containsKey(it.key()))
                .allMatch(it -> Objects.equals(figures.get(it.key()), it.registered()));
    }

    private static boolean found(SheetView sheet, Map<String, int[]> checks) {
        return sheet.cells().stream()
                .filter(it -> checks.containsKey(it.key()))
                .allMatch(it -> {
                    var check = Objects.requireNonNull(checks.get(it.key()));
                    return Objects.equals(it.checked(), check[0])
                            && Objects.equals(it.kept(), check[1]);
                });
    }

    private static void refuseOutside(DriveView drive, LocalDate on) {
        if (!drive.covers(on)) {
            throw drive.endsOn() == null
                    ? Refusal.of("on", "pledges.refusal.before-drive", drive.startsOn())
                    : Refusal.of(
                            "on",
                            "pledges.refusal.outside-drive",
                            drive.startsOn(),
                            drive.endsOn());
        }
    }

    private static void refuseWrongTotal(
            SheetView sheet, Map<String, Integer> figures, @Nullable Integer control) {
        var faults = new ArrayList<Refusal>();
        long sum = 0;
        for (var cell : sheet.cells()) {
            var figure = figures.get(cell.key());
            if (figure == null) {
                continue;
            }
            sum += figure;
            var checked = cell.checked();
            var fault = Figures.fault(figure, null, null, sheet.base(cell));
            var room = sheet.room(cell);
            if (fault == null
                    && room != null
                    && figure > room
                    && !figure.equals(cell.registered())) {
                fault = Refusal.of("", "pledges.refusal.registered-themselves", figure, room);
            }
            if (fault == null && checked != null && figure < checked) {
                fault =
                        Refusal.of(
                                "",
                                "pledges.refusal.more-checked-than-registered",
                                checked,
                                figure);
            }
            if (fault != null) {
                faults.add(Refusal.of("r-" + cell.key(), fault.key(), fault.arguments()));
            }
        }
        Refusal.ifAny(faults);
        if (control != null && control != sum) {
            throw Refusal.of("control", "pledges.refusal.control", control, sum);
        }
    }

    private void write(
            SheetView sheet,
            LocalDate on,
            Map<String, Integer> figures,
            Map<String, int[]> checks,
            LocalDate checkedOn) {
        var plan = new PledgePlan();
        var drive = new PlannedDrive(0, sheet.drive(), sheet.drive().theme(), on.getYear());
        plan.drives().add(drive);
        for (Block block : sheet.blocks()) {
            for (Cell cell : block.cells()) {
                var check = checks.get(cell.key());
                var registered = check == null ? figures.get(cell.key()) : cell.registered();
                if (registered != null) {
                    plan.lines()
                            .add(
                                    new Line(
                                            number(plan, block, cell.subject(), on),
                                            0,
                                            drive.deed(cell.deed().name()),
                                            registered,
                                            check == null ? null : check[0],
                                            check == null ? null : check[1]));
                }
            }
        }
        if (plan.lines().isEmpty()) {
            return;
        }
        writer.alone();
        var keys = new java.util.HashMap<String, Integer>();
        sheet.drive().goodDeeds().forEach(it -> keys.put(it.name(), it.id()));
        List<Integer> deeds = drive.deeds().stream().map(keys::get).toList();
        writer.write(plan, List.of(new PlannedDrives.Opened(sheet.drive(), deeds)), checkedOn);
    }

    private static int number(PledgePlan plan, Block block, Subject subject, LocalDate on) {
        UUID unit = block.home().value();
        return plan.sheet(new Sheet(0, unit, block.group(), null, on, subject));
    }
}
