package vn.binhyen.organisation.activities;

import org.jmolecules.ddd.types.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

import vn.binhyen.shared.DatePeriod;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;

/**
 * An agreement of organisations to work together (Vietnamese: quy chế phối hợp), with a term. Its
 * review days stand beside it.
 */
@Table(schema = "organisation", name = "agreement")
class Agreement implements AggregateRoot<Agreement, AgreementId> {

    private final @Id AgreementId id;
    private final UnitId unitId;
    private final String subject;
    private final String documentNumber;
    private final LocalDate signedOn;
    private final String partners;
    private final @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL) DatePeriod term;
    private @Version @Nullable Long version;

    @PersistenceCreator
    private Agreement(
            AgreementId id,
            UnitId unitId,
            String subject,
            String documentNumber,
            LocalDate signedOn,
            String partners,
            DatePeriod term,
            @Nullable Long version) {
        this.id = id;
        this.unitId = unitId;
        this.subject = subject;
        this.documentNumber = documentNumber;
        this.signedOn = signedOn;
        this.partners = partners;
        this.term = term;
        this.version = version;
    }

    static Agreement sign(
            UnitId unit,
            String subject,
            String documentNumber,
            LocalDate signedOn,
            String partners,
            DatePeriod term) {
        return new Agreement(
                AgreementId.random(),
                unit,
                subject,
                documentNumber,
                signedOn,
                partners,
                term,
                null);
    }

    UnitId unit() {
        return unitId;
    }

    @Nullable Long version() {
        return version;
    }

    @Override
    public AgreementId getId() {
        return id;
    }
}
