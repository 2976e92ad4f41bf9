package vn.binhyen.reporting.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.Freezing;
import vn.binhyen.reporting.board.BoardFilter;
import vn.binhyen.reporting.board.ObligationView;
import vn.binhyen.reporting.board.RoundBoard;
import vn.binhyen.reporting.board.RoundView;
import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.reporting.forms.IssuedForms;
import vn.binhyen.reporting.rounds.ObligationState;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.Wording;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Rounds, who owes what in them, their form, and freezing them. */
@RestController
@RequestMapping("/api/v1")
class RoundApi {

    private static final int MOST = 500;

    private final RoundBoard board;
    private final IssuedForms forms;
    private final Freezing freezing;
    private final Wording wording;

    RoundApi(RoundBoard board, IssuedForms forms, Freezing freezing, Wording wording) {
        this.board = board;
        this.forms = forms;
        this.freezing = freezing;
        this.wording = wording;
    }

    @GetMapping("/campaigns/{campaign}/rounds")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
    Listing<RoundBody> rounds(@PathVariable CampaignId campaign) {
        return Listing.whole(board.rounds(campaign).stream().map(this::body).toList());
    }

    @GetMapping("/rounds/{round}")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
    RoundBody round(@PathVariable RoundId round) {
        return body(board.round(round));
    }

    private RoundBody body(RoundView round) {
        return new RoundBody(
                round.id().value(),
                wording.of("reporting.round.label", round.number(), round.dueOn()),
                round.number(),
                round.from(),
                round.to(),
                round.cutOffOn(),
                round.dueOn(),
                round.stateCode(),
                round.obligations(),
                round.submitted(),
                round.accepted(),
                round.returned(),
                round.late());
    }

    @GetMapping("/rounds/{round}/obligations")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
    Listing<ObligationBody> obligations(
            @PathVariable RoundId round,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable UUID group,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "0") int after) {
        var filter =
                BoardFilter.ALL
                        .with(state == null || state.isEmpty() ? null : state(state))
                        .inGroup(group)
                        .limitedTo(Math.clamp(limit, 1, MOST))
                        .after(after);
        var page = board.obligations(round, filter);
        var next = page.next();
        return new Listing<>(
                page.items().stream().map(ObligationBody::of).toList(),
                next == null ? null : next.toString(),
                page.total());
    }

    private static ObligationState state(String code) {
        return Arrays.stream(ObligationState.values())
                .filter(it -> it != ObligationState.FROZEN)
                .filter(it -> it.code().equals(code.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Refusal.of("state", "reporting.refusal.unknown-state", code));
    }

    @GetMapping("/rounds/{round}/form")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
    FormBody form(@PathVariable RoundId round) {
        var form = forms.of(round);
        return new FormBody(
                form.lines().stream()
                        .map(it ->
                                new FormBody.Indicator(
                                        it.indicator(),
                                        it.name(),
                                        it.definition(),
                                        it.unit(),
                                        it.kind().name().toLowerCase(Locale.ROOT),
                                        wording.of(form.kind() + ".section." + it.section()),
                                        it.required(),
                                        it.atMost(),
                                        it.target()))
                        .toList(),
                form.narrative().stream()
                        .map(it ->
                                new FormBody.Section(
                                        it, wording.of(form.kind() + ".narrative." + it)))
                        .toList());
    }

    @PostMapping("/rounds/{round}/freeze")
    @RolesAllowed(Roles.PLANNER)
    FreezeBody freeze(@PathVariable RoundId round) {
        var coverage = freezing.freeze(round);
        return new FreezeBody("frozen", coverage.reported(), coverage.expected());
    }

    record RoundBody(
            UUID id,
            String label,
            int number,
            LocalDate from,
            LocalDate to,
            LocalDate cutOffOn,
            LocalDate dueOn,
            String state,
            int obligations,
            int submitted,
            int accepted,
            int returned,
            int late) {}

    record FreezeBody(String state, int reported, int expected) {}

    record FormBody(List<Indicator> indicators, List<Section> narrative) {

        record Indicator(
                String code,
                String name,
                String definition,
                String unit,
                String kind,
                String section,
                boolean required,
                @Nullable String atMost,
                @Nullable Long target) {}

        record Section(String code, String title) {}
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ObligationBody(
            @Nullable UUID unitId,
            @Nullable UUID bodyId,
            String code,
            String name,
            String tier,
            String state,
            LocalDate dueOn,
            @Nullable Instant submittedAt) {

        static ObligationBody of(ObligationView view) {
            boolean unit = view.obliged().kind() == Obliged.Kind.UNIT;
            return new ObligationBody(
                    unit ? view.obliged().id() : null,
                    unit ? null : view.obliged().id(),
                    view.code(),
                    view.name(),
                    view.tier(),
                    view.state().code(),
                    view.dueOn(),
                    view.submittedAt());
        }
    }
}
