package vn.binhyen.awards.web;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.binhyen.awards.cycle.CycleListing;
import vn.binhyen.shared.Roles;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** How many of each commune's residential areas are recognised, and how many that takes. */
@Controller
@RequestMapping("/recognition/meter")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class MeterController {

    private final CycleListing listing;
    private final Clock clock;

    MeterController(CycleListing listing, Clock clock) {
        this.listing = listing;
        this.clock = clock;
    }

    @GetMapping
    String all(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer from,
            Model model) {
        int asked = year(year);
        return page(asked, listing.meters(asked, listing.home(null)), from, false, model);
    }

    @GetMapping("/{unit}")
    String one(
            @PathVariable UUID unit,
            @RequestParam(required = false) @Nullable Integer year,
            Model model) {
        int asked = year(year);
        model.addAttribute("unit", unit);
        return page(asked, List.of(listing.meter(asked, unit)), null, true, model);
    }

    private String page(
            int year,
            List<vn.binhyen.awards.cycle.AreaMeter.Meter> meters,
            @Nullable Integer from,
            boolean single,
            Model model) {
        model.addAttribute("meters", Slice.of(meters, from));
        model.addAttribute("single", single);
        model.addAttribute("year", year);
        model.addAttribute("reached", meters.stream().filter(it -> it.reached()).count());
        listing.areas(year).ifPresent(it -> model.addAttribute("areas", it.id()));
        return "recognition/meter";
    }

    private int year(@Nullable Integer asked) {
        return asked == null ? LocalDate.now(clock).getYear() : asked;
    }
}
