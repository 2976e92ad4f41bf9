/** The register of steering documents over REST. */
@NullMarked
package vn.binhyen.documents.api;

import org.jspecify.annotations.NullMarked;
