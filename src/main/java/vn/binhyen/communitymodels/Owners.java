package vn.binhyen.communitymodels;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.VietnameseText;
import vn.binhyen.shell.spi.BodySource;
import vn.binhyen.shell.spi.BodySource.Found;
import vn.binhyen.shell.spi.Labels;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Finds who owns a model: a member body, mass organisation, institution or committee of the
 * registers by its code, name or id, else what was written.
 */
@Component
public class Owners {

    private static final int HITS = 20;
    private static final Set<String> MASS =
            Set.of("mat tran", "hoi", "doan", "cong doan", "lien doan", "lien hiep", "mttq");
    private static final Set<String> INSTITUTIONS =
            Set.of("cong ty", "truong", "benh vien", "hop tac xa", "nha may", "doanh nghiep");

    private final ObjectProvider<BodySource> sources;
    private final Labels labels;

    Owners(ObjectProvider<BodySource> sources, Labels labels) {
        this.sources = sources;
        this.labels = labels;
    }

    /**
     * The one of that code or, where there is none, of that name on the day. What was written is
     * kept where nobody bears it, or where several do: nobody is guessed.
     */
    public Owner of(String written, LocalDate day) {
        var text = VietnameseText.nfc(written);
        var key = VietnameseText.searchKey(text);
        if (key.isEmpty()) {
            return new Owner(null, "", "other", 0);
        }
        var found = find(it -> it.byCode(text, day));
        if (found.isEmpty()) {
            found =
                    find(it -> it.byWords(key, HITS, day)).stream()
                            .filter(it -> VietnameseText.searchKey(it.name()).equals(key))
                            .toList();
        }
        return found.size() == 1
                ? owner(found.getFirst())
                : new Owner(null, text, kind(text, "other"), found.size());
    }

    /** The one of that id, whoever keeps its register; null where nobody does. */
    public @Nullable Owner of(UUID id) {
        var found =
                sources.orderedStream().map(it -> it.byId(id)).filter(Objects::nonNull).findFirst();
        if (found.isPresent()) {
            return owner(found.get());
        }
        var name = labels.of(List.of(id)).get(id);
        return name == null ? null : new Owner(new BodyId(id), name, kind(name, "other"), 1);
    }

    /** Those to choose from for what has been typed so far; the closest first. */
    public List<Choice> matching(@Nullable String typed, int limit, LocalDate day) {
        var key = VietnameseText.searchKey(typed == null ? "" : typed);
        if (key.length() < 2) {
            return List.of();
        }
        var found = find(it -> it.byWords(key, limit, day));
        var units = labels.of(found.stream().map(Found::unit).distinct().toList());
        return found.stream()
                .limit(limit)
                .map(it ->
                        new Choice(
                                it.id(),
                                it.kind(),
                                it.code(),
                                it.name(),
                                units.getOrDefault(it.unit(), "")))
                .toList();
    }

    private static Owner owner(Found found) {
        return new Owner(new BodyId(found.id()), found.name(), found.kind(), 1);
    }

    private List<Found> find(java.util.function.Function<BodySource, List<Found>> asked) {
        return sources.orderedStream().flatMap(it -> asked.apply(it).stream()).toList();
    }

    /** What kind of owner a name speaks of that no register knows. */
    static String kind(String name, String otherwise) {
        var key = VietnameseText.searchKey(name);
        if (Stream.of("ban chi dao", "bcd").anyMatch(key::startsWith)) {
            return "committee";
        }
        if (begins(key, MASS) || key.endsWith("doan") && key.startsWith("tinh ")) {
            return "mass_organisation";
        }
        return begins(key, INSTITUTIONS) ? "institution" : otherwise;
    }

    private static boolean begins(String key, Set<String> words) {
        return words.stream().anyMatch(it -> key.equals(it) || key.startsWith(it + " "));
    }

    /**
     * Who owns a model.
     *
     * @param body its id in the register that knows it; null where none does
     * @param kind one of {@link ModelWords#OWNER_KINDS}: as the register says, else as the name
     *     suggests
     * @param known how many of the registers' bear that code or name; above one it is kept as text
     */
    public record Owner(@Nullable BodyId body, String name, String kind, int known) {

        public boolean ambiguous() {
            return body == null && known > 1;
        }

        /** The same as an officer calls it, where no register says what it is. */
        public Owner called(@Nullable String otherKind) {
            return body != null || otherKind == null
                    ? this
                    : new Owner(null, name, otherKind, known);
        }
    }

    /** An owner to choose, and where it belongs. */
    public record Choice(UUID id, String kind, String code, String name, String unit) {}
}
