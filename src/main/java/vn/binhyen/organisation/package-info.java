/**
 * Who is organised where: steering committees, protection teams, household groups, guards, member
 * bodies and institutions, each with dated figures and what was decided about it; what is done with
 * them: training, inspections, agreements.
 *
 * <p>At the root: a body and what happens to it by decision. In packages of their own: {@code
 * files} (import and export), {@code figures} (what it adds up to, what is not in order), {@code
 * committees} (mergers and reorganisations), {@code bulk}, {@code institutions}, {@code
 * activities}.
 *
 * <p>A decision is kept by number and date: the paper lists people. Start reading at {@link
 * vn.binhyen.organisation.BodyLife}.
 */
@ApplicationModule(
        displayName = "Organisation",
        allowedDependencies = {
            "shared",
            "shell :: spi",
            "platform",
            "platform :: events",
            "imports :: spi",
            "access",
            "access :: spi",
            "territory",
            "territory :: events",
            "territory :: spi",
            "documents",
            "campaigns :: spi",
            "campaigns :: events",
            "reporting :: events",
            "reporting :: spi"
        })
@NullMarked
package vn.binhyen.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
