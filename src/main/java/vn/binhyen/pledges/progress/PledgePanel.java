package vn.binhyen.pledges.progress;

import org.springframework.stereotype.Component;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Officer;
import vn.binhyen.access.Scopes;
import vn.binhyen.pledges.drives.DriveListing;
import vn.binhyen.pledges.drives.DriveView;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.Panel;
import vn.binhyen.shell.spi.UnitPanel;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The open drives a unit takes part in, on the unit's own page. */
@Component
class PledgePanel implements UnitPanel {

    private static final int SHOWN = 5;

    private final DriveListing drives;
    private final PledgeSummary summary;
    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final Clock clock;

    PledgePanel(
            DriveListing drives,
            PledgeSummary summary,
            CurrentOfficer officer,
            Scopes scopes,
            Clock clock) {
        this.drives = drives;
        this.summary = summary;
        this.officer = officer;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Override
    public Optional<Panel> panelFor(UnitId unit, LocalDate asOf) {
        return officer.find()
                .filter(it -> scopes.covers(it, unit, LocalDate.now(clock)))
                .map(it -> lines(it, unit, asOf))
                .filter(it -> !it.isEmpty())
                .map(it -> new Panel("pledges/panels :: unit", Map.of("unit", unit, "drives", it)));
    }

    private List<Shown> lines(Officer who, UnitId unit, LocalDate asOf) {
        return drives.visible(who).stream()
                .filter(it -> it.open() && it.covers(asOf))
                .limit(SHOWN)
                .map(it ->
                        new Shown(
                                it,
                                summary
                                        .of(
                                                who,
                                                new PledgeSummary.Query(
                                                        new int[] {it.number()}, unit, null, null))
                                        .stream()
                                        .mapToLong(PledgeSummary.Line::registered)
                                        .sum()))
                .toList();
    }

    @Override
    public int getOrder() {
        return 120;
    }

    /** A drive and the turns registered in the unit. */
    record Shown(DriveView drive, long turns) {}
}
