package vn.binhyen.awards.api;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.titles.Streaks;
import vn.binhyen.awards.titles.TitleListing;
import vn.binhyen.awards.titles.TitleObjects;
import vn.binhyen.awards.titles.TitleView;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Titles as they stand on a day, and for how many years running they are held. */
@RestController
@RequestMapping("/api/v1/titles")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class TitleApi {

    private final TitleListing listing;
    private final Streaks streaks;
    private final TitleObjects objects;
    private final Clock clock;

    TitleApi(TitleListing listing, Streaks streaks, TitleObjects objects, Clock clock) {
        this.listing = listing;
        this.streaks = streaks;
        this.objects = objects;
        this.clock = clock;
    }

    @GetMapping
    Page list(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var day = day(asOf);
        var page =
                listing.page(
                        new TitleListing.Query(
                                year,
                                kind == null || kind.isBlank() ? null : kind(kind),
                                unit == null ? null : new UnitId(unit),
                                day),
                        Math.clamp(limit, 1, 500),
                        after);
        var names = named(page.items(), day);
        return new Page(
                page.items().stream().map(it -> Title.of(it, names.get(it.object()))).toList(),
                page.next());
    }

    @GetMapping("/streaks")
    Streak streaks(
            @RequestParam String kind,
            @RequestParam(defaultValue = "9") int years,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate asOf) {
        var count =
                streaks.count(kind(kind), years, day(asOf), unit == null ? null : new UnitId(unit));
        return new Streak(count.years(), count.holding(), count.base());
    }

    private Map<UUID, TitleObjects.Named> named(List<TitleView> items, LocalDate day) {
        var names = new HashMap<UUID, TitleObjects.Named>();
        items.stream()
                .collect(Collectors.groupingBy(TitleView::kind))
                .forEach((kind, titles) ->
                        names.putAll(
                                objects.named(
                                        kind,
                                        titles.stream().map(TitleView::object).distinct().toList(),
                                        titles.stream()
                                                .map(TitleView::year)
                                                .max(Comparator.naturalOrder())
                                                .map(it -> objects.endOf(it, day))
                                                .orElse(day))));
        return names;
    }

    private LocalDate day(@Nullable LocalDate asked) {
        return asked == null ? LocalDate.now(clock) : asked;
    }

    private static TitleKind kind(String code) {
        return TitleKind.of(code)
                .orElseThrow(() ->
                        Refusal.of(
                                "kind",
                                "awards.refusal.unknown-kind-of",
                                code,
                                Arrays.stream(TitleKind.values())
                                        .map(TitleKind::code)
                                        .collect(Collectors.joining(", "))));
    }

    /** A part of the list. */
    record Page(List<Title> items, @Nullable String next) {}

    /** How many of the objects of the day hold the title for that many decided years running. */
    record Streak(int years, int holding, int base) {}

    /** A title as it stood on the day. */
    record Title(
            UUID object,
            @Nullable String code,
            @Nullable String name,
            String kind,
            int year,
            boolean registered,
            @Nullable String result,
            @Nullable String standard,
            @Nullable String decisionNumber,
            @Nullable LocalDate decisionDate,
            @Nullable String reason,
            @Nullable String grade) {

        static Title of(TitleView view, TitleObjects.@Nullable Named named) {
            var act = view.act();
            var reason = view.reason();
            var grade = view.grade();
            return new Title(
                    view.object(),
                    named == null ? null : named.code(),
                    named == null ? null : named.name(),
                    view.kind().code(),
                    view.year(),
                    view.registered(),
                    act == null ? null : act.name().toLowerCase(Locale.ROOT),
                    view.standard(),
                    view.number(),
                    view.decidedOn(),
                    reason == null ? null : reason.code(),
                    grade == null ? null : grade.code());
        }
    }
}
