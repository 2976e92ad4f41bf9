/** Pages of the pledge drives. */
@NullMarked
package vn.binhyen.pledges.web;

import org.jspecify.annotations.NullMarked;
