package vn.binhyen.pledges.progress;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

import vn.binhyen.access.Officer;
import vn.binhyen.pledges.drives.DriveListing;
import vn.binhyen.pledges.drives.DriveView;
import vn.binhyen.pledges.progress.PledgeSummary.Query;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.DueItem;
import vn.binhyen.shell.spi.DueItems;
import vn.binhyen.shell.spi.Wording;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;

/** Drives with a last day in which the reporter's unit has not registered anything yet. */
@Component
class PledgeDueItems implements DueItems {

    private static final LocalTime CLOSING_HOUR = LocalTime.of(17, 0);

    private final DriveListing drives;
    private final PledgeSummary summary;
    private final Wording wording;

    PledgeDueItems(DriveListing drives, PledgeSummary summary, Wording wording) {
        this.drives = drives;
        this.summary = summary;
        this.wording = wording;
    }

    @Override
    public List<DueItem> dueFor(Authentication authentication, ZonedDateTime now) {
        var officer = Officer.of(authentication);
        var unit = officer.unit();
        if (unit == null || !officer.is(Roles.REPORTER)) {
            return List.of();
        }
        return drives.visible(officer).stream()
                .filter(it -> it.open() && it.endsOn() != null && it.covers(now.toLocalDate()))
                .filter(it ->
                        summary.of(officer, new Query(new int[] {it.number()}, unit, null, null))
                                .isEmpty())
                .map(it -> item(it, now))
                .toList();
    }

    private DueItem item(DriveView drive, ZonedDateTime now) {
        var last = drive.endsOn();
        return new DueItem(
                DueItem.Kind.TO_DO,
                wording.of("pledges.due.enter", drive.theme()),
                "",
                null,
                last == null ? null : last.atTime(CLOSING_HOUR).atZone(now.getZone()),
                "/pledges/" + drive.id(),
                "pledges.due.open");
    }
}
