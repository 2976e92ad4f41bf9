package vn.binhyen.campaigns;

import org.jmolecules.ddd.types.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;

import java.time.LocalDate;

/**
 * The plan an obliged member body made of its own for a campaign (kế hoạch của sở, ngành): number
 * and day of the paper.
 */
@Table(schema = "campaigns", name = "own_plan")
class OwnPlan implements AggregateRoot<OwnPlan, OwnPlanId> {

    private final @Id OwnPlanId id;
    private final CampaignId campaign;
    private final BodyId body;
    private String number;
    private LocalDate issuedOn;
    private @Version @Nullable Long version;

    @PersistenceCreator
    private OwnPlan(
            OwnPlanId id,
            CampaignId campaign,
            BodyId body,
            String number,
            LocalDate issuedOn,
            @Nullable Long version) {
        this.id = id;
        this.campaign = campaign;
        this.body = body;
        this.number = number;
        this.issuedOn = issuedOn;
        this.version = version;
    }

    static OwnPlan of(CampaignId campaign, BodyId body, String number, LocalDate issuedOn) {
        return new OwnPlan(OwnPlanId.random(), campaign, body, checked(number), issuedOn, null);
    }

    /** The paper was replaced, or its number entered wrongly. */
    OwnPlan replace(String changed, LocalDate day) {
        number = checked(changed);
        issuedOn = day;
        return this;
    }

    private static String checked(String number) {
        var text = FreeText.of("number", number, 40).value();
        if (text.isBlank()) {
            throw Refusal.of("number", "campaigns.refusal.no-number");
        }
        return text;
    }

    @Override
    public OwnPlanId getId() {
        return id;
    }
}
