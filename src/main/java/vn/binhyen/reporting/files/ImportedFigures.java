package vn.binhyen.reporting.files;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.imports.spi.ImportProgress;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.reporting.forms.CellProblem;
import vn.binhyen.reporting.forms.Figures;
import vn.binhyen.reporting.forms.Form;
import vn.binhyen.reporting.forms.Forms;
import vn.binhyen.reporting.forms.WholeNumber;
import vn.binhyen.shared.Refusal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads the rows of a file into figures of reports, and says which of them are wrong. */
@Component
class ImportedFigures {

    private final JdbcClient jdbc;
    private final ImportedPlaces places;
    private final Forms forms;

    ImportedFigures(JdbcClient jdbc, ImportedPlaces places, Forms forms) {
        this.jdbc = jdbc;
        this.places = places;
        this.forms = forms;
    }

    /** What a file says, and what is wrong with it. */
    record Reading(Collection<ReportOf> reports, List<RowMessage> messages) {}

    /**
     * The figures a file has for one report.
     *
     * @param line the first row that speaks of it
     * @param lines the row of each indicator
     */
    record ReportOf(
            StoredReport stored,
            Form form,
            int line,
            Map<String, @Nullable Long> cells,
            Map<String, Integer> lines) {

        ReportOf(StoredReport stored, Form form, int line) {
            this(stored, form, line, new LinkedHashMap<>(), new HashMap<>());
        }

        Figures after() {
            return stored.figures(form).with(cells);
        }

        boolean changes() {
            return !stored.handedIn() || !after().equals(stored.figures(form));
        }
    }

    /** A report as it stands before the file. */
    record StoredReport(
            UUID id,
            UUID obliged,
            String kind,
            String roundState,
            String state,
            @Nullable Long[] cells) {

        Figures figures(Form form) {
            return Figures.of(form, cells);
        }

        boolean handedIn() {
            return state.equals("SUBMITTED") || state.equals("ACCEPTED");
        }
    }

    /** What the rows would do. */
    Reading read(List<ImportRow> rows, ImportProgress progress) {
        return read(rows, progress, "");
    }

    /** The same, with reports and rounds held until the transaction ends. */
    Reading readHolding(List<ImportRow> rows, ImportProgress progress) {
        return read(rows, progress, " order by r.id for update of r for share of d");
    }

    private Reading read(List<ImportRow> rows, ImportProgress progress, String hold) {
        var messages = new ArrayList<RowMessage>();
        var names = places.of(rows);
        var reports = new LinkedHashMap<UUID, ReportOf>();
        var stored = new HashMap<UUID, Map<UUID, StoredReport>>();
        int read = 0;
        for (var row : rows) {
            progress.done(read++);
            try {
                var place = names.find(row);
                var ofRound = stored.computeIfAbsent(place.round().value(), id -> stored(id, hold));
                var report = ofRound.get(place.obliged());
                if (report == null) {
                    throw Refusal.of(
                            ReportImport.UNIT,
                            "reporting.import.not-obliged",
                            row.cell(ReportImport.UNIT));
                }
                var form = forms.of(place.campaign());
                reports.computeIfAbsent(report.id(), id -> new ReportOf(report, form, row.line()));
                enter(row, form, reports.get(report.id()));
            } catch (Refusal no) {
                messages.add(message(row.line(), no));
            }
        }
        var wrongLines = lines(messages);
        reports.values().forEach(it -> check(it, messages, wrongLines));
        return new Reading(reports.values(), messages);
    }

    private static Set<Integer> lines(List<RowMessage> messages) {
        var lines = new HashSet<Integer>();
        messages.forEach(it -> lines.add(it.line()));
        return lines;
    }

    private static void enter(ImportRow row, Form form, @Nullable ReportOf report) {
        var code = row.cell(ReportImport.INDICATOR);
        if (report == null) {
            return;
        }
        if (form.find(code).isEmpty()) {
            throw Refusal.of(ReportImport.INDICATOR, "reporting.refusal.unknown-indicator", code);
        }
        if (report.cells().containsKey(code)) {
            throw Refusal.of(ReportImport.INDICATOR, "reporting.import.twice", code);
        }
        var value = WholeNumber.typed(ReportImport.VALUE, row.cell(ReportImport.VALUE));
        if (value == null) {
            throw Refusal.of(ReportImport.VALUE, "reporting.refusal.not-a-number");
        }
        report.cells().put(code, value);
        report.lines().put(code, row.line());
    }

    /** What a report as a whole may not become. */
    private static void check(ReportOf report, List<RowMessage> messages, Set<Integer> wrong) {
        if (wrong.contains(report.line()) || !report.changes()) {
            return;
        }
        var stored = report.stored();
        if (stored.roundState().equals("PLANNED")) {
            messages.add(
                    RowMessage.wrong(
                            report.line(), ReportImport.ROUND, "reporting.refusal.round-not-open"));
        } else if (stored.roundState().equals("FROZEN") && stored.state().equals("SUBMITTED")) {
            messages.add(
                    RowMessage.wrong(
                            report.line(), ReportImport.ROUND, "reporting.refusal.round-frozen"));
        } else if (stored.state().equals("ACCEPTED")) {
            messages.add(
                    RowMessage.wrong(
                            report.line(), ReportImport.UNIT, "reporting.import.accepted"));
        } else {
            report.after().contradictions().forEach(it -> messages.add(above(report, it)));
            report.after()
                    .missing()
                    .forEach(it ->
                            messages.add(
                                    RowMessage.wrong(
                                            report.line(),
                                            ReportImport.INDICATOR,
                                            "reporting.import.figure-missing",
                                            it.code())));
        }
    }

    /** Said at the row of the indicator, or of the one it is held against. */
    private static RowMessage above(ReportOf report, CellProblem problem) {
        var partner = problem.arguments().get(1).toString();
        int line =
                report.lines()
                        .getOrDefault(
                                problem.code(),
                                report.lines().getOrDefault(partner, report.line()));
        var arguments = new ArrayList<Object>(List.of(problem.code()));
        arguments.addAll(problem.arguments());
        return RowMessage.wrong(
                line, ReportImport.VALUE, "reporting.import.above-partner", arguments.toArray());
    }

    private static RowMessage message(int line, Refusal no) {
        var field = no.field();
        return RowMessage.wrong(
                line, field == null ? ReportImport.VALUE : field, no.key(), no.arguments());
    }

    /** Reports of a round by who owes them. */
    private Map<UUID, StoredReport> stored(UUID round, String hold) {
        var found = new HashMap<UUID, StoredReport>();
        jdbc.sql(
                        """
                        select r.id, r.obliged_id, r.obliged_kind, d.state as round_state, r.state, r.figures
                          from reporting.report r join reporting.round d on d.id = r.round_id
                         where r.round_id = :round
                        """
                                + hold)
                .param("round", round)
                .query(rs -> {
                    var report =
                            new StoredReport(
                                    rs.getObject("id", UUID.class),
                                    rs.getObject("obliged_id", UUID.class),
                                    rs.getString("obliged_kind"),
                                    rs.getString("round_state"),
                                    rs.getString("state"),
                                    (Long[]) rs.getArray("figures").getArray());
                    found.put(report.obliged(), report);
                });
        return found;
    }
}
