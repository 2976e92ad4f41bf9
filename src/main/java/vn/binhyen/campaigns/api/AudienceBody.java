package vn.binhyen.campaigns.api;

import org.jspecify.annotations.Nullable;

import vn.binhyen.campaigns.events.Audience;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who is obliged, as the interface writes it. */
record AudienceBody(
        @Nullable List<String> tiers, @Nullable List<UUID> units, @Nullable List<UUID> bodies) {

    static AudienceBody of(Audience audience) {
        return new AudienceBody(
                audience.tiers().stream().sorted().toList(),
                audience.units().stream().map(UnitId::value).toList(),
                audience.bodies().stream().map(BodyId::value).toList());
    }

    Audience toAudience() {
        return new Audience(
                new LinkedHashSet<>(tiers == null ? List.of() : tiers),
                (units == null ? List.<UUID>of() : units)
                        .stream()
                                .map(UnitId::new)
                                .collect(Collectors.toCollection(LinkedHashSet::new)),
                (bodies == null ? List.<UUID>of() : bodies)
                        .stream()
                                .map(BodyId::new)
                                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
