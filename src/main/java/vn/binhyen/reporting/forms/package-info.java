/**
 * The form of a campaign as it was issued, and the figures given on it: which lines are asked, what
 * a number in a line may be, and why one is refused.
 *
 * <p>A form never changes once its campaign is launched. Start reading at {@link
 * vn.binhyen.reporting.forms.Form}.
 */
@NullMarked
package vn.binhyen.reporting.forms;

import org.jspecify.annotations.NullMarked;
