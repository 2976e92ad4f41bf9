package vn.binhyen.organisation.activities;

import org.springframework.data.repository.Repository;

import java.util.Optional;

interface AreaAssignments extends Repository<AreaAssignment, AssignmentId> {

    AreaAssignment save(AreaAssignment saved);

    Optional<AreaAssignment> findById(AssignmentId id);

    void delete(AreaAssignment struck);
}
