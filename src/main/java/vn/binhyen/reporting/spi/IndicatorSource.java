package vn.binhyen.reporting.spi;

import vn.binhyen.shared.DatePeriod;
import vn.binhyen.shared.UnitId;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Figures a module already knows, so that nobody types them twice. */
public interface IndicatorSource {

    /** Those of the indicators asked for that it knows. */
    List<Known> known(Question question);

    /**
     * What a report asks: a unit's own work over the days of a round, which is its own and that of
     * its residential areas, so that the sums over units count nothing twice.
     *
     * @param areas the residential areas directly below the unit on the last of the days
     */
    record Question(UnitId unit, List<UnitId> areas, DatePeriod days, Set<String> indicators) {

        /** The unit and its residential areas. */
        public List<UnitId> places() {
            var places = new ArrayList<>(areas);
            places.addFirst(unit);
            return places;
        }
    }

    /**
     * A figure filled in before the officer starts.
     *
     * @param source message key of where it comes from, e.g. "Sổ tổ chức"
     */
    record Known(String indicator, long value, String source) {}
}
