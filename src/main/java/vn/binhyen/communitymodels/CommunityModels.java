package vn.binhyen.communitymodels;

import org.springframework.data.repository.Repository;

import vn.binhyen.communitymodels.events.CommunityModelId;

import java.util.Optional;

interface CommunityModels extends Repository<CommunityModel, CommunityModelId> {

    CommunityModel save(CommunityModel model);

    Optional<CommunityModel> findById(CommunityModelId id);

    Optional<CommunityModel> findByCode(String code);
}
