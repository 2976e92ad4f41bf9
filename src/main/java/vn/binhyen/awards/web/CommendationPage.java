package vn.binhyen.awards.web;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.binhyen.awards.commendations.AwardFormManagement;
import vn.binhyen.awards.commendations.AwardReason;
import vn.binhyen.awards.commendations.CommendationId;
import vn.binhyen.awards.commendations.CommendationListing;
import vn.binhyen.awards.commendations.Stage;
import vn.binhyen.awards.papers.Certificates;
import vn.binhyen.awards.papers.CommendationPapers;
import vn.binhyen.awards.papers.RevocationPapers;
import vn.binhyen.shell.spi.FormErrors;
import vn.binhyen.shell.spi.Wording;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** The page of a list: who is on it, what speaks for and against them, and the next step. */
@Component
class CommendationPage {

    private final CommendationListing listing;
    private final AwardFormManagement forms;
    private final CommendationPapers papers;
    private final Certificates certificates;
    private final RevocationPapers revocations;
    private final Wording wording;
    private final Clock clock;

    CommendationPage(
            CommendationListing listing,
            AwardFormManagement forms,
            CommendationPapers papers,
            Certificates certificates,
            RevocationPapers revocations,
            Wording wording,
            Clock clock) {
        this.listing = listing;
        this.forms = forms;
        this.papers = papers;
        this.certificates = certificates;
        this.revocations = revocations;
        this.wording = wording;
        this.clock = clock;
    }

    String show(CommendationId id, Model model) {
        return show(id, FormErrors.none(), Map.of(), model);
    }

    /**
     * @param typed what the officer had typed when it was refused
     */
    String show(CommendationId id, FormErrors errors, Map<String, String> typed, Model model) {
        var list = listing.required(id);
        var today = LocalDate.now(clock);
        model.addAttribute("list", list);
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        model.addAttribute("today", today);
        model.addAttribute("mayPropose", listing.mayPropose(list));
        model.addAttribute("mayDecide", listing.mayDecide(list));
        model.addAttribute("authority", listing.authority(list));
        model.addAttribute("papers", papers.of(id));
        if (list.stage() == Stage.DECIDED) {
            model.addAttribute("awarded", listing.awarded(id));
            model.addAttribute("reasons", AwardReason.values());
            model.addAttribute("batch", certificates.of(id));
            model.addAttribute("revocations", revocations.of(id));
        } else {
            model.addAttribute("nominees", listing.nominees(list));
            model.addAttribute(
                    "conflicts",
                    listing.conflicts(list).stream().map(it -> wording.of(it.refusal())).toList());
            model.addAttribute(
                    "awardForms", forms.all().stream().filter(it -> it.isGivenOn(today)).toList());
            model.addAttribute("nextMinutes", papers.nextMinutes(list));
            model.addAttribute("nextDecision", papers.nextDecision(list));
        }
        return "commendations/one";
    }
}
