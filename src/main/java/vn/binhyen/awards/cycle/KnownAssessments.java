package vn.binhyen.awards.cycle;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.standards.Assessment;
import vn.binhyen.awards.standards.Purpose;
import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.reporting.spi.IndicatorSource;
import vn.binhyen.shared.DatePeriod;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
    private final UnitDirectory units;
    private final JdbcClient jdbc;

    KnownAssessments(
            Cycles cycles,
            DossierRows rows,
            AnswerBook answers,
            UnitDirectory units,
            JdbcClient jdbc) {
        this.cycles = cycles;
        this.rows = rows;
        this.answers = answers;
        this.units = units;
        this.jdbc = jdbc;
    }

    @Override
    public List<Known> known(Obliged obliged, DatePeriod days, Collection<String> indicators) {
        var found = new ArrayList<Known>();
        if (obliged.kind() != Obliged.Kind.UNIT) {
            return found;
        }
        for (var code : indicators) {
            long number = 0;
            for (var kind : FIGURES.getOrDefault(code, Set.of())) {
                number += meeting(kind, obliged.id(), days.endsOn());
            }
            if (number > 0) { // a nought may be ignorance
                found.add(new Known(code, number, FILES));
            }
        }
        return found;
    }

    private long meeting(TitleKind kind, UUID unit, LocalDate day) {
        var cycle = cycles.find(day.getYear(), kind, Purpose.TITLE);
        if (cycle.isEmpty()) {
            return 0;
        }
        var own = kind.unit() ? areas(unit, day) : institutions(unit, kind);
        var assessed =
                rows.of(cycle.get().id(), own).values().stream()
                        .filter(it -> it.stage() != Stage.REGISTERED)
                        .filter(it -> it.assessedOn() != null && !it.assessedOn().isAfter(day))
                        .map(DossierView::id)
                        .toList();
        return answers.of(assessed).values().stream()
                .map(it -> Assessment.of(cycle.get().rules(), Appraisals.plain(it)))
                .filter(KnownAssessments::meetsWhatItMaySee)
                .count();
    }

    private static boolean meetsWhatItMaySee(Assessment assessment) {
        return assessment.lacking().stream().allMatch(it -> it.criterion().sensitive())
                && assessment.unanswered().stream().allMatch(it -> it.sensitive());
    }

    private List<UUID> areas(UUID unit, LocalDate day) {
        return units.children(new UnitId(unit), day).stream()
                .filter(it -> it.tier().equals(ObjectPlaces.AREA))
                .map(it -> it.id().value())
                .toList();
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
