/** REST of access: personal tokens. Internal. */
@NullMarked
package vn.binhyen.access.api;

import org.jspecify.annotations.NullMarked;
