package vn.binhyen.pledges;

import org.jspecify.annotations.Nullable;

import vn.binhyen.imports.spi.ImportColumn;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.pledges.PledgePlan.Line;
import vn.binhyen.pledges.PledgePlan.PlannedDrive;
import vn.binhyen.pledges.PledgePlan.Sheet;
import vn.binhyen.pledges.drives.DriveView;
import vn.binhyen.pledges.drives.FiledDrives;
import vn.binhyen.pledges.events.Subject;
import vn.binhyen.pledges.progress.Figures;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.TypedDay;
import vn.binhyen.territory.UnitView;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A file of pledges, read line by line into a plan. */
final class PledgeFile {

    static final List<ImportColumn> COLUMNS =
            List.of(
                    ImportColumn.required("drive", "Đợt đăng ký", "Phong trào"),
                    ImportColumn.required("on", "Ngày"),
                    ImportColumn.required("unit_code", "Mã đơn vị"),
                    ImportColumn.optional("group_code", "Mã tổ"),
                    ImportColumn.required("subject", "Đối tượng"),
                    ImportColumn.required("good_deed", "Việc tốt"),
                    ImportColumn.required("registered", "Đăng ký"),
                    ImportColumn.optional("checked", "Đã kiểm tra"),
                    ImportColumn.optional("kept", "Thực hiện"));

    private static final int MOST = 10_000_000;

    private final Known known;
    private final PledgePlan plan = new PledgePlan();
    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<DriveAt, PlannedDrive> drives = new HashMap<>();
    private final Set<Long> seen = new HashSet<>();

    PledgeFile(Known known) {
        this.known = known;
    }

    PledgePlan read(List<ImportRow> rows) {
        rows.forEach(this::read);
        return plan;
    }

    private void read(ImportRow row) {
        var on = day(row);
        var subject = Subject.of(row.cell("subject"));
        if (subject.isEmpty()) {
            wrong(row, "subject", "unknown-subject");
        }
        var registered = number(row, "registered");
        if (registered == null && row.cell("registered").isEmpty()) {
            wrong(row, "registered", "missing-number");
        }
        var checked = number(row, "checked");
        var kept = number(row, "kept");
        if (on == null || subject.isEmpty() || registered == null) {
            return;
        }
        var drive = drive(row, on);
        var deed = row.cell("good_deed");
        if (drive == null || !deed(row, drive, deed)) {
            return;
        }
        var place = place(row, on);
        if (place == null || !figures(row, registered, checked, kept, subject.get(), place, on)) {
            return;
        }
        int position = drive.position();
        var sheet =
                plan.sheet(
                        new Sheet(
                                position,
                                place.unit().id().value(),
                                place.group() == null ? null : place.group().id(),
                                null,
                                on,
                                subject.get()));
        int named = drive.deed(deed);
        if (!seen.add((long) sheet << 20 | named)) {
            wrong(row, "good_deed", "line-twice");
            return;
        }
        plan.lines().add(new Line(sheet, position, named, registered, checked, kept));
    }

    private @Nullable LocalDate day(ImportRow row) {
        var cell = row.cell("on");
        var known = days.get(cell);
        if (known != null) {
            return known;
        }
        try {
            var day = TypedDay.read("on", cell);
            if (day == null) {
                wrong(row, "on", "missing-day");
            } else {
                days.put(cell, day);
            }
            return day;
        } catch (Refusal unreadable) {
            refused(row, "on", unreadable);
            return null;
        }
    }

    private @Nullable Integer number(ImportRow row, String column) {
        var cell = row.cell(column);
        if (cell.isEmpty()) {
            return null;
        }
        var plain = cell.indexOf('.') > 0 ? cell.replace(".", "") : cell;
        if (plain.length() < 9 && plain.chars().allMatch(it -> it >= '0' && it <= '9')) {
            return Integer.valueOf(plain);
        }
        wrong(row, column, "bad-number", MOST);
        return null;
    }

