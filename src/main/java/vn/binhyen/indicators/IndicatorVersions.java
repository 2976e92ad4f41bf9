package vn.binhyen.indicators;

import org.springframework.data.repository.Repository;

import java.util.Optional;

/** All versions of all indicators. */
interface IndicatorVersions extends Repository<IndicatorVersion, IndicatorVersionId> {

    IndicatorVersion save(IndicatorVersion version);

    Optional<IndicatorVersion> findFirstByCodeOrderByNumberDesc(String code);
}
