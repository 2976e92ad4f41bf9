package vn.binhyen.kinds.peak;

import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.KindCode;
import vn.binhyen.campaigns.spi.CampaignKind;
import vn.binhyen.shared.DatePeriod;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The peak of about two months: ten work items, a form of forty indicators, reports twice a month.
 */
@Component
class PeakCampaign implements CampaignKind {

    /** In the order of the letter. */
    private static final List<String> WORK_ITEMS =
            List.of(
                    "propaganda",
                    "consolidation",
                    "national-day",
                    "drive",
                    "models",
                    "pressing-matters",
                    "own-plans",
                    "district-committees",
                    "standing-agency",
                    "reports");

    private final PeakForm form = PeakForm.read();

    @Override
    public KindCode code() {
        return new KindCode("peak");
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                new Setting(
                        PeakSchedule.MODE,
                        PeakSchedule.TWICE_A_MONTH,
                        List.of(
                                PeakSchedule.TWICE_A_MONTH,
                                PeakSchedule.ONCE_A_MONTH,
                                PeakSchedule.OWN_DAYS)),
                new Setting(PeakSchedule.DAY_OF_MONTH, "25", List.of()),
                new Setting(PeakSchedule.DAYS, "", List.of()),
                new Setting(
                        PeakSchedule.WEEKEND,
                        PeakSchedule.KEEP,
                        List.of(PeakSchedule.KEEP, PeakSchedule.PREVIOUS, PeakSchedule.NEXT)));
    }

    /** Two whole months from the first of the next. */
    @Override
    public DatePeriod proposedWindow(LocalDate today) {
        var first = YearMonth.from(today).plusMonths(1);
        return new DatePeriod(first.atDay(1), first.plusMonths(1).atEndOfMonth());
    }

    @Override
    public AudienceProposal audience() {
        return new AudienceProposal(List.of("district", "commune"), true);
    }

    /** Early work in the first weeks, the rest by the last day. */
    @Override
    public List<WorkItemProposal> workItems(DatePeriod window) {
        var proposals = new ArrayList<WorkItemProposal>();
        for (var item : WORK_ITEMS) {
            proposals.add(new WorkItemProposal(item, dueOn(item, window)));
        }
        return proposals;
    }

    private static LocalDate dueOn(String item, DatePeriod window) {
        var days =
                switch (item) {
                    case "own-plans" -> 10;
                    case "national-day" -> 18;
                    case "propaganda", "consolidation", "district-committees" -> 30;
                    default -> Integer.MAX_VALUE;
                };
        return days >= window.days() ? window.endsOn() : window.startsOn().plusDays(days);
    }

    @Override
    public List<RoundProposal> rounds(DatePeriod window, Map<String, String> settings) {
        return new PeakSchedule(window, settings).rounds();
    }

    /** Communes two days before their district, which must add up in time. */
    @Override
    public int daysAheadOfDesk() {
        return 2;
    }

    @Override
    public List<FormLineProposal> form() {
        return form.lines();
    }

    @Override
    public List<String> narrative() {
        return List.of("results", "shortcomings", "causes", "proposals");
    }

    @Override
    public List<String> goodDeeds() {
        return List.of(
                "harmony", "patrol", "watch", "children", "traffic", "fire", "weapons", "report");
    }

    @Override
    public boolean closesOnlyFrozen() {
        return true;
    }

    @Override
    public String settingsFragment() {
        return "kinds/peak/settings :: settings";
    }
}
