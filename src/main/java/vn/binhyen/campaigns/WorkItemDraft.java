package vn.binhyen.campaigns;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.BodyId;

import java.time.LocalDate;
import java.util.List;

/** A work item as it is planned. */
public record WorkItemDraft(
        String title, @Nullable BodyId lead, List<BodyId> supporting, LocalDate dueOn) {}
