package vn.binhyen.awards.cycle;

import org.springframework.stereotype.Component;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.Panel;
import vn.binhyen.shell.spi.UnitPanel;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of a commune or a residential area on its page, also of one that is none any more. */
@Component
class FilePanel implements UnitPanel {

    private static final int SHOWN = 12;

    private final DossierRows rows;
    private final Cycles cycles;
    private final CurrentOfficer officer;
    private final Scopes scopes;

    FilePanel(DossierRows rows, Cycles cycles, CurrentOfficer officer, Scopes scopes) {
        this.rows = rows;
        this.cycles = cycles;
        this.officer = officer;
        this.scopes = scopes;
    }

    @Override
    public Optional<Panel> panelFor(UnitId unit, LocalDate asOf) {
        if (officer.find().filter(it -> scopes.covers(it, unit, asOf)).isEmpty()) {
            return Optional.empty();
        }
        var files =
                rows.of(List.of(unit.value())).stream()
                        .map(it -> new Line(cycles.required(it.cycle()), it))
                        .sorted(
                                Comparator.comparing((Line it) -> it.cycle().year())
                                        .reversed()
                                        .thenComparing(it -> it.cycle().purpose()))
                        .limit(SHOWN)
                        .toList();
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel("recognition/panels :: files", Map.of("files", files)));
    }

    @Override
    public boolean ofEnded() {
        return true;
    }

    @Override
    public int getOrder() {
        return 131;
    }

    /** A file in its cycle. */
    record Line(Cycle cycle, DossierView file) {}
}
