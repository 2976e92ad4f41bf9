package vn.binhyen.communitymodels.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.communitymodels.Decision;
import vn.binhyen.communitymodels.ModelFacts;
import vn.binhyen.communitymodels.ModelView;
import vn.binhyen.communitymodels.Owners;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.TypedDay;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;

/** A model as it is typed. */
record ModelForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable String level,
        @Nullable String form,
        @Nullable List<String> areaTypes,
        @Nullable String owner,
        @Nullable String ownerBody,
        @Nullable String ownerKind,
        @Nullable String hostCode,
        @Nullable String sites,
        @Nullable String on,
        @Nullable String decisionNumber,
        @Nullable String decisionDate,
        @Nullable Long version) {

    static ModelForm empty(@Nullable String unitCode) {
        return new ModelForm(
                null,
                null,
                "commune",
                null,
                List.of("general"),
                null,
                null,
                null,
                unitCode,
                unitCode,
                null,
                null,
                null,
                null);
    }

    static ModelForm of(ModelView there, @Nullable String hostCode) {
        var facts = there.facts();
        return new ModelForm(
                facts.code(),
                facts.name(),
                facts.level(),
                facts.form(),
                List.copyOf(facts.areaTypes()),
                facts.ownerName(),
                facts.ownerBody() == null ? null : facts.ownerBody().toString(),
                facts.ownerKind(),
                hostCode,
                null,
                null,
                null,
                null,
                there.version());
    }

    /** What a replica is likely to have of its origin; where it is applied is new. */
    static ModelForm after(ModelView origin, @Nullable String unitCode) {
        var facts = origin.facts();
        return new ModelForm(
                null,
                facts.name(),
                "commune",
                facts.form(),
                List.copyOf(facts.areaTypes()),
                null,
                null,
                null,
                unitCode,
                unitCode,
                null,
                null,
                null,
                null);
    }

    ModelFacts toFacts(ModelPages pages, Owners owners) {
        var host = pages.unit("hostCode", hostCode);
        var found = toOwner(owners, pages.today()).called(Typed.orNull(ownerKind));
        return new ModelFacts(
                Typed.text(code),
                Typed.text(name),
                Typed.text(level),
                Typed.orNull(form),
                new LinkedHashSet<>(areaTypes == null ? List.of() : areaTypes),
                host,
                found.kind(),
                found.body(),
                found.name());
    }

    /**
     * The one that was chosen, else who bears what was typed. Of several one is to be chosen, or
     * none of them by an empty choice.
     */
    private Owners.Owner toOwner(Owners owners, LocalDate today) {
        var choice = Typed.orNull(ownerBody);
        var chosen = choice == null ? null : owners.of(Typed.id("owner", choice));
        if (chosen != null) {
            return chosen;
        }
        var found = owners.of(Typed.text(owner), today);
        if (found.ambiguous() && ownerBody == null) {
            throw Refusal.of("owner", "communitymodels.refusal.owner-ambiguous", found.known());
        }
        return found;
    }

    List<UnitId> toSites(ModelPages pages) {
        return pages.units("sites", sites, "communitymodels.refusal.missing-site");
    }

    LocalDate toDay() {
        return Typed.day("on", on);
    }

    @Nullable Decision toDecision() {
        return Decision.ifAny(decisionNumber, TypedDay.read("decisionDate", decisionDate));
    }

    /** Whether that type of area is ticked. */
    public boolean has(String areaType) {
        return areaTypes != null && areaTypes.contains(areaType);
    }
}
