package vn.binhyen.territory.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shell.spi.Wording;
import vn.binhyen.territory.UnitView;
import vn.binhyen.territory.reorganisations.ReorganisationPreview;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a reorganisation would do, and what is wrong with it. */
record PreviewBody(boolean applicable, List<Day> days, List<Message> messages) {

    static PreviewBody of(ReorganisationPreview preview, Wording wording) {
        return new PreviewBody(
                preview.isRight(),
                preview.days().stream().map(it -> Day.of(it, wording)).toList(),
                preview.messages().stream()
                        .map(it ->
                                new Message(
                                        ReorganisationPreview.field(it),
                                        it.warning(),
                                        wording.of(it.key(), it.arguments().toArray())))
                        .toList());
    }

    record Message(String field, boolean warning, String message) {}

    record Day(
            LocalDate day,
            String instrument,
            List<ReorganisationPreview.TierCount> counts,
            List<Succession> successors,
            List<Change> changes,
            List<Unit> abolished,
            long followers,
            int known,
            List<Touched> touched) {

        static Day of(ReorganisationPreview.Day day, Wording wording) {
            return new Day(
                    day.day(),
                    day.instrument(),
                    day.counts(),
                    day.successions().stream().map(Succession::of).toList(),
                    day.changes().stream()
                            .map(it ->
                                    new Change(
                                            it.relation().code(),
                                            Unit.of(it.before()),
                                            Unit.of(it.after())))
                            .toList(),
                    day.abolished().stream().map(Unit::of).toList(),
                    day.followers(),
                    day.known(),
                    day.touched().stream()
                            .map(it -> new Touched(wording.of(it.key(), it.number()), it.number()))
                            .toList());
        }
    }

    record Unit(UUID id, String tier, String code, String name) {

        static Unit of(UnitView unit) {
            return new Unit(unit.id().value(), unit.tier(), unit.code(), unit.name());
        }
    }

    /** A unit that goes into another; it has no id yet where the other is new. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Succession(
            @Nullable UUID id,
            String tier,
            String code,
            String name,
            boolean created,
            List<Part> predecessors) {

        static Succession of(ReorganisationPreview.Succession it) {
            return new Succession(
                    it.created() ? null : it.successor().id().value(),
                    it.successor().tier(),
                    it.successor().code(),
                    it.successor().name(),
                    it.created(),
                    it.parts().stream()
                            .map(part ->
                                    new Part(
                                            Unit.of(part.predecessor()),
                                            part.relation().code(),
                                            part.share().code()))
                            .toList());
        }
    }

    record Part(Unit unit, String relation, String share) {}

    record Change(String relation, Unit before, Unit after) {}

    /** What another module holds of the units, in words. */
    record Touched(String message, long number) {}
}
