package vn.binhyen.pledges.drives;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;

/**
 * Opens a pledge drive.
 *
 * @param host the unit whose subtree takes part
 * @param endsOn the last day; null for a standing drive
 * @param goodDeeds on offer, in the order of the sheet
 */
public record OpenDrive(
        String theme,
        UnitId host,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<String> goodDeeds) {}
