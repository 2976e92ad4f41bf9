package vn.binhyen.pledges.drives;

import org.jspecify.annotations.Nullable;

import vn.binhyen.pledges.events.DriveId;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;

/**
 * A pledge drive as pages and files know it.
 *
 * @param number its short name, as the rows keep it
 * @param endsOn the last day; null for a standing drive
 * @param yearly whether it was opened by a file, for a calendar year
 */
public record DriveView(
        DriveId id,
        int number,
        String theme,
        UnitId host,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        boolean yearly,
        @Nullable LocalDate closedOn,
        long version,
        List<GoodDeed> goodDeeds) {

    /** Whether a registration of that day belongs to it. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(startsOn) && (endsOn == null || !day.isAfter(endsOn));
    }

    public boolean open() {
        return closedOn == null;
    }

    /** Something to pledge. */
    public record GoodDeed(int id, String name) {}
}
