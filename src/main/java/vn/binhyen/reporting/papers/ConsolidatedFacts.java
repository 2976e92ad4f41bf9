package vn.binhyen.reporting.papers;

import org.jspecify.annotations.Nullable;

import vn.binhyen.reporting.board.RoundView;
import vn.binhyen.reporting.forms.FormView;
import vn.binhyen.reporting.totals.FrozenReports.FrozenReport;
import vn.binhyen.reporting.totals.Total;

import java.util.List;
import java.util.Map;

/**
 * What a consolidated report says.
 *
 * @param campaign title of the campaign inside a sentence
 * @param grounds what it stands on (căn cứ): of the unit's reports, then of the campaign
 * @param letter the letter that launched it; null where none was issued here
 * @param tiers how many of how many, by tier, highest first, bodies last
 * @param districts totals of the districts; none where the tier has ended
 * @param narrative sections of the assessment
 */
record ConsolidatedFacts(
        String campaign,
        List<String> grounds,
        @Nullable String letter,
        RoundView round,
        Letterhead letterhead,
        List<Section> sections,
        List<Narrative> narrative,
        List<TierCoverage> tiers,
        Map<String, Long> inPeriod,
        Map<String, Long> toDate,
        List<Total> districts,
        List<FrozenReport> reports) {

    /** A section of the form with its indicators. */
    record Section(String title, List<FormView.Line> lines) {}

    /**
     * A narrative section.
     *
     * @param remark empty where the officer left it to be written into the paper
     */
    record Narrative(String title, String remark) {}

    /** How many of how many of a tier have reported; its units as papers call them. */
    record TierCoverage(String units, int reported, int expected) {}

    List<FormView.Line> lines() {
        return sections.stream().flatMap(it -> it.lines().stream()).toList();
    }

    List<FrozenReport> missing() {
        return reports.stream().filter(it -> !it.counted()).toList();
    }

    int reported() {
        return (int) reports.stream().filter(FrozenReport::counted).count();
    }
}
