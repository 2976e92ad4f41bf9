package vn.binhyen.awards.commendations;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The way of a list of commendations: put together, proposed, considered, decided. */
@Service
@Transactional
public class CommendationManagement {

    private static final int LONGEST_NUMBER = 60;

    private final CommendationLists lists;
    private final AwardForms forms;
    private final Authorities authorities;
    private final Nominations nominations;
    private final CollectiveNames names;
    private final CandidatePool pool;
    private final Standings standings;
    private final AwardBook awards;
    private final AwardAnnouncing announcing;
    private final CommendationListing listing;
    private final CommendationScope scope;
    private final AuditTrail audit;

    CommendationManagement(
            CommendationLists lists,
            AwardForms forms,
            Authorities authorities,
            Nominations nominations,
            CollectiveNames names,
            CandidatePool pool,
            Standings standings,
            AwardBook awards,
            AwardAnnouncing announcing,
            CommendationListing listing,
            CommendationScope scope,
            AuditTrail audit) {
        this.lists = lists;
        this.forms = forms;
        this.authorities = authorities;
        this.nominations = nominations;
        this.names = names;
        this.pool = pool;
        this.standings = standings;
        this.awards = awards;
        this.announcing = announcing;
        this.listing = listing;
        this.scope = scope;
        this.audit = audit;
    }

    public CommendationId open(OpenList wanted) {
        if (!scope.proposes(wanted.host())) {
            throw new AccessDeniedException("outside the scope");
        }
        var campaign = wanted.campaign();
        if (campaign != null && !listing.campaigns().contains(campaign)) {
            throw Refusal.of("campaign", "commendations.refusal.no-campaign");
        }
        var form = wanted.form();
        if (form != null) {
            requireFit(form, wanted.host());
        }
        var list = lists.save(CommendationList.open(wanted, scope.today()));
        record("commendation.opened", list, Map.of("year", wanted.year()));
        return list.getId();
    }

    /** Which form, what quota, how many people. */
    public void agree(CommendationId id, Terms terms, long seen) {
        var list = scope.toPropose(id, seen);
        requireFit(terms.form(), list.host());
        record(
                "commendation.agreed",
                lists.save(list.agree(terms)),
                Map.of("people", terms.people()));
    }

    /** Puts collectives on the list: all for what the list is about. */
    public void nominate(CommendationId id, Collection<UUID> collectives, long seen) {
        var list = scope.toPropose(id, seen).requireOpen();
        Refusal.unless(!collectives.isEmpty(), "commendations.refusal.nobody-chosen");
        Refusal.unless(
                pool.of(list.host(), list.campaign(), scope.today()).containsAll(collectives),
                "commendations.refusal.not-of-the-list");
        names.of(collectives, scope.today())
                .values()
                .forEach(it -> nominations.add(list.getId(), it.collective(), list.achievement()));
        record("commendation.nominated", lists.save(list), Map.of("number", collectives.size()));
    }

    public void withdraw(CommendationId id, UUID collective, long seen) {
        var list = scope.toPropose(id, seen).requireOpen();
        nominations.remove(id, collective);
        record("commendation.withdrawn", lists.save(list), Map.of("collective", collective));
    }

    /** Handed in: from now on the list waits for the council. */
    public void propose(CommendationId id, long seen) {
        var list = scope.toPropose(id, seen);
        var form = list.form();
        if (form != null) {
            requireFit(form, list.host());
        }
        lists.save(list.propose(nominations.count(id), scope.today()));
        record("commendation.proposed", list, Map.of());
    }

    public void consider(CommendationId id, Votes votes, long seen) {
        var list = scope.toDecide(id, seen);
        lists.save(list.consider(votes, scope.today()));
        record(
                "commendation.considered",
                list,
                Map.of("present", votes.present(), "inFavour", votes.inFavour()));
    }

    public void sendBack(CommendationId id, String reason, long seen) {
        var list = scope.toDecide(id, seen);
        lists.save(list.sendBack(reason, scope.today()));
        record("commendation.returned", list, Map.of());
    }

    /**
     * Decided: everybody on the list is awarded.
     *
     * @param number number and symbol of the decision
     */
    public void decide(CommendationId id, String number, LocalDate on, long seen) {
        var list = scope.toDecide(id, seen);
        var today = scope.today();
        scope.refuseOwn(standings.collectives(id, today));
        var text = decisionNumber("number", number);
        var form = forms.findById(formOf(list)).orElseThrow().freeze(on);
        var authority = authorities.of(form.view().level(), list.host(), today);
        list.decide(
                text,
                on,
                standings.conflicts(list, authority == null ? null : authority.id(), today),
                today);
        forms.save(form);
        lists.save(list);
        awards.award(list, text, on);
        announcing.awarded(list, form.view(), on);
        record("commendation.decided", list, Map.of("on", on));
    }

    /** Takes one award back by a decision of its own; the list stays as it was decided. */
    public void revoke(
            CommendationId id, UUID collective, AwardReason reason, String number, LocalDate on) {
        var list = lists.findById(id).orElseThrow(NotFound::new);
        scope.toDecide(id, list.version());
        scope.refuseOwn(List.of(collective));
        var award =
                awards.of(id).stream()
                        .filter(it -> it.collective().id().equals(collective))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        Refusal.unless(award.holds(), "commendations.refusal.revoked-already");
        var text = decisionNumber("number", number);
        if (on.isAfter(scope.today())) {
            throw Refusal.of("on", "commendations.refusal.not-yet");
        }
        if (on.isBefore(award.decidedOn())) {
            throw Refusal.of("on", "commendations.refusal.before-decision", award.decidedOn());
        }
        awards.revoke(id, collective, reason, text, on);
        record(
                "commendation.revoked",
                list,
                Map.of("collective", collective, "reason", reason.name()));
    }

    /** The form has to be given by the host's own chair or one above. */
    private void requireFit(AwardFormId id, UnitId host) {
        var form =
                forms.findById(id)
                        .orElseThrow(() -> Refusal.of("form", "commendations.refusal.no-form"))
                        .view();
        if (authorities.of(form.level(), host, scope.today()) == null) {
            throw Refusal.of("form", "commendations.refusal.form-of-no-authority");
        }
    }

    private static AwardFormId formOf(CommendationList list) {
        var form = list.form();
        if (form == null) {
            throw new Refusal("commendations.refusal.no-form");
        }
        return form;
    }

    private static String decisionNumber(String field, String number) {
        var text = FreeText.of(field, number, LONGEST_NUMBER).value().strip();
        if (text.isEmpty()) {
            throw Refusal.of(field, "commendations.refusal.no-decision-number");
        }
        return text;
    }

    private void record(String action, CommendationList list, Map<String, ?> figures) {
        audit.record(action, "commendation", list.getId().value(), figures);
    }
}
