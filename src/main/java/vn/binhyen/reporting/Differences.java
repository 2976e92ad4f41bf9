package vn.binhyen.reporting;

import org.jspecify.annotations.Nullable;

import vn.binhyen.indicators.IndicatorKind;
import vn.binhyen.reporting.forms.CellProblem;
import vn.binhyen.reporting.forms.Form;

import java.util.List;

/** Which figures want a word of explanation, against what the same unit said the round before. */
final class Differences {

    private static final long TIMES = 3;
    private static final long STEP = 50;
    private static final long PERCENT = 100;
    private static final long STOCK_FALL = 5;

    private Differences() {}

    /** What is odd about a figure, or null. */
    static @Nullable CellProblem of(Form.Line line, @Nullable Long last, @Nullable Long now) {
        if (last == null || now == null || last == 0) {
            return null;
        }
        var code = line.indicator();
        long change = now - last;
        if (now > last * TIMES && change > STEP) {
            return new CellProblem(
                    code, "reporting.difference.rose", List.of(change * PERCENT / last));
        }
        if (line.kind() == IndicatorKind.STOCK && -change * PERCENT > last * STOCK_FALL) {
            return new CellProblem(
                    code, "reporting.difference.stock-fell", List.of(-change * PERCENT / last));
        }
        if (line.kind() == IndicatorKind.DISTINCT && change < 0) {
            return new CellProblem(code, "reporting.difference.distinct-fell", List.of(last));
        }
        return null;
    }
}
