package vn.binhyen.awards.commendations;

import org.springframework.data.repository.Repository;

import java.util.List;
import java.util.Optional;

interface AwardForms extends Repository<AwardForm, AwardFormId> {

    AwardForm save(AwardForm form);

    Optional<AwardForm> findById(AwardFormId id);

    Optional<AwardForm> findByCode(String code);

    List<AwardForm> findAll();
}
