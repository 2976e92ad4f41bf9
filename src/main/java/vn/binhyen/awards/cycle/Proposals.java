package vn.binhyen.awards.cycle;

import org.springframework.stereotype.Component;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.standards.Answer;
import vn.binhyen.awards.standards.Criterion;
import vn.binhyen.awards.standards.Evidence;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.HouseholdTotals;
import vn.binhyen.territory.UnitDirectory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Proposes answers to criteria from what the system knows, with a link to the rows behind. */
@Component
class Proposals {

    private final KnownWork known;
    private final AreaMeter meter;
    private final UnitDirectory units;
    private final HouseholdTotals households;

    Proposals(KnownWork known, AreaMeter meter, UnitDirectory units, HouseholdTotals households) {
        this.known = known;
        this.meter = meter;
        this.units = units;
        this.households = households;
    }

    /** The proposals for each of the objects, by the code of the criterion. */
    Map<UUID, Map<String, Proposal>> of(
            Cycle cycle, Collection<ObjectPlace> places, LocalDate day) {
        var found = new HashMap<UUID, Map<String, Proposal>>();
        places.forEach(it -> found.put(it.id(), new HashMap<>()));
        if (!cycle.kind().unit()) {
            return found; // nothing is announced of what institutions do
        }
        for (var criterion : cycle.rules().criteria()) {
            var evidence = criterion.evidence();
            if (evidence != null) {
                propose(cycle, criterion, evidence, places, day, found);
            }
        }
        return found;
    }

    private void propose(
            Cycle cycle,
            Criterion criterion,
            Evidence evidence,
            Collection<ObjectPlace> places,
            LocalDate day,
            Map<UUID, Map<String, Proposal>> found) {
        switch (evidence) {
            case AREAS_RECOGNISED ->
                    meter.of(cycle.year(), ids(places), day)
                            .forEach((unit, it) ->
                                    put(
                                            found,
                                            unit,
                                            criterion,
                                            new Proposal(
                                                    "recognition.evidence.areas",
                                                    List.of(it.recognised(), it.areas()),
                                                    Answer.of(it.recognised(), it.areas()),
                                                    "/recognition/meter/"
                                                            + unit
                                                            + "?year="
                                                            + cycle.year())));
            case ALL_REGISTERED ->
                    meter.of(cycle.year(), ids(places), day)
                            .forEach((unit, it) ->
                                    put(
                                            found,
                                            unit,
                                            criterion,
                                            new Proposal(
                                                    "recognition.evidence.registered",
                                                    List.of(it.registered(), it.objects()),
                                                    Answer.of(it.registered(), it.objects()),
                                                    "/recognition/meter/"
                                                            + unit
                                                            + "?year="
                                                            + cycle.year())));
            case WORKING_MODELS -> models(cycle, criterion, places, day, found);
            case HOUSEHOLDS_PLEDGED -> pledges(cycle, criterion, places, found);
            case REPORTS_IN_TIME ->
                    known.reports(ids(places), cycle.year())
                            .forEach((unit, it) ->
                                    put(
                                            found,
                                            unit,
                                            criterion,
                                            new Proposal(
                                                    "recognition.evidence.reports",
                                                    List.of(it[0], it[1]),
                                                    null,
                                                    "/units/" + unit)));
        }
    }

    private void models(
            Cycle cycle,
            Criterion criterion,
            Collection<ObjectPlace> places,
            LocalDate day,
            Map<UUID, Map<String, Proposal>> found) {
        var window = cycle.rules().window().of(cycle.year());
        var on = day.isAfter(window.endsOn()) ? window.endsOn() : day;
        for (var place : places) {
            var number = known.models(within(new UnitId(place.id()), day), cycle.year(), on);
            put(
                    found,
                    place.id(),
                    criterion,
                    new Proposal(
                            "recognition.evidence.models",
                            List.of(number),
                            Answer.count(number),
                            "/models?unit=" + place.id()));
        }
    }

    /** Turns are no households: they only speak for the criterion. */
    private void pledges(
            Cycle cycle,
            Criterion criterion,
            Collection<ObjectPlace> places,
            Map<UUID, Map<String, Proposal>> found) {
        var window = cycle.rules().window().of(cycle.year());
        var turns = known.householdTurns(ids(places), window);
        for (var place : places) {
            var base = households.of(List.of(new UnitId(place.id())), window.endsOn()).orElse(0);
            put(
                    found,
                    place.id(),
                    criterion,
                    new Proposal(
                            "recognition.evidence.pledges",
                            List.of(turns.getOrDefault(place.id(), 0L), base),
                            null,
                            "/pledges"));
        }
    }

    private Set<UUID> within(UnitId unit, LocalDate day) {
        var all = new HashSet<UUID>();
        all.add(unit.value());
        units.children(unit, day).forEach(it -> all.add(it.id().value()));
        return all;
    }

    private static void put(
            Map<UUID, Map<String, Proposal>> found,
            UUID unit,
            Criterion criterion,
            Proposal proposal) {
        var of = found.get(unit);
        if (of != null) {
            of.put(criterion.code(), proposal);
        }
    }

    private static List<UUID> ids(Collection<ObjectPlace> places) {
        return places.stream()
                .filter(it -> it.kind() == TitleKind.COMMUNE || it.kind().unit())
                .map(ObjectPlace::id)
                .toList();
    }
}
