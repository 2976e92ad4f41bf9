package vn.binhyen.awards.api;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.binhyen.awards.cycle.Cycle;
import vn.binhyen.awards.cycle.CycleId;
import vn.binhyen.awards.cycle.CycleListing;
import vn.binhyen.awards.cycle.CycleManagement;
import vn.binhyen.awards.cycle.DossierReading;
import vn.binhyen.awards.cycle.Stage;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.standards.Purpose;
import vn.binhyen.awards.standards.Step;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.net.URI;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The yearly cycles, how far the files of a unit have come, and the files themselves. What is
 * sensitive in a file is not told here to anybody.
 */
@RestController
@RequestMapping("/api/v1/recognition/cycles")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class RecognitionApi {

    private static final int MOST = 500;

    private final CycleListing listing;
    private final CycleManagement management;
    private final DossierReading files;

    RecognitionApi(CycleListing listing, CycleManagement management, DossierReading files) {
        this.listing = listing;
        this.management = management;
        this.files = files;
    }

    @GetMapping
    CyclePage all(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var found =
                listing.all().stream()
                        .map(CycleListing.Line::cycle)
                        .filter(it -> year == null || it.year() == year)
                        .map(CycleItem::of)
                        .toList();
        var part = Part.of(found, Math.clamp(limit, 1, MOST), after);
        return new CyclePage(part.items(), part.next(), found.size());
    }

    /**
     * The cycle, with how many of the unit's files are at each stage; the ETag changes with every
     * change of one of them.
     */
    @GetMapping("/{id}")
    ResponseEntity<One> one(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID unit) {
        var cycle = listing.required(new CycleId(id));
        var home = home(unit);
        var rows = listing.rows(cycle, home);
        var stages = CycleListing.stagesOf(rows);
        var named = new LinkedHashMap<String, Integer>();
        for (var stage : Stage.values()) {
            named.put(code(stage), stages.getOrDefault(stage, 0));
        }
        return ResponseEntity.ok()
                .eTag("\"" + CycleListing.stamp(rows) + "\"")
                .body(new One(CycleItem.of(cycle), home.value(), rows.size(), named));
    }

    @PostMapping
    @RolesAllowed(Roles.PLANNER)
    ResponseEntity<CycleItem> open(@RequestBody Opening wanted) {
        var id = management.open(wanted.year(), kind(wanted.kind()), purpose(wanted.purpose()));
        return ResponseEntity.created(URI.create("/api/v1/recognition/cycles/" + id))
                .body(CycleItem.of(listing.required(id)));
    }

    /**
     * Which objects of the unit take part: those not named any more are taken back, as long as they
     * have got no further and did not register themselves. With {@code If-Match} only where nobody
     * has changed a file of the unit since.
     */
    @PutMapping("/{id}/units/{unit}/registered")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER})
    ResponseEntity<One> register(
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody Registered wanted) {
        var cycle = listing.required(new CycleId(id));
        var home = home(unit);
        var there =
                listing.rows(cycle, home).stream()
                        .map(it -> it.place().id())
                        .collect(Collectors.toSet());
        wanted.objects().stream()
                .filter(it -> !there.contains(it))
                .findFirst()
                .ifPresent(it -> {
                    throw Refusal.of("objects", "recognition.refusal.not-in-the-unit", it);
                });
        management.register(cycle.id(), home, wanted.objects(), version(seen));
        return one(id, unit);
    }

    /** The files of a unit in the order of the register; those not registered have none. */
    @GetMapping("/{id}/files")
    FilePage files(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var cycle = listing.required(new CycleId(id));
        var wanted = stage(stage);
        var found =
                listing.rows(cycle, home(unit)).stream()
                        .flatMap(row ->
                                row.file().stream()
                                        .filter(it -> wanted == null || it.stage() == wanted)
                                        .map(it -> FileItem.of(row.place(), it)))
                        .toList();
        var part = Part.of(found, Math.clamp(limit, 1, MOST), after);
        return new FilePage(part.items(), part.next(), found.size());
    }

    @GetMapping("/{id}/files/{object}")
    ResponseEntity<OneFile> file(@PathVariable UUID id, @PathVariable UUID object) {
        var file = files.of(new CycleId(id), object);
        var dossier = file.dossier().orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .eTag("\"" + dossier.version() + "\"")
                .body(
                        new OneFile(
                                FileItem.of(file.place(), dossier),
                                file.plain().stream().map(CriterionItem::of).toList()));
    }

    private static @Nullable Long version(@Nullable String ifMatch) {
        var bare = ifMatch == null ? "" : ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        if (bare.isEmpty() || bare.equals("*")) {
            return null;
        }
        if (!bare.matches("\\d{1,18}")) {
            throw Refusal.of("If-Match", "recognition.refusal.not-a-version");
        }
        return Long.valueOf(bare);
    }

    private UnitId home(@Nullable UUID unit) {
        return listing.home(unit == null ? null : new UnitId(unit));
    }

    private static TitleKind kind(@Nullable String code) {
        return TitleKind.of(code == null ? "" : code)
                .orElseThrow(() -> Refusal.of("kind", "recognition.refusal.no-kind"));
    }

    private static Purpose purpose(@Nullable String code) {
        return code == null ? Purpose.TITLE : constant(Purpose.class, "purpose", code);
    }

    private static @Nullable Stage stage(@Nullable String code) {
        return code == null || code.isBlank() ? null : constant(Stage.class, "stage", code);
    }

    static <E extends Enum<E>> E constant(Class<E> type, String field, String code) {
        var byCode = new EnumMap<E, String>(type);
        for (var it : Objects.requireNonNull(type.getEnumConstants())) {
            byCode.put(it, code(it));
        }
        return byCode.entrySet().stream()
                .filter(it -> it.getValue().equals(code))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() ->
                        Refusal.of(
                                field,
                                "recognition.refusal.unknown-word",
                                code,
                                String.join(", ", byCode.values())));
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A cycle to be opened; {@code purpose} is {@code title} where nothing is said. */
    record Opening(int year, @Nullable String kind, @Nullable String purpose) {}

    /** The objects of a unit that take part. */
    record Registered(List<UUID> objects) {

        Registered {
            objects = objects == null ? List.of() : List.copyOf(objects);
        }
    }

    /** A part of the cycles. */
    record CyclePage(List<CycleItem> items, @Nullable String next, int total) {}

    /** A part of the files. */
    record FilePage(List<FileItem> items, @Nullable String next, int total) {}

    /**
     * A cycle.
     *
     * @param unit whose files are counted
     * @param objects all there are of the kind, registered or not
     */
    record One(CycleItem cycle, UUID unit, int objects, Map<String, Integer> stages) {}

    /** A file with its answers. */
    record OneFile(FileItem file, List<CriterionItem> criteria) {}

    /** A cycle of a year. */
    record CycleItem(
            UUID id,
            int year,
            String kind,
            String purpose,
            UUID standard,
            String standardCode,
            LocalDate openedOn,
            Map<String, LocalDate> dueOn) {

        static CycleItem of(Cycle cycle) {
            var due = new LinkedHashMap<String, LocalDate>();
            for (var step : Step.values()) {
                cycle.dueOn(step).ifPresent(it -> due.put(code(step), it));
            }
            return new CycleItem(
                    cycle.id().value(),
                    cycle.year(),
                    cycle.kind().code(),
                    code(cycle.purpose()),
                    cycle.standard().id().value(),
                    cycle.standard().code(),
                    cycle.openedOn(),
                    due);
        }
    }
}
