package vn.binhyen.organisation.figures;

import org.springframework.stereotype.Component;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.organisation.BodyCatalogue;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.Panel;
import vn.binhyen.shell.spi.UnitPanel;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What works in a unit, on the unit's own page. */
@Component
class OrganisationPanel implements UnitPanel {

    private final OrganisationSummary summary;
    private final BodyCatalogue catalogue;
    private final CurrentOfficer officer;

    OrganisationPanel(
            OrganisationSummary summary, BodyCatalogue catalogue, CurrentOfficer officer) {
        this.summary = summary;
        this.catalogue = catalogue;
        this.officer = officer;
    }

    @Override
    public Optional<Panel> panelFor(UnitId unit, LocalDate asOf) {
        return officer.find()
                .map(it ->
                        new Panel(
                                "organisation/panels :: unit",
                                Map.of(
                                        "unit",
                                        unit,
                                        "asOf",
                                        asOf,
                                        "lines",
                                        summary.lines(it, unit, asOf),
                                        "names",
                                        catalogue.snapshot())));
    }

    @Override
    public int getOrder() {
        return 100;
    }
}
