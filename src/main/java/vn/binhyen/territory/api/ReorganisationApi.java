package vn.binhyen.territory.api;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonInclude;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import vn.binhyen.imports.spi.ImportCall;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.VietnameseText;
import vn.binhyen.shell.spi.Wording;
import vn.binhyen.territory.UnitLineage;
import vn.binhyen.territory.events.ReorganisationId;
import vn.binhyen.territory.reorganisations.ReorganisationListing;
import vn.binhyen.territory.reorganisations.ReorganisationManagement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reorganisations of units: previewed, applied, taken back. */
@RestController
@RequestMapping("/api/v1/reorganisations")
class ReorganisationApi {

    private final ReorganisationManagement management;
    private final ReorganisationListing listing;
    private final UnitLineage lineage;
    private final Wording wording;
    private final Clock clock;

    ReorganisationApi(
            ReorganisationManagement management,
            ReorganisationListing listing,
            UnitLineage lineage,
            Wording wording,
            Clock clock) {
        this.management = management;
        this.listing = listing;
        this.lineage = lineage;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping
    @RolesAllowed({Roles.PLANNER, Roles.REVIEWER, Roles.VIEWER})
    Page list() {
        return new Page(listing.all().stream().map(Item::of).toList(), null);
    }

    @GetMapping("/{id}")
    @RolesAllowed({Roles.PLANNER, Roles.REVIEWER, Roles.VIEWER})
    Detail one(@PathVariable ReorganisationId id) {
        return new Detail(
                Item.of(listing.required(id)),
                lineage.of(id).stream().map(LineageEdge::whole).toList());
    }

    @PostMapping
    @RolesAllowed(Roles.PLANNER)
    ResponseEntity<?> apply(
            @RequestBody Reorganisation reorganisation,
            @RequestParam(defaultValue = "false") boolean preview) {
        var call = reorganisation.call(LocalDate.now(clock));
        var rows = reorganisation.rows();
        if (preview) {
            return ResponseEntity.ok(PreviewBody.of(management.preview(call, rows), wording));
        }
        var done = management.apply(call, rows);
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(
                        new Done(
                                done.facts().isEmpty() ? null : done.facts().getFirst().value(),
                                done.created(),
                                done.changed(),
                                done.followed(),
                                done.known()));
    }

    @PostMapping("/{id}/undo")
    @RolesAllowed(Roles.PLANNER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(@PathVariable ReorganisationId id) {
        management.undo(id);
    }

    @PostMapping("/{id}/edges/{number}/share")
    @RolesAllowed(Roles.PLANNER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void share(
            @PathVariable ReorganisationId id,
            @PathVariable int number,
            @RequestBody StatedShare share) {
        management.stateShare(id, number, text(share.portion()), text(share.source()));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    /** One instrument on one day. */
    record Reorganisation(
            @Nullable String instrument, @Nullable LocalDate day, @Nullable List<NewEdge> edges) {

        ImportCall call(LocalDate today) {
            return new ImportCall(UUID.randomUUID(), today, day, instrument);
        }

        List<ImportRow> rows() {
            var rows = new ArrayList<ImportRow>();
            for (var edge : edges == null ? List.<NewEdge>of() : edges) {
                rows.add(new ImportRow(rows.size(), edge.cells()));
            }
            return rows;
        }
    }

    /** An edge of succession; the columns of a file are understood too. */
    record NewEdge(
            @JsonAlias("level") @Nullable String tier,
            @JsonAlias("old_code") @Nullable String oldCode,
            @JsonAlias("new_code") @Nullable String newCode,
            @JsonAlias("new_name") @Nullable String newName,
            @JsonAlias("new_type") @Nullable String newType,
            @JsonAlias("new_parent_code") @Nullable String newParentCode,
            @Nullable String relation,
            @Nullable String share,
            @Nullable String portion,
            @JsonAlias("portion_source") @Nullable String portionSource,
            @Nullable String clause) {

        Map<String, String> cells() {
            var cells = new LinkedHashMap<String, String>();
            put(cells, "level", tier);
            put(cells, "old_code", oldCode);
            put(cells, "new_code", newCode);
            put(cells, "new_name", newName);
            put(cells, "new_type", newType);
            put(cells, "new_parent_code", newParentCode);
            put(cells, "relation", relation);
            put(cells, "share", share);
            put(cells, "portion", portion);
            put(cells, "portion_source", portionSource);
            put(cells, "clause", clause);
            return cells;
        }

        private static void put(Map<String, String> cells, String column, @Nullable String text) {
            cells.put(column, text == null ? "" : VietnameseText.nfc(text));
        }
    }

    /** How much of a split unit goes with an edge: 0.35 or 35 %, and who says so. */
    record StatedShare(@Nullable String portion, @Nullable String source) {}

    /** What was done; no id where everything was known already. */
    record Done(@Nullable UUID id, int created, int changed, int followed, int known) {}

    record Page(List<Item> items, @Nullable String next) {}

    record Detail(Item reorganisation, List<LineageEdge> edges) {}

    record Item(
            UUID id,
            LocalDate day,
            String instrument,
            Instant recordedAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant undoneAt,
            int edges,
            int toLookAt) {

        static Item of(ReorganisationListing.Fact fact) {
            return new Item(
                    fact.id().value(),
                    fact.day(),
                    fact.instrument(),
                    fact.recordedAt(),
                    fact.undoneAt(),
                    fact.edges(),
                    fact.toLookAt());
        }
    }
}
