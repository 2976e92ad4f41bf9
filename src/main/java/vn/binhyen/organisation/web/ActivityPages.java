package vn.binhyen.organisation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitCodes;
import vn.binhyen.territory.UnitDirectory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the pages of activities share: the unit they are about, and units named by code. */
@Component
class ActivityPages {

    private final UnitDirectory units;
    private final UnitCodes codes;
    private final CurrentOfficer current;
    private final Clock clock;

    ActivityPages(UnitDirectory units, UnitCodes codes, CurrentOfficer current, Clock clock) {
        this.units = units;
        this.codes = codes;
        this.current = current;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The model of a page: the unit asked for, what was typed, names of the units shown. */
    void describe(
            @Nullable UUID unit, Collection<UnitId> shown, Map<String, String> typed, Model model) {
        var day = today();
        model.addAttribute("unitId", unit);
        if (unit != null) {
            var id = new UnitId(unit);
            model.addAttribute("unit", units.named(Set.of(id), day).get(id));
        }
        model.addAttribute("units", units.named(shown, day));
        model.addAttribute("typed", typed);
        model.addAttribute("today", day);
        var officer = current.required();
        model.addAttribute("mayEdit", BodyController.mayEdit(officer));
        model.addAttribute(
                "mayAssign",
                officer.isAdministrator() || officer.is(vn.binhyen.shared.Roles.PLANNER));
    }

    /** The unit of a code typed, or the one the page is about. */
    UnitId unit(@Nullable String code, @Nullable UUID page) {
        var typed = Typed.text(code);
        if (typed.isEmpty() && page != null) {
            return new UnitId(page);
        }
        return units("unitCode", typed).getFirst();
    }

    /** The units of codes with {@code ;} between. */
    List<UnitId> units(String field, @Nullable String written) {
        var named =
                Arrays.stream(Typed.text(written).split(";"))
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .toList();
        if (named.isEmpty()) {
            throw Refusal.of(field, "organisation.refusal.missing-units");
        }
        var meanings = codes.of(named);
        return named.stream()
                .map(it -> {
                    var found = meanings.on(it, today());
                    if (found.isEmpty()) {
                        throw Refusal.of(field, "organisation.refusal.unknown-unit", it);
                    }
                    return found.getFirst().id();
                })
                .toList();
    }

    static String back(String page, @Nullable UUID unit) {
        return "redirect:/organisation/" + page + (unit == null ? "" : "?unit=" + unit);
    }
}
