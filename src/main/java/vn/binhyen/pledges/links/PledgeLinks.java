package vn.binhyen.pledges.links;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.access.links.LinkLimits;
import vn.binhyen.access.links.SecretLinks;
import vn.binhyen.shell.spi.Labels;

import java.time.Clock;

/** The links to forms of drives, by the number of the drive. */
@Component
class PledgeLinks extends SecretLinks<Integer> {

    PledgeLinks(JdbcClient jdbc, LinkLimits limits, Labels labels, Clock clock) {
        super(jdbc, limits, labels, clock, "pledges.institution_link", "drive", Integer.class);
    }
}
