package vn.binhyen.campaigns.spi;

import vn.binhyen.shared.BodyId;

import java.time.LocalDate;
import java.util.List;

/** Bodies a campaign can oblige. Implemented by the module that keeps them. */
public interface AudienceSource {

    /** The bodies that may be obliged on that day, in the order of their names. */
    List<Candidate> candidates(LocalDate day);

    /** A body as the wizard shows it. */
    record Candidate(BodyId body, String code, String name, String type) {}
}
