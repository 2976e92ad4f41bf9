package vn.binhyen.communitymodels;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.binhyen.access.spi.ScopeLookup;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.VietnameseText;
import vn.binhyen.shell.spi.Labels;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds who owns a model: a body by its code, name or id, else what was written. */
@Component
public class Owners {

    private static final int HITS = 5;
    private static final Set<String> MASS =
            Set.of("mat tran", "hoi", "doan", "cong doan", "lien doan", "lien hiep", "mttq");
    private static final Set<String> INSTITUTIONS =
            Set.of("cong ty", "truong", "benh vien", "hop tac xa", "nha may", "doanh nghiep");

    private final ObjectProvider<ScopeLookup> lookups;
    private final Labels labels;

    Owners(ObjectProvider<ScopeLookup> lookups, Labels labels) {
        this.lookups = lookups;
        this.labels = labels;
    }

    /** The body of that code or name on the day; what was written where there is none. */
    public Owner of(String written, LocalDate day) {
        var text = VietnameseText.nfc(written);
        var key = VietnameseText.searchKey(text);
        if (key.isEmpty()) {
            return new Owner(null, "", "other");
        }
        return bodies(it -> it.byCode(List.of(text), day))
                .findFirst()
                .or(() ->
                        bodies(it -> it.search(key, HITS, day))
                                .filter(it -> VietnameseText.searchKey(it.name()).equals(key))
                                .findFirst())
                .map(it -> new Owner(it.body(), it.name(), kind(it.name(), "member_body")))
                .orElseGet(() -> new Owner(null, text, kind(text, "other")));
    }

    /** Any body somebody knows the name of, a committee among them. */
    public @Nullable Owner of(UUID body) {
        var name = labels.of(List.of(body)).get(body);
        return name == null ? null : new Owner(new BodyId(body), name, kind(name, "member_body"));
    }

    private Stream<ScopeLookup.Place> bodies(
            java.util.function.Function<ScopeLookup, List<ScopeLookup.Place>> asked) {
        return lookups.orderedStream()
                .flatMap(it -> asked.apply(it).stream())
                .filter(it -> Objects.nonNull(it.body()));
    }

    /** What kind of owner a name speaks of. */
    static String kind(String name, String otherwise) {
        var key = VietnameseText.searchKey(name);
        if (key.startsWith("ban chi dao") || key.startsWith("bcd")) {
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
     * @param kind one of {@link ModelWords#OWNER_KINDS}, as the name suggests
     */
    public record Owner(@Nullable BodyId body, String name, String kind) {}
}
