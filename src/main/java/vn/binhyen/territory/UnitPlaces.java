package vn.binhyen.territory;

import static java.util.stream.Collectors.toMap;

import org.springframework.core.Ordered;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

import vn.binhyen.access.Officer;
import vn.binhyen.access.spi.ScopeLookup;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.LabelSource;
import vn.binhyen.shell.spi.SearchSource;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Units as the rest of the house names, finds and chooses them. */
@Component
class UnitPlaces implements LabelSource, ScopeLookup, SearchSource {

    private static final Officer REGISTRAR =
            new Officer(new UUID(0, 0), "", "", Roles.ADMINISTRATOR, null, null);

    private final UnitDirectory directory;
    private final UnitListing listing;
    private final Clock clock;

    UnitPlaces(UnitDirectory directory, UnitListing listing, Clock clock) {
        this.directory = directory;
        this.listing = listing;
        this.clock = clock;
    }

    @Override
    public Map<UUID, String> labelsOf(Collection<UUID> ids) {
        return directory
                .named(ids.stream().map(UnitId::new).toList(), LocalDate.now(clock))
                .values()
                .stream()
                .collect(toMap(it -> it.id().value(), UnitView::name));
    }

    @Override
    public List<Place> byCode(Collection<String> codes, LocalDate day) {
        return places(directory.byCode(codes, day), day);
    }

    @Override
    public List<Place> search(String words, int limit, LocalDate day) {
        return places(listing.search(REGISTRAR, words, limit, day), day);
    }

    @Override
    public List<Hit> find(String words, int limit, Authentication officer) {
        var today = LocalDate.now(clock);
        var units = listing.search(Officer.of(officer), words, limit, today);
        var above = above(units, today);
        return units.stream()
                .map(it ->
                        new Hit(
                                "territory.search.kind",
                                it.name(),
                                above.getOrDefault(it.id(), ""),
                                "/units/" + it.id()))
                .toList();
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 100;
    }

    private List<Place> places(List<UnitView> units, LocalDate day) {
        var above = above(units, day);
        return units.stream()
                .map(it -> {
                    var host = above.get(it.id());
                    var name = host == null ? it.name() : it.name() + ", " + host;
                    return Place.of(it.id(), it.code(), name);
                })
                .toList();
    }

    private Map<UnitId, String> above(List<UnitView> units, LocalDate day) {
        var parents = new HashSet<UnitId>();
        units.forEach(it -> {
            if (it.parent() != null) {
                parents.add(it.parent());
            }
        });
        var names = directory.named(parents, day);
        var above = new java.util.HashMap<UnitId, String>();
        units.forEach(it -> {
            var host = it.parent() == null ? null : names.get(it.parent());
            if (host != null) {
                above.put(it.id(), host.name());
            }
        });
        return above;
    }
}
