package vn.binhyen.kinds.peak;

import org.springframework.stereotype.Component;

import vn.binhyen.indicators.spi.IndicatorSet;

import java.util.List;

/** The indicators the peak's form needs in the dictionary. */
@Component
class PeakIndicators implements IndicatorSet {

    @Override
    public List<Definition> indicators() {
        return PeakForm.read().definitions();
    }
}
