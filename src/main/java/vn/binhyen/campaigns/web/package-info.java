/** Pages of campaigns: list, wizard, the campaign itself, reporting lines. */
@NullMarked
package vn.binhyen.campaigns.web;

import org.jspecify.annotations.NullMarked;
