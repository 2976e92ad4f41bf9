package vn.binhyen.communitymodels;

import org.springframework.stereotype.Component;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.Panel;
import vn.binhyen.shell.spi.UnitPanel;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Models hosted or applied in a unit, on the unit's own page. */
@Component
class ModelPanel implements UnitPanel {

    private static final int SHOWN = 10;

    private final ModelCatalogue catalogue;
    private final CurrentOfficer officer;

    ModelPanel(ModelCatalogue catalogue, CurrentOfficer officer) {
        this.catalogue = catalogue;
        this.officer = officer;
    }

    @Override
    public Optional<Panel> panelFor(UnitId unit, LocalDate asOf) {
        return officer.find()
                .map(it -> {
                    var page = catalogue.page(ModelFilter.workingIn(unit), asOf, SHOWN, null);
                    return new Panel(
                            "communitymodels/panels :: unit",
                            Map.of(
                                    "unit",
                                    unit,
                                    "asOf",
                                    asOf,
                                    "models",
                                    page.items(),
                                    "total",
                                    page.total()));
                });
    }

    @Override
    public int getOrder() {
        return 110;
    }
}
