package vn.binhyen.organisation.activities;

import org.springframework.data.repository.Repository;

import java.util.Optional;

interface Inspections extends Repository<Inspection, InspectionId> {

    Inspection save(Inspection saved);

    Optional<Inspection> findById(InspectionId id);

    void delete(Inspection struck);
}
