/** The register of bodies over REST. */
@NullMarked
package vn.binhyen.organisation.api;

import org.jspecify.annotations.NullMarked;
