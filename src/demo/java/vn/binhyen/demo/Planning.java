package vn.binhyen.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.BasisLine;
import vn.binhyen.campaigns.CampaignFacts;
import vn.binhyen.campaigns.CampaignListing;
import vn.binhyen.campaigns.CampaignManagement;
import vn.binhyen.campaigns.CampaignPlanning;
import vn.binhyen.campaigns.CampaignWork;
import vn.binhyen.campaigns.PlanCampaign;
import vn.binhyen.campaigns.WorkItemDraft;
import vn.binhyen.campaigns.WorkStatus;
import vn.binhyen.campaigns.events.Audience;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.KindCode;
import vn.binhyen.reporting.board.RoundBoard;
import vn.binhyen.reporting.board.RoundView;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.DatePeriod;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Plans and launches a peak as the province's standing office would. */
@Component
@Profile("demo")
class Planning {

    private static final KindCode PEAK = new KindCode("peak");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d/M/uuuu");

    private final CampaignPlanning planning;
    private final CampaignListing listing;
    private final CampaignManagement management;
    private final CampaignWork work;
    private final RoundBoard board;

    Planning(
            CampaignPlanning planning,
            CampaignListing listing,
            CampaignManagement management,
            CampaignWork work,
            RoundBoard board) {
        this.planning = planning;
        this.listing = listing;
        this.management = management;
        this.work = work;
        this.board = board;
    }

    /** A plan with reports due on those days, ready to be launched. */
    CampaignId plan(
            UnitId host,
            DatePeriod window,
            List<LocalDate> dueOn,
            Set<String> tiers,
            List<Place> bodies,
            List<BasisLine> basis) {
        var title = planning.proposal(PEAK).facts().title();
        var days = dueOn.stream().map(WRITTEN::format).collect(Collectors.joining(", "));
        var obliged = bodies.stream().map(it -> new BodyId(it.id())).toList();
        var id =
                planning.plan(
                        new PlanCampaign(
                                PEAK,
                                host,
                                new CampaignFacts(title, "", window, basis, false),
                                new Audience(tiers, Set.of(), new HashSet<>(obliged)),
                                Map.of("dueDays", "own", "days", days)));
        var view = listing.required(id);
        var items = new ArrayList<WorkItemDraft>();
        for (var item : view.workItems()) {
            var place = item.position();
            items.add(
                    new WorkItemDraft(
                            item.title(),
                            obliged.get(place % obliged.size()),
                            List.of(obliged.get((place + 3) % obliged.size())),
                            item.dueOn()));
        }
        planning.describe(id, view.version(), view.facts(), items);
        return id;
    }

    void launch(CampaignId id) {
        management.launch(id);
    }

    void close(CampaignId id) {
        management.close(id);
    }

    /** The first bodies send the numbers of their own plans. */
    void ownPlans(CampaignId id, List<Place> bodies, LocalDate day) {
        for (var index = 0; index < bodies.size(); index++) {
            work.recordOwnPlan(
                    id,
                    new BodyId(bodies.get(index).id()),
                    (index * 17 + 24) + "/KH-" + bodies.get(index).code(),
                    day.minusDays(index % 4));
        }
    }

    /** What was due is done, but for one item; the rest is under way. */
    void goOn(CampaignId id, LocalDate day, int laggard) {
        for (var item : listing.required(id).workItems()) {
            var done = item.dueOn().isBefore(day) && item.position() != laggard;
            work.mark(id, item.id(), done ? WorkStatus.DONE : WorkStatus.UNDER_WAY);
        }
    }

    List<RoundView> rounds(CampaignId id) {
        return board.rounds(id);
    }
}
