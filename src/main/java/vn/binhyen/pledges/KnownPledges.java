package vn.binhyen.pledges;

import org.springframework.stereotype.Component;

import vn.binhyen.pledges.PledgeSummary.Line;
import vn.binhyen.pledges.PledgeSummary.Query;
import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.reporting.spi.IndicatorSource;
import vn.binhyen.shared.DatePeriod;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Tells reports what has been registered in the unit itself and its villages over the days of a
 * round. Where nothing was registered it stays silent instead of claiming noughts.
 */
@Component
class KnownPledges implements IndicatorSource {

    private static final String SOURCE = "pledges.source.registered";
    private static final String AREA = "village";

    private final PledgeSummary summary;
    private final UnitDirectory units;

    KnownPledges(PledgeSummary summary, UnitDirectory units) {
        this.summary = summary;
        this.units = units;
    }

    @Override
    public List<Known> known(Obliged obliged, DatePeriod days, Collection<String> indicators) {
        if (obliged.kind() != Obliged.Kind.UNIT
                || indicators.stream().noneMatch(it -> it.startsWith("6."))) {
            return List.of();
        }
        var figures = figures(new UnitId(obliged.id()), days);
        var known = new ArrayList<Known>();
        for (var indicator : indicators) {
            var figure = figures.getOrDefault(indicator, 0L);
            if (figure > 0) {
                known.add(new Known(indicator, figure, SOURCE));
            }
        }
        return known;
    }

    /** By the codes of the province's dictionary. */
    private Map<String, Long> figures(UnitId unit, DatePeriod days) {
        var areas =
                units.children(unit, days.endsOn()).stream()
                        .filter(it -> it.tier().equals(AREA))
                        .map(it -> it.id().value());
        var own = Stream.concat(Stream.of(unit.value()), areas).toArray(UUID[]::new);
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
