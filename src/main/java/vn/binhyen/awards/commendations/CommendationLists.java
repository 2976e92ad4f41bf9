package vn.binhyen.awards.commendations;

import org.springframework.data.repository.Repository;

import java.util.Optional;

interface CommendationLists extends Repository<CommendationList, CommendationId> {

    CommendationList save(CommendationList list);

    Optional<CommendationList> findById(CommendationId id);
}
