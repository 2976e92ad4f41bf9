package vn.binhyen.campaigns;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.BodyId;

import java.time.LocalDate;
import java.util.List;

/** A work item as the campaign's page shows it. */
public record WorkItemView(
        WorkItemId id,
        int position,
        String title,
        @Nullable BodyId lead,
        List<BodyId> supporting,
        LocalDate dueOn,
        WorkStatus status) {

    public boolean isLate(LocalDate today) {
        return status != WorkStatus.DONE && today.isAfter(dueOn);
    }
}
