package vn.binhyen.indicators.api;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.binhyen.indicators.DictionaryEntry;
import vn.binhyen.indicators.IndicatorDictionary;
import vn.binhyen.shared.Roles;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The dictionary as it holds today. */
@RestController
@RequestMapping("/api/v1/indicators")
class IndicatorApi {

    private final IndicatorDictionary dictionary;

    IndicatorApi(IndicatorDictionary dictionary) {
        this.dictionary = dictionary;
    }

    @GetMapping
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
    Page list(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var all = dictionary.entries();
        var size = Math.clamp(limit, 1, 500);
        var rest =
                after == null || after.isBlank()
                        ? all
                        : all.stream()
                                .dropWhile(it -> !it.view().code().equals(after))
                                .skip(1)
                                .toList();
        var page = rest.stream().limit(size).toList();
        return new Page(
                page.stream().map(Line::of).toList(),
                rest.size() > size ? page.getLast().view().code() : null,
                all.size());
    }

    /** A page of the dictionary; {@code next} is null at its end. */
    record Page(List<Line> items, @Nullable String next, int total) {}

    /** An indicator in the version of today. */
    record Line(
            String code,
            int version,
            String section,
            String name,
            String definition,
            String unit,
            String kind,
            @Nullable LocalDate validFrom) {

        static Line of(DictionaryEntry entry) {
            var it = entry.view();
            return new Line(
                    it.code(),
                    it.version(),
                    entry.section(),
                    it.name(),
                    it.definition(),
                    it.unit(),
                    it.kind().name().toLowerCase(Locale.ROOT),
                    entry.validFrom());
        }
    }
}
