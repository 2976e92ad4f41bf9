package vn.binhyen.pledges;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.pledges.PledgePlan.PlannedDrive;
import vn.binhyen.pledges.drives.DriveView;
import vn.binhyen.pledges.drives.DriveView.GoodDeed;
import vn.binhyen.pledges.drives.FiledDrives;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Opens the drives a file names for the first time, and puts its good deeds on offer. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PlannedDrives {

    private final FiledDrives drives;

    PlannedDrives(FiledDrives drives) {
        this.drives = drives;
    }

    /** The same drives as they are kept, each with the keys of its good deeds by position. */
    List<Opened> opened(List<PlannedDrive> planned) {
        var opened = new ArrayList<Opened>(planned.size());
        for (var it : planned) {
            var known = it.known();
            var view =
                    drives.offering(
                            known == null ? null : known.id(), it.theme(), it.year(), it.deeds());
            var keys = new HashMap<String, Integer>();
            for (GoodDeed deed : view.goodDeeds()) {
                keys.put(deed.name(), deed.id());
            }
            opened.add(new Opened(view, it.deeds().stream().map(keys::get).toList()));
        }
        return opened;
    }

    /** A drive and the keys of the good deeds a file names. */
    record Opened(DriveView drive, List<Integer> deeds) {}
}
