package vn.binhyen.pledges;

import org.jspecify.annotations.Nullable;

import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.pledges.drives.DriveView;
import vn.binhyen.pledges.events.Subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a file of pledges would write: sheets, and the lines on them. */
final class PledgePlan {

    private final List<RowMessage> messages = new ArrayList<>();
    private final List<PlannedDrive> drives = new ArrayList<>();
    private final Map<Sheet, Integer> sheets = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();

    List<RowMessage> messages() {
        return messages;
    }

    List<PlannedDrive> drives() {
        return drives;
    }

    /** The sheets in the order of their numbers. */
    List<Sheet> sheets() {
        return List.copyOf(sheets.keySet());
    }

    List<Line> lines() {
        return lines;
    }

    int sheet(Sheet sheet) {
        var number = sheets.get(sheet);
        if (number == null) {
            number = sheets.size();
            sheets.put(sheet, number);
        }
        return number;
    }

    /**
     * One subject of one place on one day.
     *
     * @param drive position among the planned drives
     */
    record Sheet(
            int drive,
            UUID unit,
            @Nullable UUID group,
            @Nullable UUID institution,
            LocalDate on,
            Subject subject) {}

    /**
     * A line on a sheet.
     *
     * @param deed position among the good deeds of its drive
     */
    record Line(
            int sheet,
            int drive,
            int deed,
            int registered,
            @Nullable Integer checked,
            @Nullable Integer kept) {}

    /** A drive as it is or will be opened, and the good deeds named for it. */
    static final class PlannedDrive {

        private final int position;
        private final @Nullable DriveView known;
        private final String theme;
        private final int year;
        private final Map<String, Integer> deeds = new LinkedHashMap<>();

        PlannedDrive(int position, @Nullable DriveView known, String theme, int year) {
            this.position = position;
            this.known = known;
            this.theme = theme;
            this.year = year;
        }

        int position() {
            return position;
        }

        @Nullable DriveView known() {
            return known;
        }

        String theme() {
            return theme;
        }

        int year() {
            return year;
        }

        /** The good deeds named, in the order of their positions. */
        List<String> deeds() {
            return List.copyOf(deeds.keySet());
        }

        int deed(String name) {
            var position = deeds.get(name);
            if (position == null) {
                position = deeds.size();
                deeds.put(name, position);
            }
            return position;
        }

        boolean names(String deed) {
            return deeds.containsKey(deed);
        }
    }
}
