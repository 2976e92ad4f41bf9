package vn.binhyen.awards.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.awards.commendations.AwardFormId;
import vn.binhyen.awards.commendations.AwardFormManagement;
import vn.binhyen.awards.commendations.CommendationId;
import vn.binhyen.awards.commendations.CommendationListing;
import vn.binhyen.awards.commendations.CommendationManagement;
import vn.binhyen.awards.commendations.Occasion;
import vn.binhyen.awards.commendations.OpenList;
import vn.binhyen.awards.commendations.Stage;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.Labels;
import vn.binhyen.shell.spi.Wording;
import vn.binhyen.territory.UnitDirectory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** Lists of commendations, and opening one. */
@Controller
@RequestMapping("/commendations")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class CommendationController {

    private static final int PAGE = 50;

    private final CommendationListing listing;
    private final CommendationManagement management;
    private final AwardFormManagement forms;
    private final CommendationPage page;
    private final CurrentOfficer officer;
    private final UnitDirectory units;
    private final Labels labels;
    private final Wording wording;
    private final Clock clock;

    CommendationController(
            CommendationListing listing,
            CommendationManagement management,
            AwardFormManagement forms,
            CommendationPage page,
            CurrentOfficer officer,
            UnitDirectory units,
            Labels labels,
            Wording wording,
            Clock clock) {
        this.listing = listing;
        this.management = management;
        this.forms = forms;
        this.page = page;
        this.officer = officer;
        this.units = units;
        this.labels = labels;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(defaultValue = "0") int from,
            Model model) {
        var found = listing.find(year, stage, PAGE + 1, Math.max(0, from));
        model.addAttribute("lists", found.subList(0, Math.min(PAGE, found.size())));
        model.addAttribute("next", found.size() > PAGE ? from + PAGE : null);
        model.addAttribute("year", year);
        model.addAttribute("stage", stage);
        model.addAttribute("years", listing.years());
        model.addAttribute("stages", Stage.values());
        model.addAttribute("mayOpen", mayOpen());
        return "commendations/list";
    }

    @GetMapping("/new")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER})
    String form(Model model) {
        var today = LocalDate.now(clock);
        return form(
                new ListForm(Occasion.YEARLY, String.valueOf(today.getYear()), null, null, null),
                model);
    }

    @PostMapping("/new")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER})
    String open(@ModelAttribute("form") ListForm form, Model model, HttpServletResponse response) {
        try {
            return "redirect:/commendations/" + management.open(form.toCommand(host()));
        } catch (Refusal refusal) {
            response.setStatus(422);
            model.addAttribute("errors", wording.errorsOf(refusal));
            return form(form, model);
        }
    }

    @GetMapping("/{id}")
    String one(@PathVariable CommendationId id, Model model) {
        return page.show(id, model);
    }

    private String form(ListForm form, Model model) {
        var today = LocalDate.now(clock);
        model.addAttribute("form", form);
        model.addAttribute("occasions", Occasion.values());
        model.addAttribute(
                "campaigns",
                labels.of(listing.campaigns().stream().map(CampaignId::value).toList()));
        model.addAttribute(
                "awardForms", forms.all().stream().filter(it -> it.isGivenOn(today)).toList());
        return "commendations/new";
    }

    private boolean mayOpen() {
        var who = officer.required();
        return who.isAdministrator()
                || (who.is(Roles.PLANNER) || who.is(Roles.REPORTER)) && who.unit() != null;
    }

    private UnitId host() {
        var own = officer.required().unit();
        return own == null ? units.province().orElseThrow() : own;
    }

    /** A list as it is typed. */
    record ListForm(
            @Nullable Occasion occasion,
            @Nullable String year,
            @Nullable UUID campaign,
            @Nullable String purpose,
            @Nullable UUID awardForm) {

        OpenList toCommand(UnitId host) {
            return new OpenList(
                    Objects.requireNonNullElse(occasion, Occasion.YEARLY),
                    TypedNumber.required("year", year),
                    campaign == null ? null : new CampaignId(campaign),
                    host,
                    purpose,
                    awardForm == null ? null : new AwardFormId(awardForm));
        }
    }
}
