package vn.binhyen.communitymodels.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.communitymodels.ModelCatalogue;
import vn.binhyen.communitymodels.ModelView;
import vn.binhyen.communitymodels.ModelWords;
import vn.binhyen.communitymodels.ReportingClass;
import vn.binhyen.communitymodels.Stage;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitCodes;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitView;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the pages of models share: the words to choose from, units by code and by name. */
@Component
class ModelPages {

    private final ModelCatalogue catalogue;
    private final UnitDirectory units;
    private final UnitCodes codes;
    private final CurrentOfficer officer;
    private final Clock clock;

    ModelPages(
            ModelCatalogue catalogue,
            UnitDirectory units,
            UnitCodes codes,
            CurrentOfficer officer,
            Clock clock) {
        this.catalogue = catalogue;
        this.units = units;
        this.codes = codes;
        this.officer = officer;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    boolean maySet() {
        var who = officer.required();
        return who.isAdministrator() || who.is(Roles.PLANNER) || who.is(Roles.REPORTER);
    }

    boolean mayChange(ModelView model) {
        return maySet() && catalogue.mayChange(model);
    }

    void words(Model model) {
        model.addAttribute("levels", ModelWords.LEVELS);
        model.addAttribute("forms", ModelWords.FORMS);
        model.addAttribute("areaTypes", ModelWords.AREA_TYPES);
        model.addAttribute("ownerKinds", ModelWords.OWNER_KINDS);
        model.addAttribute("classes", ReportingClass.values());
        model.addAttribute("stages", Stage.values());
        model.addAttribute("mayAdd", maySet());
        model.addAttribute("today", today());
    }

    /** The hosts of the models by their ids, each as found on that day. */
    Map<UnitId, UnitView> hosts(Collection<ModelView> models, LocalDate day) {
        return named(models.stream().map(it -> it.facts().host()).toList(), day);
    }

    Map<UnitId, UnitView> named(Collection<UnitId> wanted, LocalDate day) {
        var found = catalogue.foundAt(wanted, day);
        var views = units.named(found.values(), day);
        var named = new HashMap<UnitId, UnitView>();
        found.forEach((unit, at) -> {
            var view = views.get(at);
            if (view != null) {
                named.put(unit, view);
            }
        });
        return named;
    }

    /** The unit of a code today. */
    UnitId unit(String field, @Nullable String code) {
        return units(field, code, "communitymodels.refusal.missing-unit").getFirst();
    }

    /** The units of codes with {@code ;} between. */
    List<UnitId> units(String field, @Nullable String written, String otherwise) {
        var named =
                Arrays.stream(Typed.text(written).split("[;,]"))
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .toList();
        if (named.isEmpty()) {
            throw Refusal.of(field, otherwise);
        }
        var meanings = codes.of(named);
        return named.stream()
                .map(it -> {
                    var found = meanings.on(it, today());
                    if (found.isEmpty()) {
                        throw Refusal.of(field, "communitymodels.refusal.unknown-unit", it);
                    }
                    return found.getFirst().id();
                })
                .distinct()
                .toList();
    }

    /** The code of the unit the officer answers for; where a new model is likely to be. */
    @Nullable String ownCode() {
        var own = officer.required().unit();
        return own == null ? null : units.find(own, today()).map(UnitView::code).orElse(null);
    }
}
