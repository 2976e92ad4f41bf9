/** The register of units over REST. */
@NullMarked
package vn.binhyen.territory.api;

import org.jspecify.annotations.NullMarked;
