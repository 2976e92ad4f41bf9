package vn.binhyen.pledges;

import org.jspecify.annotations.Nullable;

import vn.binhyen.pledges.drives.DriveView;
import vn.binhyen.pledges.drives.DriveView.GoodDeed;
import vn.binhyen.pledges.events.Subject;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitView;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A paper sheet as it is entered: of one household group, of all groups of a unit, or, where a unit
 * has none, of the unit itself. No place for a name.
 *
 * @param version rises with everything saved on it; 0 before anything was
 * @param takenOut by the number of the good deed, the institutions that are counted in a row of
 *     their own since it was saved
 */
public record SheetView(
        DriveView drive,
        UnitView unit,
        @Nullable String group,
        LocalDate on,
        List<Subject> subjects,
        List<Block> blocks,
        int version,
        Map<Integer, TakenOut.Note> takenOut) {

    /** Why the cell shows fewer than the paper; null where it does not. */
    public @Nullable String paper(Cell cell) {
        var note = cell.subject() == Subject.INSTITUTION ? takenOut.get(cell.deed().id()) : null;
        return note == null ? null : String.valueOf(note.paper());
    }

    /** The names of those that were taken out of the cell. */
    public String takenOut(Cell cell) {
        var note = takenOut.get(cell.deed().id());
        return note == null ? "" : String.join(", ", note.institutions());
    }

    /** The cells in the order of the paper. */
    public List<Cell> cells() {
        return blocks.stream().flatMap(it -> it.cells().stream()).toList();
    }

    /** How many could register in the cell; null where nobody knows. */
    public @Nullable Long base(Cell cell) {
        var block =
                blocks.stream().filter(it -> it.cells().contains(cell)).findFirst().orElseThrow();
        return switch (cell.subject()) {
            case HOUSEHOLD -> block.households();
            case COLLECTIVE -> block.group() == null ? null : Long.valueOf(1);
            case INSTITUTION -> block.institutions();
            case PERSON -> null;
        };
    }

    /**
     * How many institutions may still stand on the sheet: one that has registered through a row of
     * its own would count twice. Null where that is not known, or nobody did.
     */
    public @Nullable Long room(Cell cell) {
        var block =
                blocks.stream().filter(it -> it.cells().contains(cell)).findFirst().orElseThrow();
        var institutions = block.institutions();
        return cell.subject() == Subject.INSTITUTION && institutions != null && block.withRow() > 0
                ? Long.valueOf(Math.max(0, institutions - block.withRow()))
                : null;
    }

    public long registered() {
        return cells().stream()
                .mapToLong(it -> it.registered() == null ? 0 : it.registered())
                .sum();
    }

    /**
     * The lines of one group, or of the unit itself.
     *
     * @param code of the group; null for the unit
     * @param households the base; null where nobody knows
     * @param institutions that a unit has; null where nobody knows of any
     * @param withRow how many of them have registered through a row of their own
     */
    public record Block(
            UnitId home,
            @Nullable UUID group,
            @Nullable String code,
            @Nullable Long households,
            @Nullable Long institutions,
            long withRow,
            List<Row> rows) {

        public List<Cell> cells() {
            return rows.stream().flatMap(it -> it.cells().stream()).toList();
        }
    }

    /** A good deed of a group: a line of the paper. */
    public record Row(GoodDeed deed, List<Cell> cells) {}

    /**
     * A figure of the paper.
     *
     * @param key names it in the form
     */
    public record Cell(
            String key,
            GoodDeed deed,
            Subject subject,
            @Nullable Integer registered,
            @Nullable Integer checked,
            @Nullable Integer kept) {}
}
