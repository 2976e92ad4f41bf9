package vn.binhyen.communitymodels;

import org.jspecify.annotations.Nullable;

import vn.binhyen.communitymodels.events.CommunityModelId;
import vn.binhyen.communitymodels.events.ModelMark;

import java.time.LocalDate;

/**
 * A model as it stood on a day.
 *
 * @param since the day of the step that says where it stands
 * @param mark its latest grade; null where it was never graded
 * @param origin the model it was replicated from
 * @param dormantProposedOn when the system asked whether it is dormant; null where nobody has to
 *     say
 */
public record ModelView(
        CommunityModelId id,
        ModelFacts facts,
        ReportingClass reportingClass,
        Stage stage,
        LocalDate since,
        @Nullable LocalDate inauguratedOn,
        @Nullable ModelMark mark,
        int sites,
        int groups,
        @Nullable CommunityModelId origin,
        @Nullable LocalDate dormantProposedOn,
        long version) {}
