package vn.binhyen.organisation.web;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.organisation.BodyCatalogue;
import vn.binhyen.organisation.BodyDirectory;
import vn.binhyen.organisation.BodyView;
import vn.binhyen.organisation.activities.AgreementBook;
import vn.binhyen.organisation.activities.AreaBook;
import vn.binhyen.organisation.activities.InspectionBook;
import vn.binhyen.organisation.activities.TrainingBook;
import vn.binhyen.organisation.figures.FaultList;
import vn.binhyen.organisation.figures.OrganisationSummary;
import vn.binhyen.organisation.figures.UnitOverview;
import vn.binhyen.organisation.institutions.InstitutionCodes;
import vn.binhyen.organisation.institutions.InstitutionListing;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Puts together the organisation of a unit: its committees, what works below it, what was done. */
@Component
class UnitPage {

    private static final int SHOWN = 5;

    private final BodyDirectory directory;
    private final OrganisationSummary summary;
    private final UnitOverview overview;
    private final FaultList faults;
    private final BodyCatalogue catalogue;
    private final InstitutionListing institutions;
    private final InstitutionCodes institutionCodes;
    private final TrainingBook training;
    private final AgreementBook agreements;
    private final InspectionBook inspections;
    private final AreaBook areas;
    private final UnitDirectory units;
    private final CurrentOfficer current;
    private final Scopes scopes;
    private final Clock clock;

    UnitPage(
            BodyDirectory directory,
            OrganisationSummary summary,
            UnitOverview overview,
            FaultList faults,
            BodyCatalogue catalogue,
            InstitutionListing institutions,
            InstitutionCodes institutionCodes,
            TrainingBook training,
            AgreementBook agreements,
            InspectionBook inspections,
            AreaBook areas,
            UnitDirectory units,
            CurrentOfficer current,
            Scopes scopes,
            Clock clock) {
        this.directory = directory;
        this.summary = summary;
        this.overview = overview;
        this.faults = faults;
        this.catalogue = catalogue;
        this.institutions = institutions;
        this.institutionCodes = institutionCodes;
        this.training = training;
        this.agreements = agreements;
        this.inspections = inspections;
        this.areas = areas;
        this.units = units;
        this.current = current;
        this.scopes = scopes;
        this.clock = clock;
    }

    String of(UnitId unit, LocalDate day, Model model) {
        var officer = current.required();
        var known = units.named(List.of(unit), day).get(unit);
        if (known == null) {
            throw new NotFound();
        }
        scopes.require(officer, unit, known.nearestTo(day));
        var placed = units.placed(List.of(unit), day);
        model.addAttribute("asOf", day);
        model.addAttribute("isToday", day.equals(LocalDate.now(clock)));
        if (placed.isEmpty()) {
            model.addAttribute("unit", known);
            return "organisation/no-unit";
        }
        model.addAttribute("unit", placed.getFirst().unit());
        model.addAttribute(
                "ancestors",
                placed.getFirst().ancestors().reversed().stream()
                        .filter(it -> scopes.covers(officer, it.id(), day))
                        .toList());
        model.addAttribute("summary", summary.of(officer, unit, day));
        var own = directory.ofUnit(unit, day);
        model.addAttribute("own", own);
        model.addAttribute(
                "guarded",
                institutionCodes.named(
                        own.stream().map(BodyView::institution).filter(Objects::nonNull).toList()));
        model.addAttribute("catalogue", catalogue.snapshot());
        model.addAttribute("children", units.children(unit, day));
        model.addAttribute("numbers", overview.children(unit, day));
        model.addAttribute("nothing", UnitOverview.Numbers.NONE);
        model.addAttribute("faults", faults.of(officer, unit, day));
        activities(unit, day, model);
        model.addAttribute("mayEdit", BodyController.mayEdit(officer));
        model.addAttribute(
                "mayMerge",
                placed.getFirst().ancestors().isEmpty()
                        && (officer.isAdministrator() || officer.is(Roles.PLANNER)));
        return "organisation/unit";
    }

    private void activities(UnitId unit, LocalDate day, Model model) {
        var there = institutions.visible(current.required(), null, unit, null, day);
        model.addAttribute("institutions", there.size());
        model.addAttribute("training", training.latest(unit).stream().limit(SHOWN).toList());
        model.addAttribute("agreements", agreements.all(unit).stream().limit(SHOWN).toList());
        model.addAttribute("inspections", inspections.all(unit).stream().limit(SHOWN).toList());
        model.addAttribute("areas", areas.today(unit).stream().limit(SHOWN).toList());
    }
}
