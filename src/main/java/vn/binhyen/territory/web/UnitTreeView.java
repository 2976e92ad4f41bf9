package vn.binhyen.territory.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitListing;
import vn.binhyen.territory.UnitView;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tree as far as it is open. */
@Component
class UnitTreeView {

    private final UnitDirectory directory;
    private final UnitListing listing;

    UnitTreeView(UnitDirectory directory, UnitListing listing) {
        this.directory = directory;
        this.listing = listing;
    }

    /** The root with its children, and what lies on the way to the unit that is to be open. */
    List<UnitNode> from(UnitId root, @Nullable UnitId open, LocalDate day) {
        var opened = new HashSet<UnitId>();
        opened.add(root);
        if (open != null) {
            opened.add(open);
            directory
                    .placed(List.of(open), day)
                    .forEach(it -> it.ancestors().forEach(above -> opened.add(above.id())));
        }
        return directory
                .find(root, day)
                .map(it -> nodes(List.of(it), opened, day))
                .orElseGet(List::of);
    }

    List<UnitNode> children(UnitId unit, LocalDate day) {
        return nodes(directory.children(unit, day), Set.of(), day);
    }

    private List<UnitNode> nodes(List<UnitView> units, Set<UnitId> opened, LocalDate day) {
        var counts = listing.childCounts(units, day);
        return units.stream()
                .map(it ->
                        new UnitNode(
                                it,
                                counts.getOrDefault(it.id(), 0L),
                                opened.contains(it.id())
                                        ? nodes(directory.children(it.id(), day), opened, day)
                                        : List.of()))
                .toList();
    }
}
