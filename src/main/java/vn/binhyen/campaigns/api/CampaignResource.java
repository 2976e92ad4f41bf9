package vn.binhyen.campaigns.api;

import org.jspecify.annotations.Nullable;

import vn.binhyen.campaigns.CampaignRow;
import vn.binhyen.campaigns.CampaignView;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A campaign as integrators read it. */
record CampaignResource(
        UUID id,
        String kind,
        String title,
        UUID host,
        LocalDate startsOn,
        LocalDate endsOn,
        String state,
        AudienceBody audience,
        Map<String, String> settings,
        List<String> basis,
        boolean recordedAfterwards,
        @Nullable LocalDate launchedOn,
        @Nullable LocalDate closedOn,
        long version) {

    static CampaignResource of(CampaignView view) {
        var facts = view.facts();
        return new CampaignResource(
                view.id().value(),
                view.kind().value(),
                view.title(),
                view.host().value(),
                facts.window().startsOn(),
                facts.window().endsOn(),
                view.state().code(),
                AudienceBody.of(view.plan().audience()),
                view.plan().settings(),
                facts.basis().stream()
                        .map(it ->
                                it.document() == null
                                        ? String.valueOf(it.text())
                                        : it.document().toString())
                        .toList(),
                facts.recordedAfterwards(),
                view.launchedOn(),
                view.closedOn(),
                view.version());
    }

    /** A line of the list. */
    record Line(
            UUID id,
            String kind,
            String title,
            UUID host,
            LocalDate startsOn,
            LocalDate endsOn,
            String state,
            boolean recordedAfterwards) {

        static Line of(CampaignRow row) {
            return new Line(
                    row.id().value(),
                    row.kind().value(),
                    row.title(),
                    row.host().value(),
                    row.startsOn(),
                    row.endsOn(),
                    row.state().code(),
                    row.recordedAfterwards());
        }
    }

    /** A page of the list; {@code next} is null at its end. */
    record Page(List<Line> items, @Nullable String next, int total) {}
}
