package vn.binhyen.communitymodels.api;

import org.jspecify.annotations.Nullable;

import vn.binhyen.communitymodels.Decision;
import vn.binhyen.communitymodels.ModelFacts;
import vn.binhyen.communitymodels.Owners;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/**
 * What integrators send to propose or replicate a model.
 *
 * @param owner code or name of a body, or any words; {@code ownerBody} its id instead
 * @param sites the units in which it is applied; the host where left out
 */
record NewModel(
        @Nullable String code,
        @Nullable String name,
        @Nullable String level,
        @Nullable String form,
        @Nullable List<String> areaTypes,
        @Nullable UUID host,
        @Nullable String owner,
        @Nullable UUID ownerBody,
        @Nullable String ownerKind,
        @Nullable List<UUID> sites,
        @Nullable LocalDate on,
        @Nullable String decisionNumber,
        @Nullable LocalDate decisionDate) {

    ModelFacts toFacts(Owners owners, LocalDate today) {
        var found = ownerBody == null ? owners.of(text(owner), today) : owners.of(ownerBody);
        if (found == null) {
            throw Refusal.of("ownerBody", "communitymodels.refusal.unknown-body");
        }
        if (found.ambiguous()) {
            throw Refusal.of("owner", "communitymodels.refusal.owner-ambiguous", found.known());
        }
        return new ModelFacts(
                text(code),
                text(name),
                text(level),
                form,
                new LinkedHashSet<>(areaTypes == null ? List.of("general") : areaTypes),
                toHost(),
                found.called(ownerKind).kind(),
                found.body(),
                found.name());
    }

    List<UnitId> toSites() {
        return sites == null ? List.of(toHost()) : sites.stream().map(UnitId::new).toList();
    }

    LocalDate toDay() {
        return filled("on", on);
    }

    @Nullable Decision toDecision() {
        return Decision.ifAny(decisionNumber, decisionDate);
    }

    private UnitId toHost() {
        return new UnitId(filled("host", host));
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    static <T> T filled(String field, @Nullable T value) {
        if (value == null) {
            throw Refusal.of(field, "communitymodels.refusal.missing");
        }
        return value;
    }
}
