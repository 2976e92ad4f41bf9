package vn.binhyen.awards.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.UUID;

/** What the filters above titles say. */
record TitleQuery(@Nullable String kind, @Nullable UUID unit, @Nullable String asOf) {

    TitleKind toKind() {
        return kind == null
                ? TitleKind.RESIDENTIAL_AREA
                : TitleKind.of(kind).orElse(TitleKind.RESIDENTIAL_AREA);
    }

    @Nullable UnitId toUnit() {
        return unit == null ? null : new UnitId(unit);
    }

    LocalDate day(LocalDate today) {
        return Typed.dayOr(today, asOf);
    }
}
