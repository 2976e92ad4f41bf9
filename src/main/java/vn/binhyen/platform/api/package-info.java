/** What has been announced, for followers outside. */
@NullMarked
package vn.binhyen.platform.api;

import org.jspecify.annotations.NullMarked;
