package vn.binhyen.awards.cycle;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.awards.cycle.AreaMeter.Counted;
import vn.binhyen.awards.cycle.EvidenceView.ModelLine;
import vn.binhyen.awards.cycle.EvidenceView.ObjectLine;
import vn.binhyen.awards.cycle.EvidenceView.PledgeLine;
import vn.binhyen.awards.cycle.EvidenceView.ReportLine;
import vn.binhyen.awards.standards.Criterion;
import vn.binhyen.awards.standards.Evidence;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.Labels;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows the rows behind a proposal to who may see the file. */
@Service
@Transactional(readOnly = true)
public class EvidenceRows {

    private final Cycles cycles;
    private final CycleScope scope;
    private final Proposals proposals;
    private final AreaMeter meter;
    private final Labels labels;

    EvidenceRows(
            Cycles cycles, CycleScope scope, Proposals proposals, AreaMeter meter, Labels labels) {
        this.cycles = cycles;
        this.scope = scope;
        this.proposals = proposals;
        this.meter = meter;
        this.labels = labels;
    }

    public EvidenceView of(CycleId id, UUID object, String code) {
        var cycle = cycles.required(id);
        var place = scope.toSee(cycle, object);
        var criterion =
                cycle.rules().criteria().stream()
                        .filter(it -> it.code().equals(code) && it.evidence() != null)
                        .findFirst()
                        .orElseThrow(NotFound::new);
        var day = scope.today();
        var proposal =
                proposals.of(cycle, List.of(place), day).getOrDefault(object, Map.of()).get(code);
        return new EvidenceView(
                cycle,
                place,
                criterion,
                proposal,
                rows(criterion, Evidence.WORKING_MODELS, () -> models(cycle, place, day)),
                criterion.evidence() == Evidence.HOUSEHOLDS_PLEDGED
                                || criterion.evidence() == Evidence.INSTITUTION_PLEDGED
                        ? pledges(cycle, place, day)
                        : List.of(),
                rows(criterion, Evidence.REPORTS_IN_TIME, () -> reports(cycle, place)),
                objects(cycle, place, criterion, day));
    }

    private static <T> List<T> rows(
            Criterion criterion, Evidence evidence, java.util.function.Supplier<List<T>> read) {
        return criterion.evidence() == evidence ? read.get() : List.of();
    }

    private List<ModelLine> models(Cycle cycle, ObjectPlace place, LocalDate day) {
        var rows = proposals.models(cycle, List.of(place), day);
        var names = names(rows.stream().flatMap(it -> Stream.of(it.model(), it.unit())));
        return rows.stream()
                .map(it ->
                        new ModelLine(
                                name(names, it.model()),
                                "/models/" + it.model(),
                                name(names, it.unit()),
                                it.since()))
                .toList();
    }

    private List<PledgeLine> pledges(Cycle cycle, ObjectPlace place, LocalDate day) {
        var rows = proposals.pledges(cycle, List.of(place), day);
        var names =
                names(rows.stream().flatMap(it -> Stream.of(it.drive(), it.unit(), it.place())));
        return rows.stream()
                .map(it ->
                        new PledgeLine(
                                name(names, it.drive()),
                                "/pledges/" + it.drive() + "?unit=" + it.unit(),
                                names.getOrDefault(it.place(), name(names, it.unit())),
                                name(names, it.unit()),
                                it.subject().code(),
                                it.on(),
                                it.turns(),
                                it.distinct(),
                                it.counted()))
                .toList();
    }

    private List<ReportLine> reports(Cycle cycle, ObjectPlace place) {
        var rows = proposals.reports(cycle, List.of(place));
        var names = names(rows.stream().map(KnownWork.ReportRow::round));
        return rows.stream()
                .map(it ->
                        new ReportLine(
                                name(names, it.round()),
                                "/rounds/" + it.round() + "/reports/" + it.obliged(),
                                it.lastDay(),
                                it.dueOn(),
                                it.inTime()))
                .toList();
    }

    private List<ObjectLine> objects(
            Cycle cycle, ObjectPlace place, Criterion criterion, LocalDate day) {
        var evidence = criterion.evidence();
        if (evidence == Evidence.REGISTERED) {
            return proposals
                            .of(cycle, List.of(place), day)
                            .getOrDefault(place.id(), Map.of())
                            .containsKey(criterion.code())
                    ? List.of(
                            new ObjectLine(
                                    place.kind(),
                                    place.name(),
                                    title(cycle, place.kind(), place.id()),
                                    "REGISTERED"))
                    : List.of();
        }
        if (evidence != Evidence.AREAS_RECOGNISED && evidence != Evidence.ALL_REGISTERED) {
            return List.of();
        }
        var counted =
                meter.counted(cycle.year(), new UnitId(place.id()), day).stream()
                        .filter(it -> it.kind().unit() || evidence == Evidence.ALL_REGISTERED)
                        .toList();
        var names = names(counted.stream().map(Counted::object));
        return counted.stream()
                .map(it ->
                        new ObjectLine(
                                it.kind(),
                                name(names, it.object()),
                                title(cycle, it.kind(), it.object()),
                                state(it)))
                .sorted(Comparator.comparing(ObjectLine::kind))
                .toList();
    }

    private static String title(Cycle cycle, vn.binhyen.awards.events.TitleKind kind, UUID object) {
        return "/titles/" + kind.code() + "/" + cycle.year() + "/" + object;
    }

    private static String state(Counted counted) {
        if (counted.recognised()) {
            return "RECOGNISED";
        }
        if (counted.refused()) {
            return "REFUSED";
        }
        return counted.registered() ? "REGISTERED" : "UNREGISTERED";
    }

    private Map<UUID, String> names(Stream<UUID> ids) {
        return labels.of(ids.collect(Collectors.toSet()));
    }

    private static String name(Map<UUID, String> names, UUID id) {
        return names.getOrDefault(id, "–");
    }
}
