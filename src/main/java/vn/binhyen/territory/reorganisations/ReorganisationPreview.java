package vn.binhyen.territory.reorganisations;

import org.jspecify.annotations.Nullable;

import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.territory.UnitView;
import vn.binhyen.territory.events.Relation;
import vn.binhyen.territory.events.Share;
import vn.binhyen.territory.spi.ReorganisationEffect.Touched;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What reorganisations would do, before anything is written. */
public record ReorganisationPreview(List<Day> days, List<RowMessage> messages) {

    /** Whether it may be applied. */
    public boolean isRight() {
        return messages.stream().allMatch(RowMessage::warning);
    }

    /** The field of a call that a message is about. */
    public static String field(RowMessage message) {
        return EdgeRows.field(message);
    }

    /**
     * One instrument on one day.
     *
     * @param successions where whole units and parts go
     * @param changes units that go on under another name, type, code or parent
     * @param abolished units nothing takes the place of
     * @param followers units below nobody named, that go with the unit above them
     * @param known edges that stand in the register already
     * @param touched what other modules hold of the units concerned
     */
    public record Day(
            LocalDate day,
            String instrument,
            List<TierCount> counts,
            List<Succession> successions,
            List<Change> changes,
            List<UnitView> abolished,
            long followers,
            int known,
            List<Touched> touched) {}

    /** How many units a tier has the day before, and on the day. */
    public record TierCount(String tier, long before, long after) {}

    /**
     * A unit and what goes into it.
     *
     * @param created whether it is new; else it was there and takes the others in
     * @param above the name of the unit above it
     */
    public record Succession(
            UnitView successor, boolean created, @Nullable String above, List<Part> parts) {}

    /** What a successor gets of one unit. */
    public record Part(
            UnitView predecessor,
            Relation relation,
            Share share,
            @Nullable BigDecimal portion,
            @Nullable String clause) {}

    /** A unit that stays who it is, as it was and as it goes on. */
    public record Change(
            UnitView before,
            UnitView after,
            Relation relation,
            @Nullable String aboveBefore,
            @Nullable String aboveAfter) {}
}
