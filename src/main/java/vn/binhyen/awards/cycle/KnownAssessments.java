package vn.binhyen.awards.cycle;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.standards.Assessment;
import vn.binhyen.awards.standards.Purpose;
import vn.binhyen.reporting.spi.IndicatorSource;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What the files of the year in which a round ends fill in on reports: how many of a unit's own
 * residential areas, and of the institutions that report to it, say of themselves by that day that
 * they meet everything they may see.
 */
@Component
class KnownAssessments implements IndicatorSource {

    private static final String FILES = "recognition.source.files";

    /** Codes of the province's dictionary, and whom they count. */
    private static final Map<String, Set<TitleKind>> FIGURES =
            Map.of(
                    "5.2", Set.of(TitleKind.RESIDENTIAL_AREA),
                    "5.6", Set.of(TitleKind.AGENCY, TitleKind.ENTERPRISE, TitleKind.SCHOOL));

    private final Cycles cycles;
    private final DossierRows rows;
    private final AnswerBook answers;
    private final JdbcClient jdbc;

    KnownAssessments(Cycles cycles, DossierRows rows, AnswerBook answers, JdbcClient jdbc) {
        this.cycles = cycles;
        this.rows = rows;
        this.answers = answers;
        this.jdbc = jdbc;
    }

    @Override
    public List<Known> known(Question question) {
        var asked = question.indicators().stream().filter(FIGURES::containsKey).toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        var day = question.days().endsOn();
        var cycles = this.cycles.of(day.getYear(), Purpose.TITLE);
        var found = new ArrayList<Known>();
        for (var code : asked) {
            var kinds = Objects.requireNonNull(FIGURES.get(code));
            var number =
                    cycles.stream()
                            .filter(it -> kinds.contains(it.kind()))
                            .mapToLong(it -> meeting(it, own(it.kind(), question), day))
                            .sum();
            if (number > 0) { // a nought may be ignorance
                found.add(new Known(code, number, FILES));
            }
        }
        return found;
    }

    private long meeting(Cycle cycle, List<UUID> own, LocalDate day) {
        var assessed =
                rows.of(cycle.id(), own).values().stream()
                        .filter(it -> it.stage() != Stage.REGISTERED)
                        .filter(it -> it.assessedOn() != null && !it.assessedOn().isAfter(day))
                        .map(DossierView::id)
                        .toList();
        return answers.of(assessed).values().stream()
                .map(it -> Assessment.of(cycle.rules(), Appraisals.plain(it)))
                .filter(KnownAssessments::meetsWhatItMaySee)
                .count();
    }

    private static boolean meetsWhatItMaySee(Assessment assessment) {
        return assessment.lacking().stream().allMatch(it -> it.criterion().sensitive())
                && assessment.unanswered().stream().allMatch(it -> it.sensitive());
    }

    private List<UUID> own(TitleKind kind, Question question) {
        return kind.unit()
                ? question.areas().stream().map(UnitId::value).toList()
                : institutions(question.unit().value(), kind);
    }

    private List<UUID> institutions(UUID unit, TitleKind kind) {
        return jdbc.sql(
                        "select id from awards.institution where reports_to = :unit and kind = :kind")
                .param("unit", unit)
                .param("kind", kind.number())
                .query((rs, row) -> rs.getObject(1, UUID.class))
                .list();
    }
}
