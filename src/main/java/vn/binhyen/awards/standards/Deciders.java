package vn.binhyen.awards.standards;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.shared.Refusal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

/** Which tiers objects are of, which may decide on them, and what is wrong with who decides. */
public final class Deciders {

    /** From the lowest to the highest. */
    public static final List<String> TIERS = List.of("village", "commune", "district", "province");

    /** The last day there were districts to decide on anything. */
    static final LocalDate DISTRICTS_END = LocalDate.of(2025, 6, 30);

    private static final String DISTRICT = "district";
    private static final List<String> DECIDING = List.of("commune", DISTRICT, "province");

    private Deciders() {}

    /** The tiers of objects of that kind; of institutions those they report to. */
    public static List<String> objectTiers(TitleKind kind) {
        return switch (kind) {
            case RESIDENTIAL_AREA -> List.of("village");
            case COMMUNE -> List.of("commune");
            case AGENCY, ENTERPRISE, SCHOOL -> DECIDING;
        };
    }

    /** The tiers whose People's Committee may decide. */
    public static List<String> deciding() {
        return DECIDING;
    }

    /** Districts come to an end: who reports to none needs nobody who decides. */
    private static boolean needed(String tier) {
        return !DISTRICT.equals(tier);
    }

    /**
     * Refuses lines by which a district would decide when there are none any more. What reports to
     * a district itself ends with it, so a line for such objects that began before does no harm.
     */
    static void refuseDistricts(Rules rules, List<Refusal> faults) {
        var after = DISTRICTS_END.plusDays(1);
        for (int i = 0; i < rules.deciders().size(); i++) {
            var it = rules.deciders().get(i);
            if (!DISTRICT.equals(it.tier())) {
                continue;
            }
            var from = it.from();
            if (from != null && !from.isBefore(after)) {
                faults.add(
                        Refusal.of(
                                "decider-from-" + i,
                                "recognition.refusal.decider-district",
                                DISTRICTS_END));
            } else if (!DISTRICT.equals(it.objectTier())
                    && rules.decider(it.objectTier(), after).filter(it::equals).isPresent()) {
                faults.add(
                        Refusal.of(
                                "decider-tier-" + i,
                                "recognition.refusal.decider-district-goes-on",
                                DISTRICTS_END,
                                after));
            }
        }
    }

    /**
     * What is wrong with who decides, each at its line.
     *
     * @param begins the first day of the first year's assessment: from then on somebody decides
     */
    static void check(Rules rules, LocalDate begins, List<Refusal> faults) {
        var seen = new HashSet<String>();
        for (int i = 0; i < rules.deciders().size(); i++) {
            var it = rules.deciders().get(i);
            if (!objectTiers(rules.kind()).contains(it.objectTier())
                    || !DECIDING.contains(it.tier())
                    || TIERS.indexOf(it.tier()) < TIERS.indexOf(it.objectTier())) {
                faults.add(Refusal.of("decider-tier-" + i, "recognition.refusal.decider-below"));
            }
            if (!seen.add(it.objectTier() + "|" + it.from())) {
                faults.add(Refusal.of("decider-from-" + i, "recognition.refusal.decider-twice"));
            }
        }
        for (var tier : objectTiers(rules.kind())) {
            var those =
                    rules.deciders().stream().filter(it -> it.objectTier().equals(tier)).toList();
            if (those.isEmpty() && needed(tier)) {
                faults.add(Refusal.of("deciders", "recognition.refusal.no-decider." + tier));
            } else if (!those.isEmpty() && those.stream().noneMatch(it -> it.holdsOn(begins))) {
                faults.add(
                        Refusal.of("deciders", "recognition.refusal.decider-gap." + tier, begins));
            }
        }
    }
}
