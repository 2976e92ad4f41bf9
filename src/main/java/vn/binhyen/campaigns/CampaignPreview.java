package vn.binhyen.campaigns;

import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.Deadline;
import vn.binhyen.campaigns.events.PlannedRound;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.PlacedUnit;
import vn.binhyen.territory.UnitView;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a plan would bring: every due day of each tier, and how much each desk receives. */
@Component
public class CampaignPreview {

    private final CampaignListing listing;
    private final CampaignKinds kinds;
    private final RoundSchedule schedule;
    private final ReportingLines lines;
    private final ObligedUnits units;

    CampaignPreview(
            CampaignListing listing,
            CampaignKinds kinds,
            RoundSchedule schedule,
            ReportingLines lines,
            ObligedUnits units) {
        this.listing = listing;
        this.kinds = kinds;
        this.schedule = schedule;
        this.lines = lines;
        this.units = units;
    }

    /** The preview of a draft, or of a campaign as it was issued. */
    public PreviewView of(CampaignView campaign) {
        var plan = campaign.plan();
        var rounds =
                plan.rounds().isEmpty()
                        ? schedule.rounds(
                                kinds.required(campaign.kind()),
                                campaign.host(),
                                campaign.facts().window(),
                                plan)
                        : plan.rounds();
        return of(campaign.host(), plan, rounds);
    }

    /** The preview of a draft as it would be with other settings, before they are kept. */
    public PreviewView of(CampaignView campaign, CampaignPlan changed) {
        var rounds =
                schedule.rounds(
                        kinds.required(campaign.kind()),
                        campaign.host(),
                        campaign.facts().window(),
                        changed);
        return of(campaign.host(), changed, rounds);
    }

    /** How many reports the plan asks for over all its rounds. */
    long reports(UnitId host, CampaignPlan plan) {
        return of(host, plan, plan.rounds()).reports();
    }

    private PreviewView of(UnitId host, CampaignPlan plan, List<PlannedRound> rounds) {
        var previews = new ArrayList<PreviewView.Round>();
        var flows = new LinkedHashMap<String, Flow>();
        for (var round : rounds) {
            var obliged = obliged(host, plan, round.dueOn());
            var counts = new LinkedHashMap<String, Integer>();
            for (var deadline : round.deadlines()) {
                var ofTier = obliged.getOrDefault(deadline.tier(), List.of());
                var count =
                        deadline.tier().equals(Deadline.BODIES)
                                ? plan.audience().bodies().size()
                                : ofTier.size();
                counts.put(deadline.tier(), count);
                flows.computeIfAbsent(deadline.tier() + ">" + deadline.deskTier(), Flow::new)
                        .add(deadline, ofTier, count, label(deadline, round.dueOn()));
            }
            previews.add(
                    new PreviewView.Round(
                            round, counts, counts.values().stream().mapToInt(it -> it).sum()));
        }
        return new PreviewView(previews, desks(flows.values().stream().map(Flow::view).toList()));
    }

    private String label(Deadline deadline, LocalDate day) {
        return lines.on(deadline.tier(), day)
                .filter(it -> it.deskTier().equals(deadline.deskTier()))
                .map(ReportingLineView::deskLabel)
                .orElse("");
    }

    /** The obliged units of that day by tier. */
    private Map<String, List<PlacedUnit>> obliged(UnitId host, CampaignPlan plan, LocalDate day) {
        return units.on(host, plan, day).values().stream()
                .collect(
                        Collectors.groupingBy(
                                it -> it.unit().tier(), LinkedHashMap::new, Collectors.toList()));
    }

    /** What goes to one tier's desks stands together: "27 + 23 → tỉnh". */
    private static List<PreviewView.Desk> desks(List<PreviewView.Flow> flows) {
        var byDesk =
                flows.stream()
                        .collect(
                                Collectors.groupingBy(
                                        PreviewView.Flow::deskTier,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byDesk.entrySet().stream()
                .map(it ->
                        new PreviewView.Desk(
                                it.getKey(),
                                it.getValue(),
                                it.getValue().stream()
                                        .mapToInt(PreviewView.Flow::desks)
                                        .max()
                                        .orElse(0),
                                it.getValue().stream().mapToLong(PreviewView.Flow::reports).sum()))
                .sorted(java.util.Comparator.comparingInt(PreviewView.Desk::desks).reversed())
                .toList();
    }

    /** The reports of one tier to one tier's desks, added up over the rounds. */
    private static final class Flow {

        private String tier = "";
        private String deskTier = "";
        private String label = "";
        private int most;
        private long reports;
        private final Set<String> types = new LinkedHashSet<>();
        private final Map<UnitId, UnitView> desks = new LinkedHashMap<>();

        Flow(String key) {}

        void add(Deadline deadline, List<PlacedUnit> obliged, int count, String deskLabel) {
            tier = deadline.tier();
            deskTier = deadline.deskTier();
            label = deskLabel;
            most = Math.max(most, count);
            reports += count;
            obliged.forEach(it -> {
                types.add(it.unit().type().toLowerCase(Locale.ROOT));
                it.ancestors().stream()
                        .filter(above -> above.tier().equals(deskTier))
                        .findFirst()
                        .ifPresent(desk -> desks.put(desk.id(), desk));
            });
        }

        PreviewView.Flow view() {
            var deskTypes =
                    desks.values().stream()
                            .map(it -> it.type().toLowerCase(Locale.ROOT))
                            .collect(Collectors.toCollection(LinkedHashSet::new));
            return new PreviewView.Flow(
                    tier,
                    String.join(", ", types),
                    most,
                    deskTier,
                    String.join(", ", deskTypes),
                    Math.max(1, desks.size()),
                    label,
                    reports);
        }
    }
}
