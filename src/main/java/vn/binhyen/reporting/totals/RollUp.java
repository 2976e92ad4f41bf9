package vn.binhyen.reporting.totals;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.reporting.forms.Forms;
import vn.binhyen.reporting.rounds.ObligationState;
import vn.binhyen.reporting.rounds.Sight;
import vn.binhyen.reporting.rounds.Sights;
import vn.binhyen.reporting.rounds.Standing;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.Tiers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Totals as they stand at this moment, and the reports behind them. */
@Service
@Transactional(readOnly = true)
public class RollUp {

    private final TotalsQuery totals;
    private final Forms forms;
    private final Sights sights;
    private final Tiers tiers;
    private final JdbcClient jdbc;
    private final Clock clock;

    RollUp(
            TotalsQuery totals,
            Forms forms,
            Sights sights,
            Tiers tiers,
            JdbcClient jdbc,
            Clock clock) {
        this.totals = totals;
        this.forms = forms;
        this.sights = sights;
        this.tiers = tiers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A round, one line a unit of that tier ({@code body} for the bodies).
     *
     * @param within only units of this unit's subtree, or null
     */
    public List<Total> ofRound(RoundId round, String by, Counted counted, @Nullable UnitId within) {
        return ofRound(round, by, counted, within, null);
    }

    /**
     * The same of a group of units, as its members were on the round's day.
     *
     * @param group only reports of its members and of units below them, or null
     */
    public List<Total> ofRound(
            RoundId round,
            String by,
            Counted counted,
            @Nullable UnitId within,
            @Nullable UUID group) {
        var campaign = forms.campaignOf(round);
        return ask(new TotalsQuery.Question(campaign, round, by, counted, bare(within), group));
    }

    /**
     * All rounds of a campaign: turns are added; what counts each subject once and stocks stand as
     * of the last round that holds reports.
     *
     * @param group only its members as they were on each round's day, or null
     */
    public List<Total> ofCampaign(
            CampaignId campaign,
            String by,
            Counted counted,
            @Nullable UnitId within,
            @Nullable UUID group) {
        return ask(new TotalsQuery.Question(campaign, null, by, counted, bare(within), group));
    }

    private List<Total> ask(TotalsQuery.Question question) {
        sights.require(question.campaign());
        var form = forms.of(question.campaign());
        var found = totals.ask(question, form, sights.current());
        if (found.isEmpty() && !question.byBody() && tiers.find(question.by()).isEmpty()) {
            throw Refusal.of("by", "reporting.refusal.unknown-level", question.by());
        }
        return found;
    }

    private static @Nullable UUID bare(@Nullable UnitId unit) {
        return unit == null ? null : unit.value();
    }

    /**
     * Where a figure comes from: each report of the unit and below, also those that are missing.
     */
    public List<Source> behind(RoundId round, UUID unitOrBody, String indicator) {
        var campaign = forms.campaignOf(round);
        var line = forms.of(campaign).required(indicator);
        return sights.current()
                .on(
                        jdbc.sql(
                                """
                                select r.obliged_kind, r.obliged_id, p.code, p.name, p.parent_id, r.submitted_at,
                                       r.figures[cast(:ordinal as int)] as value, %s as shown
                                  from reporting.report r
                                  join reporting.place p on p.campaign_id = r.campaign_id and p.id = r.obliged_id
                                 where r.round_id = :round
                                   and (r.obliged_id = :unit
                                        or exists (select from reporting.report_place w
                                                    where w.report_id = r.id and w.unit_id = :unit))
                                   and %s and %s
                                 order by p.position
                                """
                                        .formatted(
                                                ObligationState.SQL,
                                                Standing.SQL,
                                                Sight.SEES_REPORT)))
                .param("ordinal", line.ordinal())
                .param("today", LocalDate.now(clock))
                .param("round", round.value())
                .param("unit", unitOrBody)
                .query((rs, row) ->
                        new Source(
                                new Obliged(
                                        Obliged.Kind.valueOf(rs.getString("obliged_kind")),
                                        rs.getObject("obliged_id", UUID.class)),
                                rs.getString("code"),
                                rs.getString("name"),
                                rs.getObject("parent_id", UUID.class),
                                ObligationState.valueOf(rs.getString("shown")),
                                rs.getObject("value", Long.class),
                                moment(rs.getObject("submitted_at", OffsetDateTime.class))))
                .list();
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    /**
     * A report behind a total.
     *
     * @param value its own figure; counted only if the state is submitted or accepted
     */
    public record Source(
            Obliged obliged,
            String code,
            String name,
            @Nullable UUID parent,
            ObligationState state,
            @Nullable Long value,
            @Nullable Instant submittedAt) {

        public boolean isCounted() {
            return state.handedIn() && value != null;
        }
    }
}
