/** Models over REST. */
@NullMarked
package vn.binhyen.communitymodels.api;

import org.jspecify.annotations.NullMarked;
