/**
 * Accounts of posts, their roles and scopes, sign-in, tokens, and the audit trail of submissions
 * and decisions.
 *
 * <p>A scope is a unit with all below it, or one body; the tree is asked through {@link
 * vn.binhyen.access.spi.UnitTree}.
 */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {
            "shared",
            "shell :: spi",
            "platform",
            "platform :: spi",
            "imports :: spi"
        })
@NullMarked
package vn.binhyen.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
