package vn.binhyen.awards.web;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.titles.Streaks;
import vn.binhyen.awards.titles.TitleObjects;
import vn.binhyen.awards.titles.YearShares;
import vn.binhyen.awards.titles.YearTitles;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** Titles from year to year, streaks, and the objects behind each number. */
@Controller
@RequestMapping("/titles")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class TitleController {

    private static final int PAGE = 100;
    private static final int REVIEWED = 9;
    private static final List<String> STATES =
            Stream.concat(
                            Stream.of(YearTitles.State.ENTERED),
                            Arrays.stream(YearTitles.State.values())
                                    .map(it -> it.name().toLowerCase(Locale.ROOT)))
                    .toList();

    private final Streaks streaks;
    private final YearShares shares;
    private final YearTitles titles;
    private final TitleObjects objects;
    private final UnitDirectory units;
    private final Clock clock;

    TitleController(
            Streaks streaks,
            YearShares shares,
            YearTitles titles,
            TitleObjects objects,
            UnitDirectory units,
            Clock clock) {
        this.streaks = streaks;
        this.shares = shares;
        this.titles = titles;
        this.objects = objects;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    String overview(TitleQuery query, Model model) {
        var day = describe(query, model);
        var kind = query.toKind();
        var years = shares.of(kind, day, query.toUnit());
        var table = streaks.table(kind, day, query.toUnit());
        model.addAttribute("years", years);
        model.addAttribute(
                "rangeOfRegistered", YearShares.range(years, YearShares.Year::ofRegistered));
        model.addAttribute("rangeOfAll", YearShares.range(years, YearShares.Year::ofAll));
        model.addAttribute("streaks", table);
        model.addAttribute(
                "reviewed",
                table.rows().stream()
                        .filter(it -> it.years() == Math.min(REVIEWED, table.rows().size()))
                        .findFirst()
                        .orElse(null));
        return "awards/titles";
    }

    /** The objects of a year, each with what was decided. */
    @GetMapping("/year")
    String year(
            TitleQuery query,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "0") int from,
            Model model) {
        var day = describe(query, model);
        int asked = year == null ? day.getYear() : Math.clamp(year, 2000, 2100);
        var states = YearTitles.State.chosen(state);
        var page =
                titles.page(
                        query.toKind(),
                        asked,
                        query.toUnit(),
                        day,
                        states,
                        Math.max(0, from),
                        PAGE);
        model.addAttribute("year", asked);
        model.addAttribute("state", state != null && STATES.contains(state) ? state : null);
        model.addAttribute("states", STATES);
        model.addAttribute("page", page);
        model.addAttribute("from", Math.max(0, from));
        model.addAttribute(
                "names",
                objects.named(
                        query.toKind(),
                        page.items().stream().map(YearTitles.Item::object).toList(),
                        objects.endOf(asked, day)));
        return "awards/year";
    }

    /** Who holds the title for so many years running, and who does not. */
    @GetMapping("/streaks")
    String streaks(
            TitleQuery query,
            @RequestParam(defaultValue = "9") int years,
            @RequestParam(defaultValue = "false") boolean others,
            @RequestParam(defaultValue = "0") int from,
            Model model) {
        var day = describe(query, model);
        var rows = streaks.rows(query.toKind(), years, day, query.toUnit());
        var shown = others ? rows.others() : rows.holding();
        int start = Math.clamp(from, 0, shown.size());
        var page = shown.subList(start, Math.min(start + PAGE, shown.size()));
        model.addAttribute("rows", rows);
        model.addAttribute("others", others);
        model.addAttribute("page", page);
        model.addAttribute("total", shown.size());
        model.addAttribute("from", start);
        model.addAttribute("next", start + PAGE < shown.size() ? start + PAGE : null);
        model.addAttribute(
                "names",
                objects.named(
                        query.toKind(), page.stream().map(Streaks.Row::object).toList(), day));
        return "awards/streaks";
    }

    private LocalDate describe(TitleQuery query, Model model) {
        var today = LocalDate.now(clock);
        var day = query.day(today);
        model.addAttribute("query", query);
        model.addAttribute("kind", query.toKind());
        model.addAttribute("kinds", TitleKind.values());
        model.addAttribute("asOf", day);
        model.addAttribute("shown", day.equals(today) ? null : day);
        UUID unit = query.unit();
        model.addAttribute(
                "unit",
                unit == null
                        ? null
                        : units.named(List.of(new UnitId(unit)), day).get(new UnitId(unit)));
        return day;
    }
}
