package vn.binhyen.reporting;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.reporting.forms.CellProblem;
import vn.binhyen.reporting.forms.Figures;
import vn.binhyen.reporting.forms.Form;
import vn.binhyen.reporting.spi.IndicatorSource;
import vn.binhyen.shared.DatePeriod;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitView;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What surrounds the figures of a report: earlier rounds, registers, requests of the desk. */
@Component
class ReportReading {

    /** The tier of residential areas. */
    private static final String AREA = "village";

    private final JdbcClient jdbc;
    private final ReportTexts texts;
    private final EarlierRounds earlier;
    private final UnitDirectory units;
    private final ObjectProvider<IndicatorSource> sources;

    ReportReading(
            JdbcClient jdbc,
            ReportTexts texts,
            EarlierRounds earlier,
            UnitDirectory units,
            ObjectProvider<IndicatorSource> sources) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.earlier = earlier;
        this.units = units;
        this.sources = sources;
    }

    EarlierRounds.Earlier earlier(ReportAddress address, Form form) {
        return earlier.of(address, form);
    }

    /** Jumps against the last round nobody has said a word about. */
    List<CellProblem> unexplained(ReportAddress address, Form form, Figures figures) {
        var last = earlier.of(address, form).comparable();
        var notes = texts.of(address.id()).notes();
        var found = new ArrayList<CellProblem>();
        for (var line : form.lines()) {
            var odd = Differences.of(line, last.at(line), figures.at(line));
            if (odd != null && !notes.containsKey(line.indicator())) {
                found.add(
                        new CellProblem(
                                line.indicator(), "reporting.refusal.note-missing", List.of()));
            }
        }
        return found;
    }

    /** What other registers know of the indicators, by code. */
    Map<String, IndicatorSource.Known> known(ReportAddress address, Form form) {
        if (address.obliged().kind() != Obliged.Kind.UNIT) {
            return Map.of();
        }
        var known = new HashMap<String, IndicatorSource.Known>();
        var codes = form.byCode().keySet();
        var question = question(address, codes);
        sources.orderedStream()
                .flatMap(it -> it.known(question).stream())
                .filter(it -> codes.contains(it.indicator()))
                .forEach(it -> known.putIfAbsent(it.indicator(), it));
        return known;
    }

    private IndicatorSource.Question question(ReportAddress address, Set<String> codes) {
        var unit = new UnitId(address.obliged().id());
        var areas =
                units.children(unit, address.endsOn()).stream()
                        .filter(it -> it.tier().equals(AREA))
                        .map(UnitView::id)
                        .toList();
        var days = new DatePeriod(address.startsOn(), address.endsOn());
        return new IndicatorSource.Question(unit, areas, days, codes);
    }

    /** The open request for correction, if the desk has sent the report back. */
    Optional<CorrectionRequest> request(ReportId report) {
        return jdbc.sql(
                        """
                        select reason, cells, returned_at from reporting.correction_request
                         where report_id = :report order by number desc limit 1
                        """)
                .param("report", report.value())
                .query((rs, row) ->
                        new CorrectionRequest(
                                rs.getString("reason"),
                                List.of((String[]) rs.getArray("cells").getArray()),
                                rs.getTimestamp("returned_at").toInstant()))
                .optional();
    }
}
