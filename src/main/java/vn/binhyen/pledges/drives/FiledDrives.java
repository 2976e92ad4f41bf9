package vn.binhyen.pledges.drives;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.pledges.events.DriveId;
import vn.binhyen.shared.Refusal;
import vn.binhyen.territory.UnitDirectory;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;

/** Drives a file names: those of a calendar year it opens, and the good deeds it puts on offer. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FiledDrives {

    public static final int LONGEST_THEME = Drive.LONGEST_THEME;
    public static final int LONGEST_GOOD_DEED = GoodDeeds.LONGEST_NAME;

    private final Drives drives;
    private final DriveListing listing;
    private final GoodDeeds deeds;
    private final UnitDirectory units;

    FiledDrives(Drives drives, DriveListing listing, GoodDeeds deeds, UnitDirectory units) {
        this.drives = drives;
        this.listing = listing;
        this.deeds = deeds;
        this.units = units;
    }

    /**
     * The drive with the good deeds on offer, opened for the whole year where it is not yet known.
     *
     * @param known null where the file names it for the first time
     */
    public DriveView offering(
            @Nullable DriveId known, String theme, int year, Collection<String> goodDeeds) {
        var id = known == null ? drives.save(yearly(theme, year)).getId() : known;
        deeds.join(id, goodDeeds);
        return listing.byId(id).orElseThrow();
    }

    private Drive yearly(String theme, int year) {
        var province =
                units.province().orElseThrow(() -> new Refusal("pledges.refusal.no-province"));
        return Drive.open(
                theme,
                province,
                LocalDate.of(year, Month.JANUARY, 1),
                LocalDate.of(year, Month.DECEMBER, 31),
                Drive.Origin.FILE,
                null);
    }
}