    /** The drive of the row, perhaps one still to be opened for its year. */
    private @Nullable PlannedDrive drive(ImportRow row, LocalDate on) {
        var theme = row.cell("drive");
        var there = drives.get(new DriveAt(theme, on));
        if (there != null) {
            return there;
        }
        if (theme.isEmpty()) {
            wrong(row, "drive", "no-theme");
            return null;
        }
        var candidates = known.drives(theme);
        var covering = candidates.stream().filter(it -> it.covers(on)).toList();
        var open = covering.stream().filter(DriveView::open).findFirst();
        PlannedDrive drive;
        if (open.isPresent()) {
            drive = planned(open.get(), open.get().theme(), on.getYear());
        } else if (!covering.isEmpty()) {
            wrong(row, "drive", "closed");
            return null;
        } else if (candidates.stream().allMatch(DriveView::yearly)) {
            try {
                theme = FreeText.of("drive", theme, FiledDrives.LONGEST_THEME).value();
            } catch (Refusal refusal) {
                refused(row, "drive", refusal);
                return null;
            }
            drive = planned(null, theme, on.getYear());
        } else {
            var last = candidates.getLast();
            if (last.endsOn() == null) {
                wrong(row, "on", "before-drive", last.startsOn());
            } else {
                wrong(row, "on", "outside-drive", last.startsOn(), last.endsOn());
            }
            return null;
        }
        drives.put(new DriveAt(row.cell("drive"), on), drive);
        return drive;
    }

    private PlannedDrive planned(@Nullable DriveView view, String theme, int year) {
        for (var it : plan.drives()) {
            if (view == null
                    ? it.known() == null && it.year() == year && it.theme().equals(theme)
                    : view.equals(it.known())) {
                return it;
            }
        }
        var drive = new PlannedDrive(plan.drives().size(), view, theme, year);
        plan.drives().add(drive);
        return drive;
    }

    private boolean deed(ImportRow row, PlannedDrive drive, String deed) {
        if (deed.isEmpty()) {
            wrong(row, "good_deed", "no-good-deed");
            return false;
        }
        if (drive.names(deed)) {
            return true;
        }
        try {
            FreeText.of("good_deed", deed, FiledDrives.LONGEST_GOOD_DEED);
            return true;
        } catch (Refusal refusal) {
            refused(row, "good_deed", refusal);
            return false;
        }
    }

    private @Nullable Place place(ImportRow row, LocalDate on) {
        var units = known.units(row.cell("unit_code"), on);
        if (units.isEmpty()) {
            wrong(row, "unit_code", "unknown-unit");
            return null;
        }
        var code = row.cell("group_code");
        if (code.isEmpty()) {
            return new Place(units.getFirst(), null);
        }
        var group = known.group(code);
        if (group == null) {
            wrong(row, "group_code", "unknown-group", code);
            return null;
        }
        var home = known.home(group, units, on);
        if (home == null) {
            wrong(row, "group_code", "group-elsewhere", code, units.getFirst().name());
            return null;
        }
        return new Place(home, group);
    }

    private boolean figures(
            ImportRow row,
            int registered,
            @Nullable Integer checked,
            @Nullable Integer kept,
            Subject subject,
            Place place,
            LocalDate on) {
        var base = known.base(subject, place, on);
        var fault = Figures.fault(registered, checked, kept, base);
        if (fault != null) {
            plan.messages()
                    .add(
                            RowMessage.wrong(
                                    row.line(),
                                    fault.field() == null ? "registered" : fault.field(),
                                    fault.key(),
                                    fault.arguments()));
        }
        return fault == null;
    }

    private void wrong(ImportRow row, String column, String what, Object... arguments) {
        plan.messages()
                .add(RowMessage.wrong(row.line(), column, "pledges.refusal." + what, arguments));
    }

    private void refused(ImportRow row, String column, Refusal refusal) {
        plan.messages()
                .add(RowMessage.wrong(row.line(), column, refusal.key(), refusal.arguments()));
    }

    /** Who pledges: a unit, or one of its groups. */
    record Place(UnitView unit, KnownGroups.@Nullable Group group) {}

    private record DriveAt(String theme, LocalDate on) {}

    /** What is known when a file is read. */
    interface Known {

        List<DriveView> drives(String theme);

        /** What the code meant that day, the highest tier first. */
        List<UnitView> units(String code, LocalDate on);

        KnownGroups.@Nullable Group group(String code);

        /** The unit of the group, where it is or lies in one of the units; else null. */
        @Nullable UnitView home(KnownGroups.Group group, List<UnitView> units, LocalDate on);

        /** How many could pledge; null where nobody knows. */
        @Nullable Long base(Subject subject, Place place, LocalDate on);
    }
}
