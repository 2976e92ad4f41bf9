package vn.binhyen.awards.cycle;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.UnitId;
import vn.binhyen.shared.VietnameseText;
import vn.binhyen.shell.spi.SearchSource;
import vn.binhyen.territory.UnitDirectory;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds, from the header's search, files of units that are none any more by their old names. */
@Component
class FormerFileSearch implements SearchSource {

    private final FormerUnits former;
    private final DossierRows rows;
    private final Cycles cycles;
    private final ObjectPlaces places;
    private final UnitDirectory units;
    private final CycleScope scope;

    FormerFileSearch(
            FormerUnits former,
            DossierRows rows,
            Cycles cycles,
            ObjectPlaces places,
            UnitDirectory units,
            CycleScope scope) {
        this.former = former;
        this.rows = rows;
        this.cycles = cycles;
        this.places = places;
        this.units = units;
        this.scope = scope;
    }

    @Override
    public List<Hit> find(String words, int limit, Authentication officer) {
        var day = scope.today();
        var files = rows.of(former.gone(day));
        var names = units.named(files.stream().map(it -> new UnitId(it.object())).toList(), day);
        var known = new HashMap<CycleId, Cycle>();
        return files.stream()
                .filter(it -> {
                    var unit = names.get(new UnitId(it.object()));
                    return unit != null && VietnameseText.searchKey(unit.name()).contains(words);
                })
                .flatMap(it -> ended(known.computeIfAbsent(it.cycle(), cycles::required), it))
                .limit(limit)
                .toList();
    }

    private Stream<Hit> ended(Cycle cycle, DossierView file) {
        return places
                .find(cycle, file.object(), scope.today())
                .filter(it -> it.ended() != null)
                .filter(it ->
                        scope.keeps(scope.officer(), it) || scope.decides(scope.officer(), it))
                .map(it -> hit(cycle, it))
                .stream();
    }

    private static Hit hit(Cycle cycle, ObjectPlace place) {
        var ended = Objects.requireNonNull(place.ended());
        return new Hit(
                "recognition.hit.former",
                place.name() + " · " + cycle.year(),
                String.join(", ", ended.successors()),
                "/recognition/" + cycle.id() + "/objects/" + place.id());
    }

    @Override
    public int getOrder() {
        return 60;
    }
}
