package vn.binhyen.territory.reorganisations;

import vn.binhyen.territory.events.ReorganisationId;

import java.util.List;

/**
 * What applying reorganisations did.
 *
 * @param facts one an instrument and day
 * @param created units that came into being
 * @param changed units that ended, or go on otherwise
 * @param followed those nobody named that went with the unit above them, to be looked at
 * @param known edges that stood in the register already
 */
public record Applied(
        List<ReorganisationId> facts, int created, int changed, int followed, int known) {}
