package vn.binhyen.awards.links;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.access.links.LinkLimits;
import vn.binhyen.access.links.SecretLinks;
import vn.binhyen.shell.spi.Labels;

import java.time.Clock;
import java.util.UUID;

/** The links to files, by cycle. */
@Component
class CycleLinks extends SecretLinks<UUID> {

    CycleLinks(JdbcClient jdbc, LinkLimits limits, Labels labels, Clock clock) {
        super(jdbc, limits, labels, clock, "awards.institution_link", "cycle", UUID.class);
    }
}
