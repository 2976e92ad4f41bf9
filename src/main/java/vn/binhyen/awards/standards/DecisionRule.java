package vn.binhyen.awards.standards;

import org.jspecify.annotations.Nullable;

/**
 * From when a year may be decided on.
 *
 * @param afterWindow only once the months of the assessment are over
 * @param toConfirm nobody has found it in the official text: it is a rule of this application
 */
public record DecisionRule(boolean afterWindow, @Nullable String article, boolean toConfirm) {

    /** What holds where a standard says nothing. */
    static final DecisionRule SHIPPED = new DecisionRule(true, null, true);
}
