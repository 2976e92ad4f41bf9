package vn.binhyen.reporting;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.indicators.IndicatorKind;
import vn.binhyen.reporting.spi.IndicatorSource;
import vn.binhyen.shared.DatePeriod;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What surrounds the figures of a report: earlier rounds, registers, requests of the desk. */
@Component
class ReportReading {

    private final JdbcClient jdbc;
    private final ReportTexts texts;
    private final ObjectProvider<IndicatorSource> sources;

    ReportReading(JdbcClient jdbc, ReportTexts texts, ObjectProvider<IndicatorSource> sources) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.sources = sources;
    }

    /**
     * The rounds before, as far as they are in the sums.
     *
     * @param last the figures of the latest of them
     * @param total turns added over all of them
     */
    record Earlier(Figures last, Figures total) {}

    Earlier earlier(ReportAddress address, Form form) {
        var rounds =
                jdbc.sql(
                                """
                                select r.figures from reporting.report r join reporting.round d on d.id = r.round_id
                                 where r.campaign_id = :campaign and r.obliged_id = :obliged and d.number < :number
                                   and r.state in ('SUBMITTED', 'ACCEPTED')
                                 order by d.number
                                """)
                        .param("campaign", address.campaign().value())
                        .param("obliged", address.obliged().id())
                        .param("number", address.number())
                        .query((rs, row) -> Figures.of(form, (Long[]) rs.getArray(1).getArray()))
                        .list();
        if (rounds.isEmpty()) {
            return new Earlier(Figures.none(form), Figures.none(form));
        }
        return new Earlier(rounds.getLast(), added(form, rounds));
    }

    private static Figures added(Form form, List<Figures> rounds) {
        var sums = new LinkedHashMap<String, @Nullable Long>();
        for (var line : form.lines()) {
            if (line.kind() == IndicatorKind.TURNS) {
                rounds.stream()
                        .map(it -> it.at(line))
                        .filter(Objects::nonNull)
                        .reduce(Long::sum)
                        .ifPresent(sum -> sums.put(line.indicator(), sum));
            }
        }
        return Figures.none(form).with(sums);
    }

    /** Jumps against the last round nobody has said a word about. */
    List<CellProblem> unexplained(ReportAddress address, Form form, Figures figures) {
        var last = earlier(address, form).last();
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
        var known = new HashMap<String, IndicatorSource.Known>();
        var days = new DatePeriod(address.startsOn(), address.endsOn());
        var codes = form.byCode().keySet();
        sources.orderedStream()
                .flatMap(it -> it.known(address.obliged(), days, codes).stream())
                .filter(it -> codes.contains(it.indicator()))
                .forEach(it -> known.putIfAbsent(it.indicator(), it));
        return known;
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
