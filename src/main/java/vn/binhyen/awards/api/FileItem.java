package vn.binhyen.awards.api;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.cycle.DossierView;
import vn.binhyen.awards.cycle.ObjectPlace;
import vn.binhyen.awards.cycle.Stage;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A file of a cycle as programs read it.
 *
 * @param unit the unit that keeps it
 * @param result {@code recognised}, {@code refused}, or the grade; null until it is decided, since
 *     before that it would tell of what is sensitive
 */
record FileItem(
        UUID object,
        String code,
        String name,
        UUID unit,
        String stage,
        LocalDate registeredOn,
        @Nullable LocalDate assessedOn,
        @Nullable String minutesNumber,
        @Nullable LocalDate minutesDate,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate returnedOn,
        @Nullable LocalDate appraisedOn,
        @Nullable LocalDate decidedOn,
        @Nullable String decisionNumber,
        @Nullable String result,
        long version) {

    static FileItem of(ObjectPlace place, DossierView file) {
        return new FileItem(
                place.id(),
                place.code(),
                place.name(),
                place.keeper().value(),
                RecognitionApi.code(file.stage()),
                file.registeredOn(),
                file.assessedOn(),
                file.minutesNumber(),
                file.minutesDate(),
                file.submittedOn(),
                file.returnedOn(),
                file.appraisedOn(),
                file.decidedOn(),
                file.decisionNumber(),
                file.stage() == Stage.DECIDED ? result(file) : null,
                file.version());
    }

    private static @Nullable String result(DossierView file) {
        var grade = file.grade();
        if (grade != null) {
            return grade.code();
        }
        var passed = file.passed();
        return passed == null ? null : passed ? "recognised" : "refused";
    }
}
