package vn.binhyen.indicators.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.indicators.DefineIndicator;
import vn.binhyen.indicators.DictionaryEntry;
import vn.binhyen.indicators.IndicatorKind;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.TypedDay;

import java.util.Arrays;

/** An indicator, or a new version of one, as it is typed. */
record IndicatorForm(
        @Nullable String code,
        @Nullable String section,
        @Nullable String name,
        @Nullable String definition,
        @Nullable String unit,
        @Nullable String kind,
        @Nullable String validFrom) {

    static IndicatorForm empty() {
        return new IndicatorForm("", "", "", "", "", IndicatorKind.TURNS.name(), "");
    }

    static IndicatorForm of(DictionaryEntry entry) {
        var it = entry.view();
        return new IndicatorForm(
                it.code(),
                entry.section(),
                it.name(),
                it.definition(),
                it.unit(),
                it.kind().name(),
                "");
    }

    DefineIndicator toCommand() {
        return new DefineIndicator(
                text(code),
                text(section),
                text(name),
                text(definition),
                text(unit),
                Arrays.stream(IndicatorKind.values())
                        .filter(it -> it.name().equals(kind))
                        .findFirst()
                        .orElseThrow(() -> Refusal.of("kind", "indicators.refusal.empty")),
                TypedDay.read("validFrom", validFrom));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
