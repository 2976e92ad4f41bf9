package vn.binhyen.reporting.web;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

import vn.binhyen.documents.Workbooks;
import vn.binhyen.indicators.IndicatorDictionary;
import vn.binhyen.indicators.IndicatorView;
import vn.binhyen.reporting.totals.FigureQuery;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.FormErrors;
import vn.binhyen.shell.spi.Formats;
import vn.binhyen.shell.spi.Labels;
import vn.binhyen.shell.spi.Wording;
import vn.binhyen.territory.Tiers;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitView;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/** One indicator over the rounds of all campaigns, by unit: the question a leader asks. */
@Controller
@RolesAllowed({Roles.PLANNER, Roles.REVIEWER, Roles.VIEWER})
class FiguresController {

    private final FigureQuery figures;
    private final IndicatorDictionary dictionary;
    private final UnitDirectory units;
    private final Tiers tiers;
    private final Labels labels;
    private final Workbooks workbooks;
    private final Wording wording;
    private final Formats formats;
    private final Clock clock;

    FiguresController(
            FigureQuery figures,
            IndicatorDictionary dictionary,
            UnitDirectory units,
            Tiers tiers,
            Labels labels,
            Workbooks workbooks,
            Wording wording,
            Formats formats,
            Clock clock) {
        this.figures = figures;
        this.dictionary = dictionary;
        this.units = units;
        this.tiers = tiers;
        this.labels = labels;
        this.workbooks = workbooks;
        this.wording = wording;
        this.formats = formats;
        this.clock = clock;
    }

    @GetMapping("/figures")
    ModelAndView show(FiguresQuestion question) {
        var page = new ModelAndView("reporting/figures");
        page.addObject("question", question);
        page.addObject("indicators", dictionary.current());
        page.addObject("tiers", tiers.all());
        page.addObject("units", choices(question));
        var chosen = chosen(question);
        page.addObject("chosen", chosen);
        page.addObject("errors", FormErrors.none());
        if (chosen != null) {
            try {
                page.addObject("table", table(question, chosen));
            } catch (Refusal refusal) {
                page.addObject("errors", wording.errorsOf(refusal));
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            }
        }
        return page;
    }

    /** The table of the page as a workbook. */
    @GetMapping("/figures.xlsx")
    ResponseEntity<byte[]> workbook(FiguresQuestion question) {
        var chosen = chosen(question);
        if (chosen == null) {
            throw new NotFound();
        }
        var table = table(question, chosen);
        var head = new ArrayList<String>();
        head.add(wording.of("reporting.board.code"));
        head.add(wording.of("reporting.board.unit"));
        table.columns().forEach(it -> head.add(heading(it)));
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var line : table.rows()) {
            var row = new ArrayList<@Nullable Object>();
            row.add(line.code());
            row.add(line.name());
            for (var column : table.columns()) {
                var cell = line.cells().get(column.round());
                row.add(cell == null ? null : written(cell));
            }
            rows.add(row);
        }
        return SheetAnswer.of(
                workbooks.sheet(chosen.code() + " " + chosen.name(), head, rows), "so-lieu.xlsx");
    }

    private @Nullable Object written(FigureTable.Cell cell) {
        return cell.incomparable() == null ? cell.value() : wording.of("reporting.incomparable");
    }

    private String heading(FigureTable.Column column) {
        return column.campaign()
                + ", "
                + wording.of("reporting.round", column.number())
                + " ("
                + formats.date(column.dueOn())
                + ")";
    }

    private FigureTable table(FiguresQuestion question, IndicatorView chosen) {
        var points = figures.ask(question.of(chosen.code()));
        var campaigns = new LinkedHashSet<UUID>();
        points.forEach(it -> campaigns.add(it.campaign().value()));
        return FigureTable.of(points, labels.of(campaigns));
    }

    private @Nullable IndicatorView chosen(FiguresQuestion question) {
        var asked = question.indicator();
        return asked == null || asked.isBlank() ? null : dictionary.find(asked).orElse(null);
    }

    /** The units below the province today and on the first day asked about. */
    private List<UnitView> choices(FiguresQuestion question) {
        var found = new LinkedHashSet<UnitView>();
        var today = LocalDate.now(clock);
        var first = question.firstDay();
        var from = first == null ? today : first;
        units.province()
                .ifPresent(it -> {
                    found.addAll(units.children(it, from));
                    found.addAll(units.children(it, today));
                });
        return List.copyOf(found);
    }
}
