package vn.binhyen.communitymodels.api;

import org.jspecify.annotations.Nullable;

import vn.binhyen.communitymodels.ModelHistory;
import vn.binhyen.communitymodels.ModelView;
import vn.binhyen.communitymodels.Stage;
import vn.binhyen.communitymodels.events.CommunityModelId;
import vn.binhyen.communitymodels.events.ModelMark;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A model as it is answered. */
record ModelResource(
        UUID id,
        String code,
        String name,
        String level,
        @Nullable String form,
        List<String> areaTypes,
        String reportingClass,
        String stage,
        LocalDate since,
        UUID host,
        String ownerKind,
        @Nullable UUID ownerBody,
        String owner,
        @Nullable LocalDate inauguratedOn,
        @Nullable String mark,
        int sites,
        int groups,
        @Nullable UUID origin,
        @Nullable LocalDate dormantProposedOn,
        long version) {

    static ModelResource of(ModelView it) {
        var facts = it.facts();
        var body = facts.ownerBody();
        return new ModelResource(
                it.id().value(),
                facts.code(),
                facts.name(),
                facts.level(),
                facts.form(),
                List.copyOf(facts.areaTypes()),
                it.reportingClass().code(),
                code(it.stage()),
                it.since(),
                facts.host().value(),
                facts.ownerKind(),
                body == null ? null : body.value(),
                facts.ownerName(),
                it.inauguratedOn(),
                code(it.mark()),
                it.sites(),
                it.groups(),
                value(it.origin()),
                it.dormantProposedOn(),
                it.version());
    }

    static String code(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String code(@Nullable ModelMark mark) {
        return mark == null ? null : mark.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable UUID value(@Nullable CommunityModelId id) {
        return id == null ? null : id.value();
    }

    /** A page of models in the order of their codes; {@code next} is null at its end. */
    record Page(List<ModelResource> items, @Nullable String next, long total) {}

    /** A model with its past. */
    record Detail(ModelResource model, List<Step> steps, List<Site> sites) {}

    /** Something that happened to it; a step of its own has a number to correct it by. */
    record Step(
            String step,
            LocalDate on,
            @Nullable String decisionNumber,
            @Nullable LocalDate decisionDate,
            @Nullable Integer year,
            @Nullable String mark,
            @Nullable UUID replica,
            @Nullable UUID unitId,
            @Nullable Integer number) {

        static Step of(ModelHistory.Happening it) {
            var unit = it.unit();
            return new Step(
                    it.what().toLowerCase(Locale.ROOT),
                    it.on(),
                    it.decisionNumber(),
                    it.decisionDate(),
                    it.year(),
                    it.mark() == null ? null : it.mark().toLowerCase(Locale.ROOT),
                    value(it.other()),
                    unit == null ? null : unit.value(),
                    it.step());
        }
    }

    /** A site, at the unit where it is found on the day. */
    record Site(UUID id, UUID unitId, LocalDate from, boolean replicated) {

        static Site of(ModelHistory.Site it) {
            return new Site(it.id(), it.unit().value(), it.from(), it.replicated());
        }
    }
}
