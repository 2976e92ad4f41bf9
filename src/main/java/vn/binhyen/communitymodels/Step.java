package vn.binhyen.communitymodels;

import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

import vn.binhyen.communitymodels.events.ModelMark;

import java.time.LocalDate;

/** One dated fact in the life of a model. */
@Table(schema = "communitymodels", name = "step")
record Step(
        Kind kind,
        LocalDate onDay,
        @Nullable String decisionNumber,
        @Nullable LocalDate decisionDate,
        @Nullable Integer year,
        @Nullable ModelMark grade)
        implements ValueObject {

    static Step of(Kind kind, LocalDate on, @Nullable Decision decision) {
        return new Step(
                kind,
                on,
                decision == null ? null : decision.number(),
                decision == null ? null : decision.date(),
                null,
                null);
    }

    static Step graded(int year, ModelMark mark, LocalDate on, @Nullable Decision decision) {
        var step = of(Kind.GRADED, on, decision);
        return new Step(Kind.GRADED, on, step.decisionNumber(), step.decisionDate(), year, mark);
    }

    Step corrected(LocalDate on, @Nullable Decision decision) {
        return new Step(
                kind,
                on,
                decision == null ? null : decision.number(),
                decision == null ? null : decision.date(),
                year,
                grade);
    }

    /** What can happen. */
    enum Kind {
        PROPOSED,
        PILOTED,
        INAUGURATED,
        GRADED,
        NAMED_EXAMPLE,
        DORMANT,
        REVIVED,
        RETIRED;

        /** Whether it moves the model on; grades and honours are won beside. */
        boolean moves() {
            return this != GRADED && this != NAMED_EXAMPLE;
        }

        /** Whether there is no such step without a decision. */
        boolean needsDecision() {
            return this == INAUGURATED || this == NAMED_EXAMPLE;
        }
    }
}
