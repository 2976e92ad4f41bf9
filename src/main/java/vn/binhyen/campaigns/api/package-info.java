/** Campaigns over REST; the contract of integrators. */
@NullMarked
package vn.binhyen.campaigns.api;

import org.jspecify.annotations.NullMarked;
