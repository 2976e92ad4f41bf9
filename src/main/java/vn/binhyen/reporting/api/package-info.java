/** Rounds, reports and totals for programs: REST v1. */
@NullMarked
package vn.binhyen.reporting.api;

import org.jspecify.annotations.NullMarked;
