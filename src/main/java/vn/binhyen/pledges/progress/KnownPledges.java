package vn.binhyen.pledges.progress;

import org.springframework.stereotype.Component;

import vn.binhyen.pledges.progress.PledgeSummary.Line;
import vn.binhyen.pledges.progress.PledgeSummary.Query;
import vn.binhyen.reporting.spi.IndicatorSource;
import vn.binhyen.shared.UnitId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Tells reports what has been registered in the unit itself and its villages over the days of a
 * round. Where nothing was registered it stays silent instead of claiming noughts.
 */
@Component
class KnownPledges implements IndicatorSource {

    private static final String SOURCE = "pledges.source.registered";

    private final PledgeSummary summary;

    KnownPledges(PledgeSummary summary) {
        this.summary = summary;
    }

    @Override
    public List<Known> known(Question question) {
        if (question.indicators().stream().noneMatch(it -> it.startsWith("6."))) {
            return List.of();
        }
        var figures = figures(question);
        var known = new ArrayList<Known>();
        for (var indicator : question.indicators()) {
            var figure = figures.getOrDefault(indicator, 0L);
            if (figure > 0) {
                known.add(new Known(indicator, figure, SOURCE));
            }
        }
        return known;
    }

    /** By the codes of the province's dictionary. */
    private Map<String, Long> figures(Question question) {
        var days = question.days();
        var own = question.places().stream().map(UnitId::value).toArray(UUID[]::new);
        var figures = new HashMap<String, Long>();
        long kept = 0;
        for (Line line :
                summary.lines(new Query(null, null, days.startsOn(), days.endsOn()), own)) {
            kept += line.kept();
            switch (line.subject()) {
                case HOUSEHOLD -> {
                    figures.put("6.1", line.distinct());
                    figures.put("6.2", line.registered());
                }
                case PERSON -> figures.put("6.3", line.distinct());
                case INSTITUTION -> figures.put("6.4", line.distinct());
                case COLLECTIVE -> {}
            }
        }
        figures.put("6.5", kept);
        return figures;
    }
}
