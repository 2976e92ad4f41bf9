package vn.binhyen.reporting.forms;

import org.jspecify.annotations.Nullable;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.indicators.IndicatorKind;
import vn.binhyen.indicators.IndicatorView;

import java.util.List;

/**
 * The form of a round as it was issued.
 *
 * @param kind code of the kind of campaign, under which titles of sections are messages
 * @param narrative codes of the narrative sections
 */
public record FormView(CampaignId campaign, String kind, List<Line> lines, List<String> narrative) {

    /** One indicator of it. */
    public record Line(
            String indicator,
            String name,
            String definition,
            String unit,
            IndicatorKind kind,
            String section,
            boolean required,
            @Nullable String atMost,
            @Nullable Long target) {

        static Line of(Form.Line line, @Nullable IndicatorView named) {
            return new Line(
                    line.indicator(),
                    named == null ? line.indicator() : named.name(),
                    named == null ? "" : named.definition(),
                    named == null ? "" : named.unit(),
                    line.kind(),
                    line.section(),
                    line.required(),
                    line.atMost(),
                    line.target());
        }
    }
}
