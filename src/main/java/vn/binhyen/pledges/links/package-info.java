/**
 * Links by which institutions give their own figures: made, printed and revoked by officers, opened
 * by whoever holds one. Start reading at {@link vn.binhyen.pledges.links.PublicForm}.
 */
@NullMarked
package vn.binhyen.pledges.links;

import org.jspecify.annotations.NullMarked;
