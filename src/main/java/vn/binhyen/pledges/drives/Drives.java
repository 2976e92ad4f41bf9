package vn.binhyen.pledges.drives;

import org.springframework.data.repository.Repository;

import vn.binhyen.pledges.events.DriveId;

import java.util.Optional;

interface Drives extends Repository<Drive, DriveId> {

    Drive save(Drive drive);

    Optional<Drive> findById(DriveId id);
}
