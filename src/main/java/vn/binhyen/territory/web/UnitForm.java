package vn.binhyen.territory.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.RegisterUnit;
import vn.binhyen.territory.UnitView;

import java.util.Objects;

/** A unit as it is typed. */
record UnitForm(
        @Nullable String tier,
        @Nullable String code,
        @Nullable String name,
        @Nullable String shortName,
        @Nullable String type,
        @Nullable String parentCode,
        @Nullable String from,
        @Nullable String instrument,
        @Nullable String households) {

    static UnitForm empty(@Nullable String tier, @Nullable String parentCode) {
        return new UnitForm(tier, null, null, null, null, parentCode, null, null, null);
    }

    static UnitForm of(UnitView unit, @Nullable String parentCode) {
        return new UnitForm(
                unit.tier(),
                unit.code(),
                unit.name(),
                unit.shortName(),
                unit.type(),
                parentCode,
                null,
                null,
                null);
    }

    RegisterUnit toCommand(@Nullable UnitId parent) {
        return new RegisterUnit(
                text(tier),
                text(code),
                text(name),
                text(shortName),
                text(type),
                parent,
                AskedDay.read("from", from),
                text(instrument),
                number());
    }

    private @Nullable Integer number() {
        var digits = text(households).replaceAll("[.\\s]", "");
        if (digits.isEmpty()) {
            return null;
        }
        if (!digits.matches("\\d{1,9}")) {
            throw Refusal.of("households", "territory.refusal.bad-households");
        }
        return Integer.valueOf(digits);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
