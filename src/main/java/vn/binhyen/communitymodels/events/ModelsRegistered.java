package vn.binhyen.communitymodels.events;

import org.jmolecules.event.types.DomainEvent;
import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the register of models now says of some of them: where they are applied, when they worked,
 * how they were graded. Follows every change that bears on it, from a file, a correction or a step
 * in their life; the latest telling of a model stands for all before. At most 1,000 models an
 * event.
 */
public record ModelsRegistered(List<Registered> models) implements DomainEvent {

    /**
     * One model, whole.
     *
     * @param telling rises each time the model is told of
     * @param host the unit that answers for it
     * @param owner id of the body or institution that owns it; null where the register knows only a
     *     name
     * @param working the times in which it worked; none before its inauguration
     * @param exampleSince when it was named an example; null where it was not
     */
    public record Registered(
            CommunityModelId model,
            long telling,
            UnitId host,
            @Nullable UUID owner,
            List<Site> sites,
            List<Working> working,
            List<Graded> grades,
            @Nullable LocalDate exampleSince) {}

    /**
     * Where it is applied; the unit is the one it was entered for, whatever became of it.
     *
     * @param lastDay null while it goes on
     */
    public record Site(UnitId unit, LocalDate from, @Nullable LocalDate lastDay) {}

    /**
     * From its inauguration or revival to the day it was found dormant or retired.
     *
     * @param until the first day it no longer worked; null while it does
     */
    public record Working(LocalDate from, @Nullable LocalDate until) {}

    /** How well it worked in a year. */
    public record Graded(int year, ModelMark mark) {}
}
