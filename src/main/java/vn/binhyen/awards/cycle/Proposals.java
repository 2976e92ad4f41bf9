package vn.binhyen.awards.cycle;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.binhyen.awards.cycle.KnownWork.ModelRow;
import vn.binhyen.awards.cycle.KnownWork.PledgeRow;
import vn.binhyen.awards.cycle.KnownWork.ReportRow;
import vn.binhyen.awards.standards.Answer;
import vn.binhyen.awards.standards.Criterion;
import vn.binhyen.pledges.events.Subject;
import vn.binhyen.shared.DatePeriod;
import vn.binhyen.shell.spi.Formats;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Proposes answers to criteria from what the system knows, with a link to the rows behind. */
@Component
class Proposals {

    private final KnownWork known;
    private final Homes homes;
    private final AreaMeter meter;
    private final ResultBook results;
    private final HouseholdBases households;
    private final Formats formats;

    Proposals(
            KnownWork known,
            Homes homes,
            AreaMeter meter,
            ResultBook results,
            HouseholdBases households,
            Formats formats) {
        this.known = known;
        this.homes = homes;
        this.meter = meter;
        this.results = results;
        this.households = households;
        this.formats = formats;
    }

    /** The proposals for each of the objects, by the code of the criterion. */
    Map<UUID, Map<String, Proposal>> of(
            Cycle cycle, Collection<ObjectPlace> places, LocalDate day) {
        var found = new HashMap<UUID, Map<String, Proposal>>();
        places.forEach(it -> found.put(it.id(), new HashMap<>()));
        if (places.isEmpty()) {
            return found;
        }
        for (var criterion : cycle.rules().criteria()) {
            if (criterion.evidence() != null) {
                propose(cycle, criterion, places, day)
                        .forEach((object, it) -> {
                            var of = found.get(object);
                            if (of != null) {
                                of.put(criterion.code(), it);
                            }
                        });
            }
        }
        return found;
    }

    private Map<UUID, Proposal> propose(
            Cycle cycle, Criterion criterion, Collection<ObjectPlace> places, LocalDate day) {
        var evidence = criterion.evidence();
        var proposed = new HashMap<UUID, Proposal>();
        if (evidence == null) {
            return proposed;
        }
        var say = new Saying(cycle, criterion, proposed);
        switch (evidence) {
            case AREAS_RECOGNISED ->
                    meter.of(cycle.year(), ids(places), day)
                            .forEach((unit, it) ->
                                    say.share(unit, "areas", it.recognised(), it.areas()));
            case ALL_REGISTERED ->
                    meter.of(cycle.year(), ids(places), day)
                            .forEach((unit, it) ->
                                    say.share(unit, "registered", it.registered(), it.objects()));
            case REGISTERED -> {
                var registered = results.of(cycle.year(), cycle.kind()).registered();
                ids(places).stream()
                        .filter(registered::contains)
                        .forEach(it ->
                                say.that(
                                        it,
                                        "has-registered",
                                        List.of(cycle.year() + ""),
                                        Answer.yes()));
            }
            case WORKING_MODELS ->
                    byObject(models(cycle, places, day), ModelRow::object, places)
                            .forEach((object, rows) -> {
                                int number =
                                        (int) rows.stream().map(ModelRow::model).distinct().count();
                                say.that(object, "models", List.of(number), Answer.count(number));
                            });
            case HOUSEHOLDS_PLEDGED -> households(cycle, places, day, say);
            case INSTITUTION_PLEDGED ->
                    byObject(pledges(cycle, places, day), PledgeRow::object, List.of())
                            .forEach((object, rows) ->
                                    say.that(
                                            object,
                                            "institution-pledges",
                                            List.of(
                                                    turns(rows, Subject.INSTITUTION),
                                                    distinct(rows, Subject.PERSON)),
                                            null));
            case REPORTS_IN_TIME ->
                    byObject(reports(cycle, places), ReportRow::object, List.of())
                            .forEach((object, rows) ->
                                    say.that(
                                            object,
                                            "reports",
                                            List.of(
                                                    rows.stream().filter(ReportRow::inTime).count(),
                                                    rows.size()),
                                            null));
        }
        return proposed;
    }

