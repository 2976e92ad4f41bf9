package vn.binhyen.campaigns;

import org.jmolecules.ddd.types.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One of the things a campaign sets out to do (nội dung công việc), with the body that leads it and
 * those that support.
 */
@Table(schema = "campaigns", name = "work_item")
class WorkItem implements AggregateRoot<WorkItem, WorkItemId> {

    private final @Id WorkItemId id;
    private final CampaignId campaign;
    private final int position;
    private final String title;
    private final @Nullable UUID leadBody;
    private final List<UUID> supporting;
    private final LocalDate dueOn;
    private WorkStatus status;
    private @Version @Nullable Long version;

    @PersistenceCreator
    private WorkItem(
            WorkItemId id,
            CampaignId campaign,
            int position,
            String title,
            @Nullable UUID leadBody,
            List<UUID> supporting,
            LocalDate dueOn,
            WorkStatus status,
            @Nullable Long version) {
        this.id = id;
        this.campaign = campaign;
        this.position = position;
        this.title = title;
        this.leadBody = leadBody;
        this.supporting = supporting;
        this.dueOn = dueOn;
        this.status = status;
        this.version = version;
    }

    static WorkItem of(CampaignId campaign, int position, WorkItemDraft draft) {
        var title = FreeText.of("work." + position + ".title", draft.title(), 1000).value();
        if (title.isBlank()) {
            throw Refusal.of("work." + position + ".title", "campaigns.refusal.no-work-title");
        }
        return new WorkItem(
                WorkItemId.random(),
                campaign,
                position,
                title,
                draft.lead() == null ? null : draft.lead().value(),
                draft.supporting().stream().map(it -> it.value()).toList(),
                draft.dueOn(),
                WorkStatus.OPEN,
                null);
    }

    /** Says how far it has come. */
    WorkItem mark(WorkStatus reached) {
        status = reached;
        return this;
    }

    CampaignId campaign() {
        return campaign;
    }

    WorkStatus status() {
        return status;
    }

    @Override
    public WorkItemId getId() {
        return id;
    }
}
