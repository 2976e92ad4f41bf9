package vn.binhyen.organisation.institutions;

import org.jmolecules.ddd.types.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

import vn.binhyen.organisation.events.InstitutionId;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shared.VietnameseText;

import java.time.LocalDate;

/** An agency, enterprise or school (Vietnamese: cơ quan, doanh nghiệp, nhà trường). */
@Table(schema = "organisation", name = "institution")
class Institution implements AggregateRoot<Institution, InstitutionId> {

    private final @Id InstitutionId id;
    private final String kind;
    private String code;
    private String name;
    private String searchKey;
    private UnitId unitId;
    private UnitId reportsTo;
    private @Nullable String sector;
    private @Nullable String size;
    private @Nullable Integer staff;
    private @Nullable String schoolLevel;
    private boolean armedForces;
    private boolean inZone;
    private boolean internalRules;
    private boolean tradeUnion;
    private @Nullable LocalDate endedOn;
    private @Version @Nullable Long version;

    @PersistenceCreator
    private Institution(
            InstitutionId id,
            String kind,
            String code,
            String name,
            String searchKey,
            UnitId unitId,
            UnitId reportsTo,
            @Nullable Long version) {
        this.id = id;
        this.kind = kind;
        this.code = code;
        this.name = name;
        this.searchKey = searchKey;
        this.unitId = unitId;
        this.reportsTo = reportsTo;
        this.version = version;
    }

    static Institution register(InstitutionFacts facts) {
        return new Institution(
                        InstitutionId.random(),
                        facts.kind(),
                        facts.code(),
                        facts.name(),
                        "",
                        facts.unit(),
                        facts.reportsTo(),
                        null)
                .correct(facts);
    }

    Institution correct(InstitutionFacts facts) {
        code = facts.code();
        name = facts.name();
        searchKey = VietnameseText.searchKey(facts.name());
        unitId = facts.unit();
        reportsTo = facts.reportsTo();
        sector = facts.sector();
        size = facts.size();
        staff = facts.staff();
        schoolLevel = facts.schoolLevel();
        armedForces = facts.armedForces();
        inZone = facts.inZone();
        internalRules = facts.internalRules();
        tradeUnion = facts.tradeUnion();
        endedOn = facts.endedOn();
        return this;
    }

    InstitutionFacts facts() {
        return new InstitutionFacts(
                kind,
                code,
                name,
                unitId,
                reportsTo,
                sector,
                size,
                staff,
                schoolLevel,
                armedForces,
                inZone,
                internalRules,
                tradeUnion,
                endedOn);
    }

    String searchKey() {
        return searchKey;
    }

    @Nullable Long version() {
        return version;
    }

    @Override
    public InstitutionId getId() {
        return id;
    }
}
