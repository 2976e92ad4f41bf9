package vn.binhyen.awards.commendations;

import org.springframework.stereotype.Component;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.Panel;
import vn.binhyen.shell.spi.UnitPanel;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What was awarded in a unit, on the unit's own page. */
@Component
class CommendationPanel implements UnitPanel {

    private static final int SHOWN = 10;

    private final CommendationListing listing;
    private final CurrentOfficer officer;

    CommendationPanel(CommendationListing listing, CurrentOfficer officer) {
        this.listing = listing;
        this.officer = officer;
    }

    @Override
    public Optional<Panel> panelFor(UnitId unit, LocalDate asOf) {
        return officer.find()
                .map(it -> {
                    var all =
                            listing.inUnit(unit, asOf).stream()
                                    .filter(award -> !award.award().decidedOn().isAfter(asOf))
                                    .toList();
                    return new Panel(
                            "commendations/panels :: unit",
                            Map.of(
                                    "awards",
                                    all.subList(0, Math.min(SHOWN, all.size())),
                                    "total",
                                    all.size()));
                });
    }

    @Override
    public int getOrder() {
        return 130;
    }
}
