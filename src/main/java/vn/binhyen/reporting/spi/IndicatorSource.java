package vn.binhyen.reporting.spi;

import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.shared.DatePeriod;

import java.util.Collection;
import java.util.List;

/** Figures a module already knows, so that nobody types them twice. */
public interface IndicatorSource {

    /** Those of the indicators it knows for that unit or body over the days of a round. */
    List<Known> known(Obliged obliged, DatePeriod days, Collection<String> indicators);

    /**
     * A figure filled in before the officer starts.
     *
     * @param source message key of where it comes from, e.g. "Sổ tổ chức"
     */
    record Known(String indicator, long value, String source) {}
}
