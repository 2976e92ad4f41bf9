package vn.binhyen.campaigns.events;

import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

import vn.binhyen.indicators.IndicatorKind;

/**
 * One indicator of a campaign's form, in the version of the dictionary it was issued with.
 *
 * @param section code of the section it stands in; its title is the message {@code
 *     <kind>.section.<code>}
 * @param required whether a report without it cannot be submitted
 * @param atMost code of the indicator this one cannot exceed ("kept" against "registered"), or null
 * @param target what each obliged unit should reach over the campaign, or null
 */
public record FormLine(
        String indicator,
        int version,
        IndicatorKind kind,
        String section,
        boolean required,
        @Nullable String atMost,
        @Nullable Long target)
        implements ValueObject {}
