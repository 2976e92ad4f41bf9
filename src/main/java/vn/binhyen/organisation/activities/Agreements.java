package vn.binhyen.organisation.activities;

import org.springframework.data.repository.Repository;

import java.util.Optional;

interface Agreements extends Repository<Agreement, AgreementId> {

    Agreement save(Agreement saved);

    Optional<Agreement> findById(AgreementId id);

    void delete(Agreement struck);
}
