package vn.binhyen.pledges;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.pledges.DriveView.GoodDeed;
import vn.binhyen.pledges.PledgePlan.PlannedDrive;
import vn.binhyen.shared.Refusal;
import vn.binhyen.territory.UnitDirectory;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Opens the drives a file names for the first time, and puts its good deeds on offer. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PlannedDrives {

    private final Drives drives;
    private final DriveListing listing;
    private final GoodDeeds deeds;
    private final UnitDirectory units;

    PlannedDrives(Drives drives, DriveListing listing, GoodDeeds deeds, UnitDirectory units) {
        this.drives = drives;
        this.listing = listing;
        this.deeds = deeds;
        this.units = units;
    }

    /** The same drives as they are kept, each with the keys of its good deeds by position. */
    List<Opened> opened(List<PlannedDrive> planned) {
        var opened = new ArrayList<Opened>(planned.size());
        for (var it : planned) {
            var known = it.known();
            var id = known == null ? drives.save(yearly(it)).getId() : known.id();
            deeds.join(id, it.deeds());
            var view = listing.byId(id).orElseThrow();
            var keys = new HashMap<String, Integer>();
            for (GoodDeed deed : view.goodDeeds()) {
                keys.put(deed.name(), deed.id());
            }
            opened.add(new Opened(view, it.deeds().stream().map(keys::get).toList()));
        }
        return opened;
    }

    private Drive yearly(PlannedDrive planned) {
        var province =
                units.province().orElseThrow(() -> new Refusal("pledges.refusal.no-province"));
        return Drive.open(
                planned.theme(),
                province,
                LocalDate.of(planned.year(), Month.JANUARY, 1),
                LocalDate.of(planned.year(), Month.DECEMBER, 31),
                Drive.Origin.FILE,
                null);
    }

    /** A drive and the keys of the good deeds a file names. */
    record Opened(DriveView drive, List<Integer> deeds) {}
}
