package vn.binhyen.campaigns;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.Deadline;
import vn.binhyen.documents.DocumentKind;
import vn.binhyen.documents.DocumentWriter;
import vn.binhyen.documents.FileType;
import vn.binhyen.documents.IssuedDocuments;
import vn.binhyen.documents.KeptFile;
import vn.binhyen.documents.OfficialDocument;
import vn.binhyen.documents.templates.PaperKind;
import vn.binhyen.documents.templates.PaperTemplateManagement;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shell.spi.Labels;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitView;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The letter that launches a campaign (công văn phát động), drafted from its plan: what it is
 * about, to whom, the work items, when who reports to which desk, who receives a copy, who signs.
 */
@Component
public class CampaignLetter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d/M");

    private final CampaignListing listing;
    private final CampaignPreview preview;
    private final UnitDirectory units;
    private final Labels labels;
    private final DocumentWriter writer;
    private final IssuedDocuments documents;
    private final PaperTemplateManagement templates;
    private final MessageSource messages;

    CampaignLetter(
            CampaignListing listing,
            CampaignPreview preview,
            UnitDirectory units,
            Labels labels,
            DocumentWriter writer,
            IssuedDocuments documents,
            PaperTemplateManagement templates,
            MessageSource messages) {
        this.listing = listing;
        this.preview = preview;
        this.units = units;
        this.labels = labels;
        this.writer = writer;
        this.documents = documents;
        this.templates = templates;
        this.messages = messages;
    }

    /** The letter as Word, as it was drafted or issued; not found before the launch. */
    public byte[] word(CampaignId id) {
        var campaign = issued(id);
        return kept(id, FileType.WORD).orElseGet(() -> writer.word(draft(campaign)));
    }

    /** The letter as PDF, as it was drafted or issued; not found before the launch. */
    public byte[] pdf(CampaignId id) {
        var campaign = issued(id);
        return kept(id, FileType.PDF).orElseGet(() -> writer.pdf(draft(campaign)));
    }

    /** The paper among those that go out, which is there a moment after the launch. */
    private Optional<byte[]> kept(CampaignId id, FileType type) {
        return documents.latest(id.value(), DocumentKind.LETTER, type).map(KeptFile::content);
    }

    private CampaignView issued(CampaignId id) {
        var campaign = listing.required(id);
        if (campaign.isOpenToChange()) {
            throw new NotFound();
        }
        return campaign;
    }

    OfficialDocument draft(CampaignView campaign) {
        var window = campaign.facts().window();
        var host = units.named(List.of(campaign.host()), window.startsOn()).get(campaign.host());
        if (host == null) {
            throw new NotFound();
        }
        var flows = preview.of(campaign);
        var template = templates.of(host.id(), PaperKind.LAUNCH_LETTER, window.startsOn());
        var letter =
                template.on(
                        OfficialDocument.letter(
                                text("letter.subject", uncapitalised(campaign.title()))));
        letter.to(addressees(flows));
        if (!campaign.facts().aim().isBlank()) {
            letter.paragraph(campaign.facts().aim());
        }
        letter.paragraph(opening(campaign, template.words().issuerInText()));
        for (var item : campaign.workItems()) {
            letter.paragraph(item.position() + ". " + item.title() + charge(item));
        }
        letter.paragraph(text("letter.reports"));
        letter.bullets(reporting(campaign, host, flows));
        return letter.build();
    }

    private String opening(CampaignView campaign, String issuer) {
        var window = campaign.facts().window();
        var basis =
                campaign.facts().basis().stream()
                        .map(it ->
                                it.document() == null
                                        ? String.valueOf(it.text())
                                        : labels.of(it.document()))
                        .toList();
        return text(
                basis.isEmpty() ? "letter.opening" : "letter.opening.basis",
                issuer,
                uncapitalised(campaign.title()),
                SHORT.format(window.startsOn()),
                DAY.format(window.endsOn()),
                String.join("; ", basis));
    }

    private String charge(WorkItemView item) {
        var charge = new StringBuilder();
        if (item.lead() != null) {
            charge.append(' ').append(text("letter.lead", labels.of(item.lead().value())));
        }
        if (!item.supporting().isEmpty()) {
            var names = item.supporting().stream().map(it -> labels.of(it.value())).toList();
            charge.append(' ').append(text("letter.supporting", String.join(", ", names)));
        }
        return charge.toString();
    }

    private List<String> addressees(PreviewView flows) {
        var addressees = new ArrayList<String>();
        for (var desk : flows.desks().reversed()) {
            for (var flow : desk.flows()) {
                addressees.add(
                        flow.tier().equals(Deadline.BODIES)
                                ? text("letter.to.bodies")
                                : text("letter.to.units", flow.types()));
            }
        }
        return addressees;
    }

    /** One line a tier: to which desk, by way of whom, on which days. */
    private List<String> reporting(CampaignView campaign, UnitView host, PreviewView flows) {
        var days = new LinkedHashMap<String, List<String>>();
        for (var round : flows.rounds()) {
            for (var it : round.round().deadlines()) {
                days.computeIfAbsent(it.tier() + ">" + it.deskTier(), key -> new ArrayList<>())
                        .add(text("letter.day." + it.wording(), day(it.dueOn())));
            }
        }
        var lines = new ArrayList<String>();
        for (var desk : flows.desks().reversed()) {
            for (var flow : desk.flows()) {
                lines.add(
                        text(
                                "letter.line",
                                flow.tier().equals(Deadline.BODIES)
                                        ? text("letter.bodies")
                                        : text("letter.units", flow.types()),
                                flow.deskTypes().isBlank() || flow.desks() == 1
                                        ? host.name()
                                        : flow.deskTypes(),
                                flow.deskLabel().isBlank() ? "" : " (" + flow.deskLabel() + ")",
                                joined(days, flow)));
            }
        }
        return lines;
    }

    private static String joined(Map<String, List<String>> days, PreviewView.Flow flow) {
        return String.join(", ", days.getOrDefault(flow.tier() + ">" + flow.deskTier(), List.of()));
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String uncapitalised(String title) {
        return title.isEmpty()
                ? title
                : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage("campaigns." + key, arguments, CampaignDefaults.PAPER);
    }
}
