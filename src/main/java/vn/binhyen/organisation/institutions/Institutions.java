package vn.binhyen.organisation.institutions;

import org.springframework.data.repository.Repository;

import vn.binhyen.organisation.events.InstitutionId;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

interface Institutions extends Repository<Institution, InstitutionId> {

    Institution save(Institution institution);

    List<Institution> saveAll(Iterable<Institution> institutions);

    Optional<Institution> findById(InstitutionId id);

    Optional<Institution> findByKindAndCode(String kind, String code);

    List<Institution> findByCodeIn(Collection<String> codes);
}
