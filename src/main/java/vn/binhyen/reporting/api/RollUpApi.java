package vn.binhyen.reporting.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.indicators.IndicatorDictionary;
import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.reporting.totals.Counted;
import vn.binhyen.reporting.totals.FigureQuery;
import vn.binhyen.reporting.totals.RollUp;
import vn.binhyen.reporting.totals.Total;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Totals by unit or body, and one indicator as a series. */
@RestController
@RequestMapping("/api/v1")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class RollUpApi {

    private final RollUp rollUp;
    private final FigureQuery figures;
    private final IndicatorDictionary dictionary;

    RollUpApi(RollUp rollUp, FigureQuery figures, IndicatorDictionary dictionary) {
        this.rollUp = rollUp;
        this.figures = figures;
        this.dictionary = dictionary;
    }

    @GetMapping("/rounds/{round}/rollup")
    TotalsBody ofRound(
            @PathVariable RoundId round,
            @RequestParam(defaultValue = "province") String by,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID group) {
        return TotalsBody.of(rollUp.ofRound(round, by, counted(state), within(unit), group));
    }

    @GetMapping("/campaigns/{campaign}/rollup")
    TotalsBody ofCampaign(
            @PathVariable CampaignId campaign,
            @RequestParam(defaultValue = "province") String by,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID group) {
        return TotalsBody.of(rollUp.ofCampaign(campaign, by, counted(state), within(unit), group));
    }

    @GetMapping("/figures")
    SeriesBody figures(
            @RequestParam String indicator,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(defaultValue = "province") String by) {
        var points =
                figures.ask(new FigureQuery.Question(indicator, within(unit), from, to, by, on));
        if (points.isEmpty() && dictionary.history(indicator).isEmpty()) {
            throw Refusal.of("indicator", "reporting.refusal.not-in-dictionary", indicator);
        }
        return new SeriesBody(indicator, points.stream().map(PointBody::of).toList());
    }

    private static Counted counted(@Nullable String state) {
        return switch (state) {
            case null -> Counted.HANDED_IN;
            case "", "submitted" -> Counted.HANDED_IN;
            case "accepted" -> Counted.ACCEPTED;
            default -> throw Refusal.of("state", "reporting.refusal.unknown-state", state);
        };
    }

    private static @Nullable UnitId within(@Nullable UUID unit) {
        return unit == null ? null : new UnitId(unit);
    }

    record TotalsBody(List<TotalBody> units) {

        static TotalsBody of(List<Total> totals) {
            return new TotalsBody(totals.stream().map(TotalBody::of).toList());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TotalBody(
            @Nullable UUID unitId,
            @Nullable UUID bodyId,
            String code,
            String name,
            Map<String, Long> values,
            int reported,
            int expected) {

        static TotalBody of(Total total) {
            boolean unit = total.kind() == Obliged.Kind.UNIT;
            return new TotalBody(
                    unit ? total.id() : null,
                    unit ? null : total.id(),
                    total.code(),
                    total.name(),
                    total.values(),
                    total.reported(),
                    total.expected());
        }
    }

    record SeriesBody(String indicator, List<PointBody> items) {}

    record PointBody(
            UUID campaignId,
            UUID roundId,
            LocalDate from,
            LocalDate to,
            LocalDate dueOn,
            UUID unitId,
            String code,
            String name,
            @Nullable Long value,
            int reported,
            int expected,
            @JsonInclude(JsonInclude.Include.NON_NULL)
                    FigureQuery.@Nullable Incomparable incomparable) {

        static PointBody of(FigureQuery.Point point) {
            return new PointBody(
                    point.campaign().value(),
                    point.round().value(),
                    point.from(),
                    point.to(),
                    point.dueOn(),
                    point.unit(),
                    point.code(),
                    point.name(),
                    point.value(),
                    point.reported(),
                    point.expected(),
                    point.incomparable());
        }
    }
}
