package vn.binhyen.campaigns;

import org.springframework.data.repository.Repository;

import java.util.Optional;

/** The work items of all campaigns. */
interface WorkItems extends Repository<WorkItem, WorkItemId> {

    WorkItem save(WorkItem item);

    Optional<WorkItem> findById(WorkItemId id);
}
