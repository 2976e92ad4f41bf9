package vn.binhyen.shell.web;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.NavigationEntry;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which word of the navigation a page belongs to: the one with the longest pattern that fits. */
final class Whereabouts {

    private Whereabouts() {}

    /** The entries an officer of those roles sees. */
    static List<NavigationEntry> openTo(Set<String> roles, Collection<NavigationEntry> entries) {
        return entries.stream()
                .filter(it ->
                        roles.contains(Roles.ADMINISTRATOR)
                                || it.roles().stream().anyMatch(roles::contains))
                .toList();
    }

    static Optional<NavigationEntry> among(List<NavigationEntry> entries, String path) {
        var asked = PathContainer.parsePath(path);
        return entries.stream()
                .flatMap(entry -> patterns(entry).map(it -> new Place(entry, it)))
                .filter(it -> PathPatternParser.defaultInstance.parse(it.pattern()).matches(asked))
                .max(Comparator.comparingInt(it -> it.pattern().length()))
                .map(Place::entry);
    }

    private static Stream<String> patterns(NavigationEntry entry) {
        var own = entry.href().equals("/") ? "/" : entry.href() + "/**";
        return Stream.concat(Stream.of(own), entry.also().stream());
    }

    private record Place(NavigationEntry entry, String pattern) {}
}
