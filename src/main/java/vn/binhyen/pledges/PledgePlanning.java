package vn.binhyen.pledges;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.pledges.PledgeFile.Place;
import vn.binhyen.pledges.drives.DriveListing;
import vn.binhyen.pledges.drives.DriveView;
import vn.binhyen.pledges.events.Subject;
import vn.binhyen.pledges.progress.PledgeBases;
import vn.binhyen.pledges.progress.UnitBases;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shared.VietnameseText;
import vn.binhyen.territory.UnitCodes;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitView;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares a file of pledges with the drives, the units and the groups that are known. */
@Component
class PledgePlanning {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int PATIENCE = 5;

    private final DriveListing drives;
    private final KnownGroups groups;
    private final UnitCodes codes;
    private final UnitDirectory directory;
    private final PledgeBases known;

    PledgePlanning(
            DriveListing drives,
            KnownGroups groups,
            UnitCodes codes,
            UnitDirectory directory,
            PledgeBases known) {
        this.drives = drives;
        this.groups = groups;
        this.codes = codes;
        this.directory = directory;
        this.known = known;
    }

    PledgePlan plan(List<ImportRow> rows) {
        var themes = new HashSet<String>();
        var units = new HashSet<String>();
        var named = new HashSet<String>();
        for (var row : rows) {
            themes.add(row.cell("drive"));
            units.add(row.cell("unit_code"));
            if (!row.cell("group_code").isEmpty()) {
                named.add(row.cell("group_code"));
            }
        }
        return new PledgeFile(
                        new Registers(drives.byTheme(themes), codes.of(units), patiently(named)))
                .read(rows);
    }

    /**
     * The groups of those codes. Groups that were imported a moment ago are announced while this
     * runs: waits as long as more of them become known.
     */
    private Map<String, KnownGroups.Group> patiently(Set<String> named) {
        var found = groups.byCode(named);
        for (int quiet = 0; found.size() < named.size() && quiet < PATIENCE; quiet++) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return found;
            }
            var again = groups.byCode(named);
            if (again.size() > found.size()) {
                quiet = 0;
            }
            found = again;
        }
        return found;
    }

    /** What the registers say, each question asked once. */
    private final class Registers implements PledgeFile.Known {

        private final Map<String, List<DriveView>> byTheme;
        private final UnitCodes.Meanings meanings;
        private final Map<String, KnownGroups.Group> byCode;
        private final UnitBases bases = known.unitByUnit();
        private final Map<String, List<DriveView>> themes = new HashMap<>();
        private final Map<LocalDate, Map<String, List<UnitView>>> units = new HashMap<>();
        private final Map<LocalDate, Map<UnitId, Set<UnitId>>> lineages = new HashMap<>();
        private final Map<LocalDate, Map<UnitId, UnitView>> homes = new HashMap<>();

        Registers(
                Map<String, List<DriveView>> byTheme,
                UnitCodes.Meanings meanings,
                Map<String, KnownGroups.Group> byCode) {
            this.byTheme = byTheme;
            this.meanings = meanings;
            this.byCode = byCode;
        }

        @Override
        public List<DriveView> drives(String theme) {
            return themes.computeIfAbsent(
                    theme, it -> byTheme.getOrDefault(VietnameseText.searchKey(it), List.of()));
        }

        @Override
        public List<UnitView> units(String code, LocalDate on) {
            return units.computeIfAbsent(on, it -> new HashMap<>())
                    .computeIfAbsent(code, it -> meanings.on(it, on));
        }

        @Override
        public KnownGroups.@Nullable Group group(String code) {
            return byCode.get(code);
        }

        @Override
        public @Nullable UnitView home(
                KnownGroups.Group group, List<UnitView> named, LocalDate on) {
            for (var unit : named) {
                if (unit.id().equals(group.unit())) {
                    return unit;
                }
                if (unit.id().equals(group.nowAt())
                        || above(group.unit(), on).contains(unit.id())
                        || above(group.nowAt(), on).contains(unit.id())) {
                    return homes.computeIfAbsent(on, it -> new HashMap<>())
                            .computeIfAbsent(
                                    group.unit(), it -> directory.named(List.of(it), on).get(it));
                }
            }
            return null;
        }

        private Set<UnitId> above(UnitId unit, LocalDate on) {
            var known = lineages.computeIfAbsent(on, it -> new HashMap<>());
            var found = known.get(unit);
            if (found == null) {
                readLineages(on, known);
                found = known.computeIfAbsent(unit, it -> Set.of());
            }
            return found;
        }

        /** Of all units that have groups in the file, at once. */
        private void readLineages(LocalDate on, Map<UnitId, Set<UnitId>> known) {
            var all = new HashSet<UnitId>();
            byCode.values()
                    .forEach(it -> {
                        all.add(it.unit());
                        all.add(it.nowAt());
                    });
            var views = homes.computeIfAbsent(on, it -> new HashMap<>());
            for (var placed : directory.placed(all, on)) {
                var lineage = new HashSet<UnitId>();
                placed.ancestors().forEach(it -> lineage.add(it.id()));
                known.put(placed.unit().id(), lineage);
                views.put(placed.unit().id(), placed.unit());
            }
        }

        @Override
        public @Nullable Long base(Subject subject, Place place, LocalDate on) {
            var group = place.group();
            if (subject == Subject.COLLECTIVE && group != null) {
                return 1L;
            }
            if (group == null) {
                return bases.of(subject, place.unit(), on);
            }
            if (subject != Subject.HOUSEHOLD) {
                return null;
            }
            var base = group.base(on);
            return base == null || base == 0 ? null : base.longValue();
        }
    }
}
