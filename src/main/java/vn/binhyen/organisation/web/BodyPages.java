package vn.binhyen.organisation.web;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.organisation.BodyCatalogue;
import vn.binhyen.organisation.BodyDirectory;
import vn.binhyen.organisation.BodyGrade;
import vn.binhyen.organisation.BodyManagement;
import vn.binhyen.organisation.BodyPast;
import vn.binhyen.organisation.committees.CommitteeMergers;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitView;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;

/** Puts together what the page of a body shows. */
@Component
class BodyPages {

    private final BodyDirectory directory;
    private final BodyManagement management;
    private final BodyPast past;
    private final BodyCatalogue catalogue;
    private final CommitteeMergers mergers;
    private final UnitDirectory units;
    private final CurrentOfficer current;
    private final Clock clock;

    BodyPages(
            BodyDirectory directory,
            BodyManagement management,
            BodyPast past,
            BodyCatalogue catalogue,
            CommitteeMergers mergers,
            UnitDirectory units,
            CurrentOfficer current,
            Clock clock) {
        this.directory = directory;
        this.management = management;
        this.past = past;
        this.catalogue = catalogue;
        this.mergers = mergers;
        this.units = units;
        this.current = current;
        this.clock = clock;
    }

    /**
     * The page of a body.
     *
     * @param form the one of its forms that was sent and is shown again; empty for none
     */
    String body(BodyId id, String form, Map<String, String> typed, Model model) {
        var body = management.toSee(id);
        var today = LocalDate.now(clock);
        var areas = management.areasOf(id);
        var wanted = new HashSet<UnitId>(areas);
        wanted.add(body.unit());
        var named = units.named(wanted, today);
        var into = body.mergedInto();
        model.addAttribute("body", body);
        model.addAttribute("unit", named.get(body.unit()));
        model.addAttribute(
                "areas",
                areas.stream()
                        .map(named::get)
                        .filter(it -> it != null)
                        .map(UnitView::name)
                        .toList());
        model.addAttribute("institution", management.institutionOf(body).orElse(null));
        model.addAttribute("successor", into == null ? null : directory.required(into));
        model.addAttribute("former", mergers.formerOf(id));
        model.addAttribute("figures", past.figures(id));
        model.addAttribute("consolidations", past.consolidations(id));
        model.addAttribute("grades", past.grades(id));
        model.addAttribute("gradeWords", BodyGrade.values());
        model.addAttribute("catalogue", catalogue.snapshot());
        model.addAttribute("form", form);
        model.addAttribute("typed", typed);
        model.addAttribute("mayEdit", BodyController.mayEdit(current.required()));
        return "organisation/body";
    }

    String consolidation(BodyId id, Map<String, String> typed, Model model) {
        var body = management.toEdit(id);
        model.addAttribute("body", body);
        model.addAttribute("version", typed.getOrDefault("version", "" + body.version()));
        model.addAttribute("typed", typed);
        return "organisation/consolidate";
    }
}
