package vn.binhyen.awards.web;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.marks.Mark;
import vn.binhyen.awards.marks.MarkRows;
import vn.binhyen.awards.marks.MarkRows.Query;
import vn.binhyen.awards.marks.MarkRows.Row;
import vn.binhyen.awards.marks.MarkRows.State;
import vn.binhyen.imports.spi.CsvTable;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The objects behind the number of a mark, on a page and as a file. */
@Controller
@RequestMapping("/marks")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class MarkRowsController {

    private static final int PAGE = 100;
    private static final List<String> HEAD =
            List.of("year", "kind", "code", "name", "mark", "met", "count", "base");

    private final MarkRows rows;
    private final UnitDirectory units;
    private final Clock clock;

    MarkRowsController(MarkRows rows, UnitDirectory units, Clock clock) {
        this.rows = rows;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/rows")
    String rows(
            @RequestParam int year,
            @RequestParam String kind,
            @RequestParam String mark,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "0") int from,
            Model model) {
        var query = query(year, kind, mark, unit, state);
        model.addAttribute("query", query);
        var page = rows.page(query, Math.max(0, from), PAGE);
        model.addAttribute("page", page);
        model.addAttribute("communes", page.closed() ? rows.byCommune(query) : List.of());
        model.addAttribute("from", Math.max(0, from));
        model.addAttribute("mark", Mark.of(mark).orElseThrow(NotFound::new));
        model.addAttribute("states", states(query));
        model.addAttribute(
                "unit",
                unit == null
                        ? null
                        : units.named(List.of(new UnitId(unit)), query.asOf())
                                .get(new UnitId(unit)));
        return "awards/mark-rows";
    }

    /** The same as a file of the import {@code marks}; what nobody told is left out of it. */
    @GetMapping("/rows.csv")
    ResponseEntity<byte[]> file(
            @RequestParam int year,
            @RequestParam String kind,
            @RequestParam String mark,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String state) {
        var query = query(year, kind, mark, unit, state);
        var lines =
                rows.every(query).stream()
                        .filter(it -> it.state() != State.UNTOLD)
                        .map(it -> line(query, it))
                        .toList();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"danh-hieu.csv\"")
                .body(CsvTable.of(HEAD, lines));
    }

    private Query query(
            int year, String kind, String mark, @Nullable UUID unit, @Nullable String state) {
        var today = LocalDate.now(clock);
        return new Query(
                Math.clamp(year, 2000, today.getYear()),
                TitleKind.of(kind).orElseThrow(NotFound::new),
                mark,
                unit == null ? null : new UnitId(unit),
                State.of(state),
                today);
    }

    /** A positive mark is told or not; that it is missing is never kept. */
    private static List<State> states(Query query) {
        boolean simple =
                Mark.of(query.mark()).filter(it -> it.positive() || it.counted()).isPresent();
        return Arrays.stream(State.values()).filter(it -> !simple || it != State.UNMET).toList();
    }

    private static List<@Nullable Object> line(Query query, Row row) {
        boolean counted = row.count() != null;
        return Arrays.asList(
                query.year(),
                query.kind().code(),
                row.named().code(),
                row.named().name(),
                query.mark(),
                counted ? null : row.state() == State.MET,
                row.count(),
                row.base());
    }
}
