package vn.binhyen.campaigns.web;

import vn.binhyen.campaigns.CampaignView;
import vn.binhyen.campaigns.events.PlannedRound;
import vn.binhyen.campaigns.spi.CampaignKind;

import java.time.LocalDate;
import java.util.Comparator;

/** One more round as it is typed. */
record RoundAddForm(String from, String to, String cutOffOn, String dueOn) {

    /** Begins where the last round ended and goes to the last day of the campaign. */
    static RoundAddForm after(CampaignView campaign, LocalDate today) {
        var window = campaign.facts().window();
        var from =
                campaign.plan().rounds().stream()
                        .map(PlannedRound::to)
                        .max(Comparator.naturalOrder())
                        .map(it -> it.plusDays(1))
                        .orElse(window.startsOn());
        var to = from.isAfter(window.endsOn()) ? from.plusDays(14) : window.endsOn();
        var due = to.isBefore(today) ? today : to;
        return new RoundAddForm(from.toString(), to.toString(), to.toString(), due.toString());
    }

    static RoundAddForm of(Fields sent) {
        return new RoundAddForm(
                sent.text("from"), sent.text("to"), sent.text("cutOffOn"), sent.text("dueOn"));
    }

    CampaignKind.RoundProposal toProposal() {
        var last = Fields.day("to", to);
        return new CampaignKind.RoundProposal(
                Fields.day("from", from),
                last,
                cutOffOn.isBlank() ? last : Fields.day("cutOffOn", cutOffOn),
                Fields.day("dueOn", dueOn));
    }
}
