package vn.binhyen.organisation;

import org.springframework.data.repository.Repository;

import vn.binhyen.shared.BodyId;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

interface Bodies extends Repository<Body, BodyId> {

    Body save(Body body);

    List<Body> saveAll(Iterable<Body> bodies);

    Optional<Body> findById(BodyId id);

    Optional<Body> findByKindAndCode(String kind, String code);

    List<Body> findByKindAndCodeIn(String kind, Collection<String> codes);
}
