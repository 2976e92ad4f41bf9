package vn.binhyen.reporting.papers;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.documents.DocumentKind;
import vn.binhyen.documents.IssuedDocumentView;
import vn.binhyen.documents.IssuedDocuments;
import vn.binhyen.documents.templates.PaperKind;
import vn.binhyen.documents.templates.PaperTemplateManagement;
import vn.binhyen.reporting.board.RoundBoard;
import vn.binhyen.reporting.board.RoundView;
import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.reporting.forms.FormView;
import vn.binhyen.reporting.forms.IssuedForms;
import vn.binhyen.reporting.papers.ConsolidatedFacts.Narrative;
import vn.binhyen.reporting.papers.ConsolidatedFacts.Section;
import vn.binhyen.reporting.papers.ConsolidatedFacts.TierCoverage;
import vn.binhyen.reporting.rounds.LaunchedCampaigns;
import vn.binhyen.reporting.totals.FrozenFigures;
import vn.binhyen.reporting.totals.FrozenReports;
import vn.binhyen.reporting.totals.FrozenReports.FrozenReport;
import vn.binhyen.reporting.totals.Total;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.Labels;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitView;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what the consolidated report of a frozen round says, all of it as frozen. */
@Component
class ConsolidatedReading {

    private final RoundBoard rounds;
    private final IssuedForms forms;
    private final FrozenFigures figures;
    private final FrozenReports reports;
    private final IssuedDocuments documents;
    private final PaperTemplateManagement templates;
    private final LaunchedCampaigns campaigns;
    private final UnitDirectory units;
    private final Labels labels;
    private final MessageSource messages;
    private final PaperWords words = PaperWords.load();

    ConsolidatedReading(
            RoundBoard rounds,
            IssuedForms forms,
            FrozenFigures figures,
            FrozenReports reports,
            IssuedDocuments documents,
            PaperTemplateManagement templates,
            LaunchedCampaigns campaigns,
            UnitDirectory units,
            Labels labels,
            MessageSource messages) {
        this.rounds = rounds;
        this.forms = forms;
        this.figures = figures;
        this.reports = reports;
        this.documents = documents;
        this.templates = templates;
        this.campaigns = campaigns;
        this.units = units;
        this.labels = labels;
        this.messages = messages;
    }

    ConsolidatedFacts of(UnitView host, RoundView round, Map<String, String> remarks) {
        var form = forms.of(round.id());
        var each = reports.each(round.id());
        var letterhead =
                Letterhead.of(
                        host,
                        templates.of(host.id(), PaperKind.CONSOLIDATED_REPORT, round.dueOn()),
                        words);
        var letter = letter(round.campaign(), letterhead.level());
        var top = figures.totals(round.id(), host.tier()).stream().findFirst();
        return new ConsolidatedFacts(
                campaign(round.campaign()),
                grounds(round.campaign(), letterhead),
                letter,
                round,
                letterhead,
                sections(form),
                narrative(form, remarks),
                tiers(each, round.dueOn()),
                top.map(Total::values).orElse(Map.of()),
                reports.toDate(round.id()),
                figures.totals(round.id(), "district"),
                each);
    }

    /** The title of a campaign inside a sentence. */
    String campaign(CampaignId campaign) {
        return PaperWords.inside(labels.of(campaign.value()));
    }

    /** The letter that launched the campaign, with number and day, once it has been issued. */
    @Nullable String letter(CampaignId campaign, String level) {
        return issuedLetter(campaign)
                .map(it ->
                        words.of(
                                "basis.letter",
                                it.reference(),
                                Optional.ofNullable(it.signedOn()).map(words::date).orElse(""),
                                level,
                                it.title()))
                .orElse(null);
    }

    private Optional<IssuedDocumentView> issuedLetter(CampaignId campaign) {
        return documents.of(campaign.value()).stream()
                .filter(it -> it.kind() == DocumentKind.LETTER && it.issued())
                .findFirst();
    }

    /** The letter that launched the campaign is named as such, not a second time among these. */
    private List<String> grounds(CampaignId campaign, Letterhead letterhead) {
        var basis = campaigns.basis(campaign);
        var names = labels.of(basis);
        var reference = issuedLetter(campaign).map(IssuedDocumentView::reference);
        return Stream.concat(
                        letterhead.template().basis().stream(),
                        basis.stream().flatMap(it -> Optional.ofNullable(names.get(it)).stream()))
                .map(it -> it.replaceFirst("[;.,\\s]+$", ""))
                .filter(it -> reference.filter(it::contains).isEmpty())
                .distinct()
                .toList();
    }

    private List<Section> sections(FormView form) {
        var found = new LinkedHashMap<String, List<FormView.Line>>();
        form.lines()
                .forEach(it ->
                        found.computeIfAbsent(it.section(), key -> new ArrayList<>()).add(it));
        return found.entrySet().stream()
                .map(it ->
                        new Section(
                                text(form.kind() + ".section." + it.getKey(), it.getKey()),
                                List.copyOf(it.getValue())))
                .toList();
    }

    private List<Narrative> narrative(FormView form, Map<String, String> remarks) {
        return form.narrative().stream()
                .map(it ->
                        new Narrative(
                                text(form.kind() + ".narrative." + it, it),
                                remarks.getOrDefault(it, "")))
                .toList();
    }

    private String text(String key, String otherwise) {
        return messages.getMessage(key, null, otherwise, PaperWords.PAPER) + "";
    }

    private List<TierCoverage> tiers(List<FrozenReport> each, LocalDate day) {
        var known =
                units.named(
                        each.stream()
                                .filter(it -> !it.isBody())
                                .map(it -> new UnitId(it.obliged().id()))
                                .toList(),
                        day);
        var byTier =
                each.stream()
                        .collect(
                                Collectors.groupingBy(
                                        FrozenReport::tier,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byTier.values().stream()
                .sorted(Comparator.comparing((List<FrozenReport> it) -> it.getFirst().isBody()))
                .map(it ->
                        new TierCoverage(
                                it.getFirst().isBody()
                                        ? words.of("bodies")
                                        : words.types(types(it, known)),
                                (int) it.stream().filter(FrozenReport::counted).count(),
                                it.size()))
                .toList();
    }

    private static List<String> types(List<FrozenReport> of, Map<UnitId, UnitView> known) {
        return of.stream()
                .map(FrozenReport::obliged)
                .map(Obliged::id)
                .map(UnitId::new)
                .flatMap(it -> Optional.ofNullable(known.get(it)).stream())
                .map(UnitView::type)
                .distinct()
                .toList();
    }
}
