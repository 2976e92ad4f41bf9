package vn.binhyen.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import vn.binhyen.access.Officer;
import vn.binhyen.pledges.drives.DriveListing;
import vn.binhyen.pledges.drives.DriveManagement;
import vn.binhyen.pledges.drives.DriveView;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * What was pledged in the drives the two peaks opened: last year's checked and closed, this one's
 * under way.
 */
@Component
@Profile("demo")
class PledgeHistory {

    private static final LocalTime AFTERNOON = LocalTime.of(15, 40);

    private final DriveListing drives;
    private final DriveManagement management;
    private final Registers registers;
    private final Actors posts;
    private final History history;

    PledgeHistory(
            DriveListing drives,
            DriveManagement management,
            Registers registers,
            Actors posts,
            History history) {
        this.drives = drives;
        this.management = management;
        this.registers = registers;
        this.posts = posts;
        this.history = history;
    }

    /** The drive of the peak that is over: nearly everybody, a part looked at, closed. */
    void enterPast() {
        var planner = posts.of("thuong-truc");
        var drive = latest(planner);
        var last = Objects.requireNonNull(drive.endsOn());
        var checkedOn = last.plusDays(20);
        registers.bringPledges(
                planner,
                "pledges-" + drive.startsOn(),
                pledging(drive, last, true, 1).file(),
                checkedOn);
        history.at(
                checkedOn.plusDays(10),
                AFTERNOON,
                () -> posts.as(planner, () -> management.close(drive.id(), null)));
    }

    /** The drive of the peak under way, until yesterday. */
    void enterRunning(LocalDate today) {
        var planner = posts.of("thuong-truc");
        var drive = latest(planner);
        registers.bringPledges(
                planner,
                "pledges-" + drive.startsOn(),
                pledging(drive, today.minusDays(1), false, 0.8).file(),
                today.minusDays(1));
    }

    private DriveView latest(Officer planner) {
        return posts.ask(planner, () -> drives.visible(planner)).getFirst();
    }

    private static Pledging pledging(
            DriveView drive, LocalDate last, boolean checked, double eagerness) {
        return new Pledging(
                drive.theme(),
                drive.goodDeeds().stream().map(DriveView.GoodDeed::name).toList(),
                drive.startsOn(),
                (int) ChronoUnit.DAYS.between(drive.startsOn(), last) + 1,
                checked,
                eagerness);
    }
}
