package vn.binhyen.campaigns;

import org.jmolecules.ddd.types.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.shared.Refusal;

import java.time.LocalDate;
import java.util.UUID;

/** More time for one unit or body in one round (gia hạn); granted again, only for longer. */
@Table(schema = "campaigns", name = "extension")
class Extension implements AggregateRoot<Extension, ExtensionId> {

    private final @Id ExtensionId id;
    private final CampaignId campaign;
    private final RoundId round;
    private final UUID obliged;
    private LocalDate dueOn;
    private LocalDate grantedOn;
    private @Version @Nullable Long version;

    @PersistenceCreator
    private Extension(
            ExtensionId id,
            CampaignId campaign,
            RoundId round,
            UUID obliged,
            LocalDate dueOn,
            LocalDate grantedOn,
            @Nullable Long version) {
        this.id = id;
        this.campaign = campaign;
        this.round = round;
        this.obliged = obliged;
        this.dueOn = dueOn;
        this.grantedOn = grantedOn;
        this.version = version;
    }

    static Extension of(
            CampaignId campaign, RoundId round, UUID obliged, LocalDate dueOn, LocalDate today) {
        return new Extension(ExtensionId.random(), campaign, round, obliged, dueOn, today, null);
    }

    Extension until(LocalDate day, LocalDate today) {
        if (!day.isAfter(dueOn)) {
            throw Refusal.of("until", "campaigns.refusal.extension-not-longer", dueOn);
        }
        dueOn = day;
        grantedOn = today;
        return this;
    }

    @Override
    public ExtensionId getId() {
        return id;
    }
}
