package vn.binhyen.campaigns.web;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.campaigns.CampaignListing;
import vn.binhyen.campaigns.CampaignPlanning;
import vn.binhyen.campaigns.CampaignPreview;
import vn.binhyen.campaigns.CampaignView;
import vn.binhyen.campaigns.CampaignWork;
import vn.binhyen.campaigns.KindView;
import vn.binhyen.campaigns.events.Deadline;
import vn.binhyen.documents.SteeringDocuments;
import vn.binhyen.indicators.IndicatorDictionary;
import vn.binhyen.indicators.IndicatorView;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.FormErrors;
import vn.binhyen.shell.spi.Wording;
import vn.binhyen.territory.TierView;
import vn.binhyen.territory.Tiers;
import vn.binhyen.territory.UnitDirectory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts into the model what the steps of the wizard show beside what is typed. */
@Component
class WizardModel {

    private final CampaignPlanning planning;
    private final CampaignPreview preview;
    private final CampaignListing listing;
    private final CampaignWork work;
    private final SteeringDocuments documents;
    private final IndicatorDictionary dictionary;
    private final UnitDirectory units;
    private final Tiers tiers;
    private final CurrentOfficer officer;
    private final Wording wording;
    private final Clock clock;

    WizardModel(
            CampaignPlanning planning,
            CampaignPreview preview,
            CampaignListing listing,
            CampaignWork work,
            SteeringDocuments documents,
            IndicatorDictionary dictionary,
            UnitDirectory units,
            Tiers tiers,
            CurrentOfficer officer,
            Wording wording,
            Clock clock) {
        this.planning = planning;
        this.preview = preview;
        this.listing = listing;
        this.work = work;
        this.documents = documents;
        this.dictionary = dictionary;
        this.units = units;
        this.tiers = tiers;
        this.officer = officer;
        this.wording = wording;
        this.clock = clock;
    }

    /** The unit a new campaign is hosted by: the planner's own, else the province. */
    UnitId host() {
        var own = officer.required().unit();
        return own != null ? own : units.province().orElseThrow(NotFound::new);
    }

    String aim(Model model, AimForm form, LocalDate day) {
        var candidates = work.candidates(day);
        model.addAttribute("form", form);
        model.addAttribute("bodies", candidates.isEmpty() ? work.candidates(today()) : candidates);
        model.addAttribute("documents", documents.list());
        model.addAttribute("spare", Math.min(30, form.work().size() + 2));
        return "campaigns/aim";
    }

    String scope(Model model, CampaignView campaign, ScopeForm form) {
        var day = campaign.facts().window().startsOn();
        var hostTier = units.required(campaign.host(), day).tier();
        var existing = tiers.on(day);
        var hostRank =
                existing.stream()
                        .filter(it -> it.code().equals(hostTier))
                        .mapToInt(TierView::rank)
                        .findFirst()
                        .orElse(0);
        var below = existing.stream().filter(it -> it.rank() > hostRank).toList();
        var counts = new LinkedHashMap<String, Integer>();
        below.forEach(it ->
                counts.put(
                        it.code(),
                        units.below(campaign.host(), java.util.Set.of(it.code()), day).size()));
        var candidates = work.candidates(day);
        model.addAttribute("form", form);
        model.addAttribute("tiers", below);
        model.addAttribute("counts", counts);
        model.addAttribute("bodies", candidates.isEmpty() ? work.candidates(today()) : candidates);
        return "campaigns/scope";
    }

    String ask(Model model, CampaignView campaign, AskForm form) {
        var offered = planning.offeredLines(campaign);
        var known =
                dictionary.issued(
                        offered.stream()
                                .collect(
                                        java.util.stream.Collectors.toMap(
                                                it -> it.indicator(), it -> it.version())));
        var onForm = offered.stream().map(it -> it.indicator()).toList();
        model.addAttribute("form", form);
        model.addAttribute("offered", offered);
        model.addAttribute("known", known);
        model.addAttribute(
                "sections", offered.stream().map(it -> it.section()).distinct().toList());
        model.addAttribute(
                "others",
                dictionary.current().stream()
                        .filter((IndicatorView it) -> !onForm.contains(it.code()))
                        .toList());
        return "campaigns/form";
    }

    String rounds(Model model, RoundForm form) {
        model.addAttribute("form", form);
        model.addAttribute("settings", form.settings());
        model.addAttribute("wordings", Deadline.Wording.values());
        model.addAttribute("tierNames", tierNames());
        return "campaigns/rounds";
    }

    /** Titles and preview of a draft as it is kept; without preview where its days do not fit. */
    void preview(Model model, CampaignView campaign) {
        try {
            model.addAttribute("preview", preview.of(campaign));
        } catch (Refusal refusal) {
            model.addAttribute("previewRefusal", wording.of(refusal));
        }
        model.addAttribute("tierNames", tierNames());
    }

    void frame(Model model, CampaignView campaign, int step) {
        model.addAttribute("campaign", campaign);
        model.addAttribute("kind", planning.kind(campaign.kind()));
        model.addAttribute("step", step);
        model.addAttribute("done", campaign.stepsDone());
    }

    void frame(Model model, KindView kind) {
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", planning.kinds());
        model.addAttribute("step", 1);
        model.addAttribute("done", 0);
        model.addAttribute("earlier", listing.visible(null).stream().limit(10).toList());
    }

    void errors(Model model, Refusal refusal) {
        model.addAttribute("errors", wording.errorsOf(refusal));
    }

    /** What somebody else kept meanwhile, to be seen beside what was typed. */
    void conflict(Model model, CampaignView stored) {
        model.addAttribute("stored", stored);
        model.addAttribute(
                "errors",
                new FormErrors(
                        List.of(
                                new FormErrors.Entry(
                                        null, wording.of("campaigns.wizard.conflict")))));
    }

    Map<String, String> tierNames() {
        var names = new LinkedHashMap<String, String>();
        tiers.all().forEach(it -> names.put(it.code(), it.name()));
        names.put(Deadline.BODIES, wording.of("campaigns.tier.body"));
        return names;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
