package vn.binhyen.reporting.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.indicators.IndicatorKind;
import vn.binhyen.reporting.KeepReport;
import vn.binhyen.reporting.ReportView;
import vn.binhyen.reporting.SignedPaper;
import vn.binhyen.reporting.SubmitReport;
import vn.binhyen.shared.TypedDay;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What an officer typed into the form of a report, as it came: fields {@code v.<indicator>} are
 * figures, {@code n.<indicator>} notes, {@code t.<section>} narrative.
 */
record Typed(Map<String, String> fields) {

    static final Typed NOTHING = new Typed(Map.of());

    static Typed of(Map<String, String> fields) {
        return new Typed(Map.copyOf(fields));
    }

    boolean wantsToSubmit() {
        return "submit".equals(fields.get("act"));
    }

    /** Whether empty cells are to take what the round before said. */
    boolean wantsLast() {
        return "last".equals(fields.get("act"));
    }

    @Nullable String figure(String indicator) {
        return fields.get("v." + indicator);
    }

    @Nullable String note(String indicator) {
        return fields.get("n." + indicator);
    }

    @Nullable String narrative(String section) {
        return fields.get("t." + section);
    }

    /** Number of the signed paper; the page shows it again. */
    public @Nullable String paperNumber() {
        return fields.get("paperNumber");
    }

    /** Its day, as typed. */
    public @Nullable String paperDate() {
        return fields.get("paperDate");
    }

    KeepReport toKeep(RoundId round, UUID obliged) {
        return new KeepReport(
                round, obliged, starting("v."), starting("n."), starting("t."), version());
    }

    /** What there is (stock) and what is counted once goes on from round to round; turns do not. */
    KeepReport toKeepOfLast(ReportView report) {
        var values = new HashMap<String, @Nullable Object>();
        report.lines().stream()
                .filter(it -> it.kind() != IndicatorKind.TURNS)
                .filter(it -> it.value() == null && it.last() != null)
                .forEach(it -> values.put(it.indicator(), it.last()));
        return new KeepReport(
                report.round(),
                report.obliged().id(),
                values,
                Map.of(),
                Map.of(),
                report.version());
    }

    SubmitReport toSubmit(RoundId round, UUID obliged, long version) {
        return new SubmitReport(round, obliged, paper(), true, version, null);
    }

    private SignedPaper paper() {
        return new SignedPaper(
                ReportFormController.blankToNull(paperNumber()),
                TypedDay.read("paperDate", paperDate()));
    }

    private @Nullable Long version() {
        var version = fields.getOrDefault("version", "");
        return version.matches("\\d{1,18}") ? Long.valueOf(version) : null;
    }

    private Map<String, @Nullable String> starting(String prefix) {
        var found = new HashMap<String, @Nullable String>();
        fields.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }
}
