package vn.binhyen.awards.cycle;

import org.springframework.data.repository.Repository;

import java.util.Optional;
import java.util.UUID;

interface Dossiers extends Repository<Dossier, DossierId> {

    Dossier save(Dossier dossier);

    Optional<Dossier> findByCycleAndObject(CycleId cycle, UUID object);
}
