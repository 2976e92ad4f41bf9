package vn.binhyen.campaigns.web;

import vn.binhyen.campaigns.events.Audience;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitView;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Step 2 as it is typed: tiers, further units by code, bodies.
 *
 * @param units codes with blanks or commas between
 */
record ScopeForm(List<String> tiers, String units, List<String> bodies) {

    static ScopeForm of(Audience audience, UnitDirectory directory, LocalDate day) {
        return new ScopeForm(
                List.copyOf(audience.tiers()),
                directory.named(audience.units(), day).values().stream()
                        .map(UnitView::code)
                        .sorted()
                        .collect(Collectors.joining(", ")),
                audience.bodies().stream().map(BodyId::toString).toList());
    }

    static ScopeForm of(Fields sent) {
        return new ScopeForm(sent.all("tier"), sent.text("units"), sent.all("body"));
    }

    Audience toAudience(UnitDirectory directory, LocalDate day) {
        var named = new LinkedHashSet<UnitId>();
        for (var code : units.split("[,;\\s]+")) {
            if (!code.isBlank()) {
                var found = directory.byCode(List.of(code), day);
                if (found.isEmpty()) {
                    throw Refusal.of("units", "campaigns.refusal.unknown-unit", code);
                }
                found.forEach(it -> named.add(it.id()));
            }
        }
        return new Audience(
                new LinkedHashSet<>(tiers),
                named,
                bodies.stream()
                        .map(it -> new BodyId(AimForm.uuid("body", it)))
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
