package vn.binhyen.campaigns;

import org.jmolecules.ddd.types.Identifier;

import java.util.UUID;

/** Identifies the plan of its own a member body made for a campaign. */
record OwnPlanId(UUID value) implements Identifier {

    static OwnPlanId random() {
        return new OwnPlanId(UUID.randomUUID());
    }
}
