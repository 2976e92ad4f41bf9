package vn.binhyen.communitymodels;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.UnitId;

/**
 * Which models are asked for; null for any.
 *
 * @param unit hosted or applied in the unit or below it
 * @param working only those that count; {@code stage} says more exactly
 * @param waiting only those of which an officer has to say whether they are dormant
 */
public record ModelFilter(
        @Nullable String words,
        @Nullable String level,
        @Nullable String form,
        @Nullable String areaType,
        @Nullable ReportingClass reportingClass,
        @Nullable Stage stage,
        @Nullable String ownerKind,
        @Nullable UnitId unit,
        boolean working,
        boolean waiting) {

    public static final ModelFilter ALL = of(null, null);

    static ModelFilter of(@Nullable String words, @Nullable UnitId unit) {
        return new ModelFilter(words, null, null, null, null, null, null, unit, false, false);
    }

    /** The same, but only of those that count. */
    public ModelFilter onlyWorking() {
        return new ModelFilter(
                words,
                level,
                form,
                areaType,
                reportingClass,
                stage,
                ownerKind,
                unit,
                true,
                waiting);
    }

    /** What counts in the unit; in the province where none is named. */
    public static ModelFilter workingIn(@Nullable UnitId unit) {
        return new ModelFilter(null, null, null, null, null, null, null, unit, true, false);
    }
}
