package vn.binhyen.pledges.links;

import org.jspecify.annotations.Nullable;

import vn.binhyen.pledges.InstitutionRow;
import vn.binhyen.pledges.drives.DriveView;

import java.time.LocalDate;

/**
 * The form of one institution in one drive.
 *
 * @param until the last day it may be written; null while nobody has set one
 * @param row what the institution has registered; null before it has
 */
public record Form(
        DriveView drive,
        Known institution,
        @Nullable LocalDate until,
        @Nullable InstitutionRow row) {

    /** Of the row, to be handed back with what is typed. */
    public int version() {
        return row == null ? 0 : row.version();
    }
}