    /** Different households at least, never turns, among those of the day. */
    private void households(
            Cycle cycle, Collection<ObjectPlace> places, LocalDate day, Saying say) {
        var on = lastDay(cycle, day);
        var bases = households.of(places, on, day);
        byObject(pledges(cycle, places, day), PledgeRow::object, List.of()) // none may be ignorance
                .forEach((object, rows) -> {
                    long distinct = distinct(rows, Subject.HOUSEHOLD);
                    long turns = turns(rows, Subject.HOUSEHOLD);
                    var base = bases.get(object);
                    if (base == null) {
                        say.that(object, "households-no-base", List.of(distinct, turns), null);
                    } else {
                        say.atLeast(
                                object,
                                "households",
                                List.of(distinct, base, turns, formats.date(on)),
                                distinct > base
                                        ? null // more than there are: somebody has to look
                                        : Answer.of(Math.toIntExact(distinct), base));
                    }
                });
    }

    List<ModelRow> models(Cycle cycle, Collection<ObjectPlace> places, LocalDate day) {
        var on = lastDay(cycle, day);
        return cycle.kind().unit()
                ? known.models(homes.of(places, day), cycle.year(), on)
                : known.ownedModels(Homes.themselves(places), cycle.year(), on);
    }

    List<PledgeRow> pledges(Cycle cycle, Collection<ObjectPlace> places, LocalDate day) {
        return cycle.kind().unit()
                ? known.households(homes.of(places, day), days(cycle))
                : known.institutions(Homes.themselves(places), days(cycle));
    }

    List<ReportRow> reports(Cycle cycle, Collection<ObjectPlace> places) {
        return known.reports(Homes.themselves(places), cycle.year());
    }

    private static DatePeriod days(Cycle cycle) {
        return cycle.rules().window().of(cycle.year());
    }

    /** The last day that is assessed, or today where that is to come. */
    static LocalDate lastDay(Cycle cycle, LocalDate day) {
        var last = days(cycle).endsOn();
        return day.isAfter(last) ? last : day;
    }

    private static long turns(List<PledgeRow> rows, Subject subject) {
        return rows.stream()
                .filter(it -> it.subject() == subject)
                .mapToLong(PledgeRow::turns)
                .sum();
    }

    private static long distinct(List<PledgeRow> rows, Subject subject) {
        return rows.stream().mapToLong(it -> it.counting(subject)).sum();
    }

    /** The rows of each object; none, of those that must have an entry. */
    private static <T> Map<UUID, List<T>> byObject(
            List<T> rows, Function<T, UUID> object, Collection<ObjectPlace> all) {
        var by = new HashMap<>(rows.stream().collect(Collectors.groupingBy(object)));
        all.forEach(it -> by.putIfAbsent(it.id(), List.of()));
        return by;
    }

    private static List<UUID> ids(Collection<ObjectPlace> places) {
        return places.stream().map(ObjectPlace::id).toList();
    }

    /** Puts what is known about one criterion into words. */
    private record Saying(Cycle cycle, Criterion criterion, Map<UUID, Proposal> proposed) {

        void share(UUID object, String what, int number, int base) {
            that(object, what, List.of(number, base), Answer.of(number, base));
        }

        void that(UUID object, String what, List<Object> arguments, @Nullable Answer answer) {
            put(object, what, arguments, answer, false);
        }

        void atLeast(UUID object, String what, List<Object> arguments, @Nullable Answer answer) {
            put(object, what, arguments, answer, true);
        }

        private void put(
                UUID object,
                String what,
                List<Object> arguments,
                @Nullable Answer answer,
                boolean atLeast) {
            proposed.put(
                    object,
                    new Proposal(
                            "recognition.evidence." + what,
                            arguments,
                            answer,
                            atLeast,
                            Proposal.href(cycle, object, criterion.code())));
        }
    }
}
