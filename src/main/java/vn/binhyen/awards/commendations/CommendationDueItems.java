package vn.binhyen.awards.commendations;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

import vn.binhyen.access.Officer;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.DueItem;
import vn.binhyen.shell.spi.DueItems;
import vn.binhyen.shell.spi.Wording;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists that wait for somebody: to be proposed once their campaign is over, to be mended, to be
 * considered, to be decided.
 */
@Component
class CommendationDueItems implements DueItems {

    /** So long after the end of a campaign its list is proposed; the office's own practice. */
    private static final int MOST = 200;

    private final CommendationListing listing;
    private final Wording wording;

    CommendationDueItems(CommendationListing listing, Wording wording) {
        this.listing = listing;
        this.wording = wording;
    }

    @Override
    public List<DueItem> dueFor(Authentication authentication, ZonedDateTime now) {
        var officer = Officer.of(authentication);
        if (officer.is(Roles.VIEWER)) {
            return List.of();
        }
        var items = new ArrayList<DueItem>();
        for (var list : listing.find(null, Stage.OPEN, MOST, 0)) {
            if (isOwn(officer, list) && listing.mayPropose(list)) {
                open(list, now, items);
            }
        }
        for (var list : listing.find(null, Stage.PROPOSED, MOST, 0)) {
            waiting(list, "consider", items);
        }
        for (var list : listing.find(null, Stage.CONSIDERED, MOST, 0)) {
            waiting(list, "decide", items);
        }
        return items;
    }

    private void open(CommendationView list, ZonedDateTime now, List<DueItem> items) {
        var closedOn = list.awaitedSince();
        if (list.returnedOn() != null) {
            items.add(item(DueItem.Kind.TO_CORRECT, list, "mend", "returned", null));
        } else if (closedOn != null) {
            var due = at(closedOn.plusDays(daysToPropose(list)), now);
            items.add(item(DueItem.Kind.TO_DO, list, "propose", null, due));
        }
    }

    private static int daysToPropose(CommendationView list) {
        var form = list.form();
        return form == null ? AwardFormView.USUAL_PROPOSAL_DAYS : form.proposalDays();
    }

    private void waiting(CommendationView list, String step, List<DueItem> items) {
        if (listing.mayDecide(list)) {
            items.add(item(DueItem.Kind.TO_TAKE_IN, list, step, null, null));
        }
    }

    /** The province sees all lists; what a commune has to mend is the commune's own task. */
    private static boolean isOwn(Officer officer, CommendationView list) {
        return list.host().equals(officer.unit());
    }

    private DueItem item(
            DueItem.Kind kind,
            CommendationView list,
            String step,
            @Nullable String status,
            @Nullable ZonedDateTime due) {
        return new DueItem(
                kind,
                wording.of("commendations.due." + step, name(list)),
                wording.of("commendations.due." + step + ".hint", list.hostName()),
                status,
                due,
                "/commendations/" + list.id(),
                "commendations.due.open");
    }

    private String name(CommendationView list) {
        return wording.of(
                "commendations.name." + list.occasion(), String.valueOf(list.year()), list.about());
    }

    private static ZonedDateTime at(LocalDate day, ZonedDateTime now) {
        return day.atTime(LocalTime.MAX).atZone(now.getZone());
    }
}
