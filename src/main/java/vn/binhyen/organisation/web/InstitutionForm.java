package vn.binhyen.organisation.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.organisation.institutions.InstitutionExport;
import vn.binhyen.organisation.institutions.InstitutionFacts;
import vn.binhyen.organisation.institutions.InstitutionView;
import vn.binhyen.organisation.institutions.InstitutionWords;

/** An institution as it is typed. */
record InstitutionForm(
        @Nullable String kind,
        @Nullable String code,
        @Nullable String name,
        @Nullable String unitCode,
        @Nullable String reportsTo,
        @Nullable String sector,
        @Nullable String size,
        @Nullable String staff,
        @Nullable String schoolLevel,
        @Nullable Boolean armedForces,
        @Nullable Boolean inZone,
        @Nullable Boolean internalRules,
        @Nullable Boolean tradeUnion,
        @Nullable String endedOn,
        @Nullable Long version) {

    static InstitutionForm empty(@Nullable String unitCode) {
        return new InstitutionForm(
                "agency", null, null, unitCode, null, null, null, null, null, false, false, false,
                false, null, null);
    }

    static InstitutionForm of(InstitutionView there, InstitutionExport.PlaceCodes codes) {
        var facts = there.facts();
        return new InstitutionForm(
                facts.kind(),
                facts.code(),
                facts.name(),
                codes.unit(),
                codes.reportsTo(),
                facts.sector(),
                facts.size(),
                facts.staff() == null ? null : facts.staff().toString(),
                facts.schoolLevel(),
                facts.armedForces(),
                facts.inZone(),
                facts.internalRules(),
                facts.tradeUnion(),
                Typed.shown(facts.endedOn()),
                there.version());
    }

    InstitutionFacts toFacts(ActivityPages pages) {
        var unit = pages.unit(unitCode, null);
        var other = Typed.text(reportsTo);
        return new InstitutionFacts(
                Typed.text(kind),
                Typed.text(code),
                Typed.text(name),
                unit,
                other.isEmpty() ? unit : pages.units("reportsTo", other).getFirst(),
                sector,
                InstitutionWords.SIZES.contains(Typed.text(size)) ? size : null,
                Typed.number("staff", staff),
                InstitutionWords.LEVELS.contains(Typed.text(schoolLevel)) ? schoolLevel : null,
                Boolean.TRUE.equals(armedForces),
                Boolean.TRUE.equals(inZone),
                Boolean.TRUE.equals(internalRules),
                Boolean.TRUE.equals(tradeUnion),
                Typed.day("endedOn", endedOn));
    }
}
