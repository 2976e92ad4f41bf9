package vn.binhyen.shell.spi;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Finds who answers for something, by code or name: committees, member bodies and institutions,
 * whoever keeps their registers.
 *
 * <p>Like {@link LabelSource} it spares modules to call each other; what they keep is the id.
 */
public interface BodySource {

    /** All that bear the code on that day, as it is written in the register. */
    List<Found> byCode(String code, LocalDate day);

    /**
     * Those whose name or code holds the words, best first.
     *
     * @param words without accents, in lower case
     */
    List<Found> byWords(String words, int limit, LocalDate day);

    /**
     * Those of the ids whose name holds the words, or whose code they are: any body or institution,
     * teams and groups too, in the order of names.
     *
     * @param words without accents, in lower case
     */
    List<UUID> among(Collection<UUID> ids, String words, int limit);

    /** The one of that id; null where nobody knows it. */
    @Nullable Found byId(UUID id);

    /**
     * One of them.
     *
     * @param kind {@code member_body}, {@code mass_organisation}, {@code institution} or {@code
     *     committee}
     * @param unit where it belongs
     */
    record Found(UUID id, String kind, String code, String name, UUID unit) {}
}
