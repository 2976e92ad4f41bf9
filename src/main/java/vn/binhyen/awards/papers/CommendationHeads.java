package vn.binhyen.awards.papers;

import org.springframework.stereotype.Component;

import vn.binhyen.awards.commendations.AwardFormView;
import vn.binhyen.awards.commendations.CommendationListing;
import vn.binhyen.awards.commendations.CommendationView;
import vn.binhyen.awards.commendations.Level;
import vn.binhyen.awards.commendations.Organ;
import vn.binhyen.documents.templates.PaperKind;
import vn.binhyen.documents.templates.PaperTemplateManagement;
import vn.binhyen.documents.templates.PaperTemplateView;
import vn.binhyen.documents.templates.TemplateWords;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.Clock;
import java.time.LocalDate;

/** In whose words the papers of a list go out, and how its decider is named. */
@Component
class CommendationHeads {

    private final PaperTemplateManagement templates;
    private final CommendationListing listing;
    private final Clock clock;
    private final PaperWords words = PaperWords.load();

    CommendationHeads(PaperTemplateManagement templates, CommendationListing listing, Clock clock) {
        this.templates = templates;
        this.listing = listing;
        this.clock = clock;
    }

    static AwardFormView form(CommendationView list) {
        var form = list.form();
        if (form == null) {
            throw new Refusal("commendations.refusal.no-form");
        }
        return form;
    }

    UnitId authority(CommendationView list) {
        var authority = listing.authority(list);
        if (authority == null) {
            throw Refusal.of("form", "commendations.refusal.form-of-no-authority");
        }
        return authority.id();
    }

    PaperTemplateView of(UnitId unit, PaperKind kind) {
        return templates.of(unit, kind, LocalDate.now(clock));
    }

    /** Whether the decision is drawn up here, and not by a ministry. */
    static boolean isOurs(CommendationView list) {
        return form(list).level() != Level.MINISTRY;
    }

    /** Who decides, as a sentence names it. */
    String decider(CommendationView list) {
        var form = form(list);
        return form.organ() == Organ.GOVERNMENT && isOurs(list)
                ? of(authority(list), PaperKind.DECISION).words().issuerInText()
                : form.decidingPost();
    }

    PaperTemplateView decision(CommendationView list) {
        var unit = authority(list);
        var government = of(unit, PaperKind.DECISION);
        return form(list).organ() == Organ.GOVERNMENT
                ? government
                : ofPolice(list, of(unit, PaperKind.SUBMISSION), government.words().recipients());
    }

    PaperTemplateView certificate(CommendationView list) {
        var unit = authority(list);
        var shipped = of(unit, PaperKind.CERTIFICATE);
        if (form(list).organ() == Organ.GOVERNMENT) {
            return shipped;
        }
        var police = ofPolice(list, of(unit, PaperKind.SUBMISSION), "");
        var its = police.words();
        return police.with(
                new TemplateWords(
                        "",
                        form(list).decidingPost(),
                        its.issuerInText(),
                        its.symbol(),
                        its.place(),
                        "",
                        its.post(),
                        its.signer(),
                        "",
                        "",
                        "",
                        ""));
    }

    /** The head of the police is who proposes as a rule; here it decides itself. */
    private PaperTemplateView ofPolice(
            CommendationView list, PaperTemplateView proposing, String recipients) {
        var its = proposing.words();
        return proposing.with(
                new TemplateWords(
                        its.superior(),
                        its.issuer(),
                        form(list).decidingPost(),
                        words.of("police.decision.symbol"),
                        its.place(),
                        "",
                        its.post(),
                        its.signer(),
                        "",
                        recipients,
                        its.filing(),
                        its.basis()));
    }
}
