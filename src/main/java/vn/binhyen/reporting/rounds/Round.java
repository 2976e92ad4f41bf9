package vn.binhyen.reporting.rounds;

import org.jmolecules.ddd.types.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.PlannedRound;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.events.RoundFrozen;
import vn.binhyen.reporting.events.RoundOpened;
import vn.binhyen.shared.Refusal;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One round of reports of a campaign (kỳ báo cáo). Planned first, open from the first day it
 * covers, frozen when its figures are issued.
 */
@Table(schema = "reporting", name = "round")
class Round extends AbstractAggregateRoot<Round> implements AggregateRoot<Round, RoundId> {

    private final @Id RoundId id;

    @Column("campaign_id")
    private final CampaignId campaign;

    private final int number;
    private final LocalDate startsOn;
    private final LocalDate endsOn;
    private final LocalDate cutOffOn;
    private final LocalDate dueOn;
    private RoundState state;
    private @Nullable Instant openedAt;
    private @Nullable Instant frozenAt;
    private @Version @Nullable Long version;

    static Round planned(CampaignId campaign, PlannedRound plan) {
        return new Round(
                plan.id(),
                campaign,
                plan.number(),
                plan.from(),
                plan.to(),
                plan.cutOffOn(),
                plan.dueOn(),
                RoundState.PLANNED,
                null,
                null,
                null);
    }

    @PersistenceCreator
    private Round(
            RoundId id,
            CampaignId campaign,
            int number,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate cutOffOn,
            LocalDate dueOn,
            RoundState state,
            @Nullable Instant openedAt,
            @Nullable Instant frozenAt,
            @Nullable Long version) {
        this.id = id;
        this.campaign = campaign;
        this.number = number;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        this.cutOffOn = cutOffOn;
        this.dueOn = dueOn;
        this.state = state;
        this.openedAt = openedAt;
        this.frozenAt = frozenAt;
        this.version = version;
    }

    /** Lets the obliged report from now on; a second call changes and announces nothing. */
    Round open(int obligations, Instant now) {
        if (state == RoundState.PLANNED) {
            state = RoundState.OPEN;
            openedAt = now;
            registerEvent(new RoundOpened(campaign, id, endsOn, dueOn, obligations));
        }
        return this;
    }

    /** Makes the figures final as issued. */
    Round freeze(int reported, int expected, Instant now) {
        Refusal.unless(state != RoundState.PLANNED, "reporting.refusal.round-not-open");
        Refusal.unless(state != RoundState.FROZEN, "reporting.refusal.round-frozen-already");
        state = RoundState.FROZEN;
        frozenAt = now;
        registerEvent(new RoundFrozen(campaign, id, reported, expected));
        return this;
    }

    boolean isFrozen() {
        return state == RoundState.FROZEN;
    }

    CampaignId campaign() {
        return campaign;
    }

    @Nullable Instant frozenAt() {
        return frozenAt;
    }

    @Override
    public RoundId getId() {
        return id;
    }
}
