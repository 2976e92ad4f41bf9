/** How a request becomes an officer's, and which requests may pass. Internal. */
@NullMarked
package vn.binhyen.access.signin;

import org.jspecify.annotations.NullMarked;
