package vn.binhyen.reporting;

import org.jspecify.annotations.Nullable;

import vn.binhyen.campaigns.events.Audience;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.CampaignLaunched;
import vn.binhyen.campaigns.events.Deadline;
import vn.binhyen.campaigns.events.Deadline.Wording;
import vn.binhyen.campaigns.events.FormLine;
import vn.binhyen.campaigns.events.KindCode;
import vn.binhyen.campaigns.events.PlannedRound;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.indicators.IndicatorKind;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Launches that read like sentences: four rounds of the peak of 2014 on a short form. */
public final class SampleCampaign {

    public static final String TURNS = "T1";
    public static final String DISTINCT = "D1";
    public static final String KEPT = "D2";
    public static final String STOCK = "S1";
    public static final String REQUIRED = "R1";

    private SampleCampaign() {}

    public static CampaignLaunched of2014(UnitId host, Set<BodyId> bodies) {
        return launched(
                host,
                Set.of("district", "commune"),
                bodies,
                form(),
                LocalDate.of(2014, 8, 1),
                true);
    }

    public static List<FormLine> form() {
        return List.of(
                line(TURNS, IndicatorKind.TURNS, false, null),
                line(DISTINCT, IndicatorKind.DISTINCT, false, null),
                line(KEPT, IndicatorKind.DISTINCT, false, DISTINCT),
                line(STOCK, IndicatorKind.STOCK, false, null));
    }

    public static FormLine line(
            String code, IndicatorKind kind, boolean required, @Nullable String atMost) {
        return new FormLine(code, 1, kind, "propaganda", required, atMost, null);
    }

    public static CampaignLaunched launched(
            UnitId host,
            Set<String> tiers,
            Set<BodyId> bodies,
            List<FormLine> form,
            LocalDate firstDay,
            boolean afterwards) {
        var rounds = new ArrayList<PlannedRound>();
        var from = firstDay;
        for (int number = 1; number <= 4; number++) {
            var due = from.plusDays(14);
            rounds.add(
                    new PlannedRound(
                            RoundId.random(), number, from, due, due, due, deadlines(due)));
            from = due.plusDays(1);
        }
        return new CampaignLaunched(
                CampaignId.random(),
                new KindCode("peak"),
                host,
                firstDay,
                from,
                new Audience(tiers, Set.of(), bodies),
                form,
                List.of("results", "proposals"),
                rounds,
                afterwards,
                List.of());
    }

    private static List<Deadline> deadlines(LocalDate due) {
        var hour = LocalTime.of(17, 0);
        return List.of(
                new Deadline("commune", due.minusDays(2), hour, Wording.NOT_LATER_THAN, "district"),
                new Deadline("district", due, hour, Wording.NOT_LATER_THAN, "province"),
                new Deadline(Deadline.BODIES, due, hour, Wording.BEFORE, "province"));
    }
}
