package vn.binhyen.awards.api;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.cycle.DossierFile;

/** What a file answers to a criterion that is not sensitive; nothing where nobody answered. */
record CriterionItem(
        String code,
        String form,
        @Nullable Boolean met,
        @Nullable Integer number,
        @Nullable Integer base,
        @Nullable Integer points) {

    static CriterionItem of(DossierFile.Line line) {
        var kept = line.kept();
        var answer = kept == null ? null : kept.answer();
        return new CriterionItem(
                line.criterion().code(),
                RecognitionApi.code(line.criterion().form()),
                answer == null ? null : answer.met(),
                answer == null ? null : answer.number(),
                answer == null ? null : answer.base(),
                answer == null ? null : answer.points());
    }
}
