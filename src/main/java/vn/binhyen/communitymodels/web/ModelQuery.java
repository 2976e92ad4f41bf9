package vn.binhyen.communitymodels.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.communitymodels.ModelFilter;
import vn.binhyen.communitymodels.ModelWords;
import vn.binhyen.communitymodels.ReportingClass;
import vn.binhyen.communitymodels.Stage;
import vn.binhyen.shared.UnitId;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What the filters above a list of models say. */
record ModelQuery(
        @Nullable String q,
        @Nullable String level,
        @Nullable String form,
        @Nullable String areaType,
        @Nullable String kind,
        @Nullable String stage,
        @Nullable String ownerKind,
        @Nullable UUID unit,
        @Nullable String asOf,
        @Nullable Boolean waiting) {

    ModelFilter toFilter() {
        return new ModelFilter(
                Typed.orNull(q),
                known(level, ModelWords.LEVELS),
                known(form, ModelWords.FORMS),
                known(areaType, ModelWords.AREA_TYPES),
                Typed.choice(ReportingClass.class, kind),
                Typed.choice(Stage.class, stage),
                known(ownerKind, ModelWords.OWNER_KINDS),
                unit == null ? null : new UnitId(unit),
                false,
                Boolean.TRUE.equals(waiting));
    }

    /** Whether anything but the unit and the day is asked. */
    public boolean isNarrow() {
        var wide = new ModelQuery(null, null, null, null, null, null, null, unit, asOf, null);
        return !toFilter().equals(wide.toFilter());
    }

    /** How many of the fields that are folded on a phone say something. */
    public int getFolded() {
        return (int)
                Stream.of(level, form, areaType, kind, stage, ownerKind)
                        .filter(it -> it != null && !it.isBlank())
                        .count();
    }

    private static @Nullable String known(@Nullable String word, List<String> words) {
        return word != null && words.contains(word) ? word : null;
    }
}
