package vn.binhyen.campaigns;

import org.jmolecules.ddd.types.Identifier;

import java.util.UUID;

/** Identifies a work item of a campaign. */
public record WorkItemId(UUID value) implements Identifier {

    static WorkItemId random() {
        return new WorkItemId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
