package vn.binhyen.organisation.activities;

import org.springframework.data.repository.Repository;

import java.util.Optional;

interface TrainingClasses extends Repository<TrainingClass, TrainingId> {

    TrainingClass save(TrainingClass saved);

    Optional<TrainingClass> findById(TrainingId id);

    void delete(TrainingClass struck);
}
