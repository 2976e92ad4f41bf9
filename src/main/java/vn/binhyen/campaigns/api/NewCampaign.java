package vn.binhyen.campaigns.api;

import org.jspecify.annotations.Nullable;

import vn.binhyen.campaigns.BasisLine;
import vn.binhyen.campaigns.CampaignFacts;
import vn.binhyen.campaigns.PlanCampaign;
import vn.binhyen.campaigns.events.KindCode;
import vn.binhyen.shared.DatePeriod;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** What integrators send to plan a campaign; left out is as the kind proposes. */
record NewCampaign(
        @Nullable String kind,
        @Nullable String title,
        @Nullable String aim,
        @Nullable UUID host,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable AudienceBody audience,
        @Nullable Map<String, Object> settings,
        @Nullable List<String> basis,
        @Nullable Boolean recordedAfterwards) {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    PlanCampaign toCommand() {
        var said = new HashMap<String, String>();
        if (settings != null) {
            settings.forEach((name, value) -> said.put(name, written(value)));
        }
        return new PlanCampaign(
                new KindCode(filled("kind", kind)),
                new UnitId(filled("host", host)),
                new CampaignFacts(
                        filled("title", title),
                        aim == null ? "" : aim,
                        window(),
                        (basis == null ? List.<String>of() : basis)
                                .stream().map(NewCampaign::basis).toList(),
                        Boolean.TRUE.equals(recordedAfterwards)),
                (audience == null ? new AudienceBody(null, null, null) : audience).toAudience(),
                said);
    }

    private DatePeriod window() {
        var first = filled("startsOn", startsOn);
        var last = filled("endsOn", endsOn);
        if (last.isBefore(first)) {
            throw Refusal.of("endsOn", "shared.refusal.period-out-of-order", first, last);
        }
        return new DatePeriod(first, last);
    }

    private static BasisLine basis(String line) {
        return ID.matcher(line).matches()
                ? BasisLine.document(UUID.fromString(line))
                : BasisLine.text(line);
    }

    private static String written(Object value) {
        return value instanceof List<?> many
                ? String.join(",", many.stream().map(String::valueOf).toList())
                : String.valueOf(value);
    }

    private static <T> T filled(String field, @Nullable T value) {
        if (value == null) {
            throw Refusal.of(field, "campaigns.refusal.missing");
        }
        return value;
    }
}
