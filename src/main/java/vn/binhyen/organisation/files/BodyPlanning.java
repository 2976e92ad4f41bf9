package vn.binhyen.organisation.files;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.binhyen.imports.spi.ImportCall;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.organisation.BodyCatalogue;
import vn.binhyen.organisation.BodyFacts;
import vn.binhyen.organisation.BodyStrengths.Figures;
import vn.binhyen.organisation.UnitSuccession;
import vn.binhyen.organisation.files.BodyPlan.Entry;
import vn.binhyen.organisation.files.BodyPlan.OfBody;
import vn.binhyen.organisation.files.BodyPlan.Strength;
import vn.binhyen.organisation.files.StoredBodies.Stored;
import vn.binhyen.organisation.institutions.InstitutionCodes;
import vn.binhyen.territory.UnitCodes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Compares a file of bodies with the register: what is wrong with it, and what it would change. */
@Component
class BodyPlanning {

    private final BodyCatalogue catalogue;
    private final StoredBodies stored;
    private final UnitCodes units;
    private final UnitSuccession succession;
    private final InstitutionCodes institutions;

    BodyPlanning(
            BodyCatalogue catalogue,
            StoredBodies stored,
            UnitCodes units,
            UnitSuccession succession,
            InstitutionCodes institutions) {
        this.catalogue = catalogue;
        this.stored = stored;
        this.units = units;
        this.succession = succession;
        this.institutions = institutions;
    }

    BodyPlan plan(ImportCall call, List<ImportRow> rows) {
        var day = call.effectiveOn() == null ? call.today() : call.effectiveOn();
        var codes = new HashSet<String>();
        rows.forEach(it -> codes.addAll(BodyFile.codesOf(it)));
        var meanings = units.of(codes);
        var file =
                new BodyFile(
                        catalogue.snapshot(),
                        meanings,
                        succession.gone(meanings.of(day), day),
                        institutions.of(
                                rows.stream()
                                        .map(it -> it.cell("institution"))
                                        .filter(it -> !it.isEmpty())
                                        .distinct()
                                        .toList()),
                        day,
                        call.today());
        file.read(rows);
        var keys = new HashSet<>(file.lines().keySet());
        file.lines()
                .values()
                .forEach(it -> {
                    if (it.mergedInto() != null) {
                        keys.add(new BodyLine.Key(it.key().kind(), it.mergedInto()));
                    }
                });
        var known = stored.of(keys, day);
        return compared(call.effectiveOn(), mergersSettled(file, known), file.messages(), known);
    }

    /**
     * A merger names a body of the file or the register, and ends before that one begins to be it.
     */
    private static List<BodyLine> mergersSettled(BodyFile file, Map<BodyLine.Key, Stored> known) {
        var lines = new ArrayList<BodyLine>(file.lines().size());
        for (var line : file.lines().values()) {
            var code = line.mergedInto();
            if (code == null) {
                lines.add(line);
                continue;
            }
            var key = new BodyLine.Key(line.key().kind(), code);
            var successor = file.lines().get(key);
            var there = known.get(key);
            if (successor == null && there == null || key.equals(line.key())) {
                file.messages()
                        .add(
                                RowMessage.wrong(
                                        line.line(),
                                        "merged_into",
                                        "organisation.refusal.unknown-successor",
                                        code));
                continue;
            }
            var begins =
                    successor != null
                            ? successor.establishedOn()
                            : Objects.requireNonNull(there).facts().establishedOn();
            if (line.endedOn() != null) {
                lines.add(line);
            } else if (begins.isAfter(line.establishedOn())) {
                lines.add(line.ending(begins.minusDays(1)));
            } else {
                file.messages()
                        .add(
                                RowMessage.wrong(
                                        line.line(),
                                        "ended_on",
                                        "organisation.refusal.merged-without-end"));
            }
        }
        return lines;
    }

    private static BodyPlan compared(
            @Nullable LocalDate effectiveOn,
            List<BodyLine> lines,
            List<RowMessage> messages,
            Map<BodyLine.Key, Stored> known) {
        var ids = new HashMap<BodyLine.Key, UUID>();
        known.forEach((key, it) -> ids.put(key, it.id()));
        lines.forEach(it -> ids.computeIfAbsent(it.key(), key -> UUID.randomUUID()));
        var added = new ArrayList<Entry>();
        var changed = new ArrayList<Entry>();
        var strengths = new ArrayList<Strength>();
        var decisions = new ArrayList<OfBody>();
        for (var line : lines) {
            var there = known.get(line.key());
            var id = Objects.requireNonNull(ids.get(line.key()));
            var facts = line.facts(there == null ? null : there.facts());
            var into =
                    line.mergedInto() == null
                            ? null
                            : new BodyLine.Key(line.key().kind(), line.mergedInto());
            var entry = new Entry(id, line.key().kind(), facts, line.areas(), into);
            if (there == null) {
                added.add(entry);
            } else if (!there.facts().equals(facts)
                    || !there.areas().equals(line.areas())
                    || into != null && !into.code().equals(there.mergedInto())) {
                changed.add(entry);
            }
            if (tellsMore(line, there)) {
                strengths.add(new Strength(id, since(effectiveOn, there, facts), line.figures()));
            }
            line.decisions().forEach(it -> decisions.add(new OfBody(id, it)));
        }
        return new BodyPlan(messages, added, changed, strengths, decisions, lines.size(), ids);
    }

    private static boolean tellsMore(BodyLine line, @Nullable Stored there) {
        var said = line.figures();
        var known = there == null ? Figures.NONE : there.figures();
        return differs(said.members(), known.members())
                || differs(said.households(), known.households())
                || differs(said.equipment(), known.equipment())
                || differs(said.allowance(), known.allowance());
    }

    private static boolean differs(@Nullable Object said, @Nullable Object known) {
        return said != null && !said.equals(known);
    }

    /** Null days: the figure known last is corrected where it stands. */
    private static LocalDate since(
            @Nullable LocalDate effectiveOn, @Nullable Stored there, BodyFacts facts) {
        var established = facts.establishedOn();
        var ended = facts.endedOn();
        if (effectiveOn != null
                && effectiveOn.isAfter(established)
                && (there != null || ended == null || !ended.isBefore(effectiveOn))) {
            return effectiveOn;
        }
        return there == null || effectiveOn != null ? established : LocalDate.MIN;
    }
}
