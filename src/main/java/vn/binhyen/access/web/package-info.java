/** Pages of sign-in, set-up, settings, accounts and the audit trail. Internal. */
@NullMarked
package vn.binhyen.access.web;

import org.jspecify.annotations.NullMarked;
