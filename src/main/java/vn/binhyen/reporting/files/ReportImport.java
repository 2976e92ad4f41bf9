package vn.binhyen.reporting.files;

import org.springframework.stereotype.Component;

import vn.binhyen.imports.spi.ImportCall;
import vn.binhyen.imports.spi.ImportColumn;
import vn.binhyen.imports.spi.ImportOutcome;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.shared.Roles;

import java.util.List;
import java.util.Set;

/** Reports from a file: one figure a row; the rows of a unit and round make a submitted report. */
@Component
class ReportImport implements ImportTarget {

    static final String CAMPAIGN = "campaign";
    static final String ROUND = "round";
    static final String UNIT = "unit_code";
    static final String INDICATOR = "indicator";
    static final String VALUE = "value";

    private final ImportedFigures figures;
    private final ImportedReports reports;

    ReportImport(ImportedFigures figures, ImportedReports reports) {
        this.figures = figures;
        this.reports = reports;
    }

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.required(CAMPAIGN, "dot", "ten dot", "dot cao diem"),
                ImportColumn.required(ROUND, "ky", "han", "ngay han"),
                ImportColumn.required(UNIT, "ma don vi", "ma"),
                ImportColumn.required(INDICATOR, "chi tieu", "ma chi tieu"),
                ImportColumn.required(VALUE, "so lieu", "gia tri", "so luong"));
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.PLANNER);
    }

    @Override
    public List<RowMessage> check(ImportCall call, List<ImportRow> rows) {
        return figures.read(rows, call.progress()).messages();
    }

    @Override
    public ImportOutcome apply(ImportCall call, List<ImportRow> rows) {
        return reports.write(figures.readHolding(rows, call.progress()).reports());
    }
}
