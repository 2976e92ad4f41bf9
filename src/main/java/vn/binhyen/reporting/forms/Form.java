package vn.binhyen.reporting.forms;

import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.indicators.IndicatorKind;
import vn.binhyen.shared.Refusal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The form of a campaign as it was issued: its lines in order, and the narrative sections. */
public record Form(
        CampaignId campaign,
        String kind,
        List<Line> lines,
        List<String> narrative,
        Map<String, Line> byCode)
        implements ValueObject {

    public static Form of(
            CampaignId campaign, String kind, List<Line> lines, List<String> narrative) {
        var byCode = lines.stream().collect(Collectors.toMap(Line::indicator, it -> it));
        return new Form(campaign, kind, List.copyOf(lines), List.copyOf(narrative), byCode);
    }

    int width() {
        return lines.size();
    }

    public Optional<Line> find(String indicator) {
        return Optional.ofNullable(byCode.get(indicator));
    }

    public Line required(String indicator) {
        return find(indicator)
                .orElseThrow(() ->
                        Refusal.of(indicator, "reporting.refusal.unknown-indicator", indicator));
    }

    /**
     * One line of it.
     *
     * @param ordinal 1 for the first
     */
    public record Line(
            int ordinal,
            String indicator,
            int version,
            IndicatorKind kind,
            String section,
            boolean required,
            @Nullable String atMost,
            @Nullable Long target) {}
}
