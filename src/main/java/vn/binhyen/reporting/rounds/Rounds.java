package vn.binhyen.reporting.rounds;

import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

import vn.binhyen.campaigns.events.RoundId;

import java.util.Optional;

interface Rounds extends Repository<Round, RoundId> {

    Round save(Round round);

    /** The round, held until the transaction ends so that nobody submits while it is frozen. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Round> findOneById(RoundId id);
}
