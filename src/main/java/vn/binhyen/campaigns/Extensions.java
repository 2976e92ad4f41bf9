package vn.binhyen.campaigns;

import org.springframework.data.repository.Repository;

import vn.binhyen.campaigns.events.RoundId;

import java.util.Optional;
import java.util.UUID;

interface Extensions extends Repository<Extension, ExtensionId> {

    Extension save(Extension extension);

    Optional<Extension> findByRoundAndObliged(RoundId round, UUID obliged);
}
