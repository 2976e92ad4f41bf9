package vn.binhyen.territory.spi;

import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a module holds of units that are to be reorganised. Contribute a bean of this type; the
 * preview shows what it would touch, and an undo asks whether it still may be.
 */
public interface ReorganisationEffect {

    /** What of the module's hangs on the units, before anything is written; empty for nothing. */
    List<Touched> touchedBy(Concerned units);

    /** What stands against taking it back; empty where nothing does. */
    List<Hindrance> againstUndoing(Applied reorganisation);

    /**
     * Units a reorganisation would concern, as they stand the day before.
     *
     * @param ending they merge, are split or abolished
     * @param changing they go on under another name, type, code or parent
     */
    record Concerned(LocalDate day, Set<UnitId> ending, Set<UnitId> changing) {}

    /**
     * A reorganisation in force.
     *
     * @param ended the units it ended
     * @param successors the units that came into being by it or took others in
     */
    record Applied(LocalDate day, Set<UnitId> ended, Set<UnitId> successors) {}

    /**
     * Things of one kind.
     *
     * @param key message key of the sentence; its argument {0} is the number
     */
    record Touched(String key, long number) {}

    /**
     * One reason why it may not be undone.
     *
     * @param key message key of the sentence
     */
    record Hindrance(String key, List<Object> arguments) {}
}
