package vn.binhyen.awards.titles;

import org.springframework.stereotype.Component;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.Panel;
import vn.binhyen.shell.spi.UnitPanel;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitView;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The titles of a commune or a residential area from year to year, on the unit's own page. */
@Component
class TitlePanel implements UnitPanel {

    private static final int SHOWN = 12;

    private final TitleListing listing;
    private final HeldYearsReader years;
    private final UnitDirectory units;
    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final Clock clock;

    TitlePanel(
            TitleListing listing,
            HeldYearsReader years,
            UnitDirectory units,
            CurrentOfficer officer,
            Scopes scopes,
            Clock clock) {
        this.listing = listing;
        this.years = years;
        this.units = units;
        this.officer = officer;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Override
    public Optional<Panel> panelFor(UnitId unit, LocalDate asOf) {
        return officer.find()
                .filter(it -> scopes.covers(it, unit, LocalDate.now(clock)))
                .flatMap(it -> Optional.ofNullable(units.named(List.of(unit), asOf).get(unit)))
                .flatMap(it -> panel(it, asOf));
    }

    private Optional<Panel> panel(UnitView unit, LocalDate asOf) {
        return Arrays.stream(TitleKind.values())
                .filter(it -> unit.tier().equals(TitleObjects.tier(it)))
                .findFirst()
                .map(kind -> {
                    var titles =
                            listing.of(List.of(unit.id().value()), asOf).stream()
                                    .limit(SHOWN)
                                    .toList();
                    var held =
                            titles.isEmpty()
                                    ? new HeldYears(0, 0, Map.of())
                                    : years.read(kind, asOf, HeldYears.MOST);
                    return new Panel(
                            "awards/panels :: unit",
                            Map.of(
                                    "unit",
                                    unit.id(),
                                    "years",
                                    titles,
                                    "streak",
                                    held.streak(unit.id().value()),
                                    "last",
                                    held.last() + "",
                                    "areas",
                                    kind == TitleKind.COMMUNE));
                });
    }

    @Override
    public int getOrder() {
        return 130;
    }
}
