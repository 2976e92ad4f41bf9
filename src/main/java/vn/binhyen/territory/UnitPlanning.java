package vn.binhyen.territory;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.binhyen.imports.spi.ImportCall;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Validity;
import vn.binhyen.territory.StoredUnits.Stored;
import vn.binhyen.territory.UnitLine.Key;
import vn.binhyen.territory.UnitPlan.Change;
import vn.binhyen.territory.UnitPlan.Version;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Compares a file of units with the register: what is wrong with it, and what it would change. */
@Component
class UnitPlanning {

    private final Tiers tiers;
    private final UnitTypes types;
    private final StoredUnits stored;

    UnitPlanning(Tiers tiers, UnitTypes types, StoredUnits stored) {
        this.tiers = tiers;
        this.types = types;
        this.stored = stored;
    }

    UnitPlan plan(ImportCall call, List<ImportRow> rows) {
        var table = new TierTable(tiers.all());
        var file = new UnitFile(table, types.catalogue());
        file.read(rows, call.progress());
        instrument(call, rows, file.messages());
        var day = call.effectiveOn() == null ? call.today() : call.effectiveOn();
        var codes = new HashSet<String>();
        file.lines()
                .values()
                .forEach(it -> {
                    codes.add(it.code());
                    codes.add(it.parentCode());
                });
        var known = stored.byCode(codes, day);
        new ProvinceOfFile(table, types.catalogue(), stored.provinceCode(table.top()))
                .settle(file, known);
        var parents = new UnitParents(table, file.lines(), known, day).resolve(file.messages());
        tiersOfTheDay(call, file, table);
        return compared(call.effectiveOn(), day, file, known, parents);
    }

    private static UnitPlan compared(
            @Nullable LocalDate effectiveOn,
            LocalDate day,
            UnitFile file,
            Map<Key, Stored> known,
            Map<Key, Key> parents) {
        var ids = new HashMap<Key, UUID>();
        known.forEach((key, it) -> {
            if (it.holdsOn(day)) {
                ids.put(key, it.unit());
            }
        });
        for (var key : file.lines().keySet()) {
            var there = known.get(key);
            ids.computeIfAbsent(
                    key,
                    it -> there == null || there.elsewhere() ? UUID.randomUUID() : there.unit());
        }
        var added = new ArrayList<Version>();
        var changed = new ArrayList<Change>();
        var households = new HashMap<UUID, Integer>();
        file.lines()
                .forEach((key, line) -> {
                    var unit = Optional.ofNullable(ids.get(key)).orElseThrow();
                    var above = parents.get(key);
                    var there = known.get(key);
                    var facts = facts(line, above == null ? null : ids.get(above), there);
                    if (there == null || there.elsewhere()) {
                        var until = there == null ? null : there.validity().from();
                        added.add(new Version(unit, facts, new Validity(effectiveOn, until)));
                    } else {
                        change(effectiveOn, day, there, facts).ifPresent(changed::add);
                    }
                    if (line.households() != null) {
                        households.put(unit, line.households());
                    }
                });
        return new UnitPlan(file.messages(), added, changed, households, file.lines().size());
    }

    /** What the line says; where it is silent, what is known, or what follows from the name. */
    private static VersionFacts facts(UnitLine line, @Nullable UUID parent, @Nullable Stored was) {
        var sameName =
                was != null
                        && was.facts().name().equals(line.name())
                        && was.facts().type().equals(line.type());
        var shortName =
                !line.shortName().isEmpty()
                        ? line.shortName()
                        : sameName && was != null
                                ? was.facts().shortName()
                                : UnitTypes.Catalogue.shortened(line.name(), line.type());
        var nameEn =
                !line.nameEn().isEmpty()
                        ? line.nameEn()
                        : sameName && was != null ? was.facts().nameEn() : null;
        return new VersionFacts(
                line.tier(), line.code(), line.name(), shortName, nameEn, line.type(), parent);
    }

    private static Optional<Change> change(
            @Nullable LocalDate effectiveOn, LocalDate day, Stored was, VersionFacts facts) {
        var validity = was.validity();
        if (effectiveOn == null) {
            return was.facts().same(facts)
                    ? Optional.empty()
                    : Optional.of(
                            Change.inPlace(new Version(was.unit(), facts, validity), validity));
        }
        var same = facts.sameButForSpelling(was.facts());
        if (was.holdsOn(day)) {
            if (same) {
                return Optional.empty();
            }
            return day.equals(validity.from())
                    ? Optional.of(
                            Change.inPlace(new Version(was.unit(), facts, validity), validity))
                    : Optional.of(Change.from(day, was.unit(), facts, validity));
        }
        return Optional.of(
                same
                        ? Change.inPlace(
                                new Version(
                                        was.unit(),
                                        was.facts(),
                                        new Validity(day, validity.until())),
                                validity)
                        : Change.before(
                                new Version(
                                        was.unit(), facts, new Validity(day, validity.from()))));
    }

    private static void instrument(
            ImportCall call, List<ImportRow> rows, List<RowMessage> messages) {
        if (call.instrument() == null || rows.isEmpty()) {
            return;
        }
        try {
            FreeText.of("instrument", call.instrument(), 100);
        } catch (Refusal refusal) {
            messages.add(
                    RowMessage.wrong(
                            rows.getFirst().line(),
                            "instrument",
                            refusal.key(),
                            refusal.arguments()));
        }
    }

    private static void tiersOfTheDay(ImportCall call, UnitFile file, TierTable table) {
        var day = call.effectiveOn();
        if (day == null) {
            return;
        }
        for (var line : file.lines().values()) {
            if (!table.existsOn(line.tier(), day)) {
                file.messages()
                        .add(
                                RowMessage.odd(
                                        line.line(),
                                        "level",
                                        "territory.refusal.tier-not-on-day",
                                        line.tier(),
                                        day));
            }
        }
    }
}
