package vn.binhyen.awards.api;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.binhyen.awards.commendations.CommendationId;
import vn.binhyen.awards.commendations.CommendationListing;
import vn.binhyen.awards.commendations.CommendationListing.Awarded;
import vn.binhyen.awards.commendations.CommendationView;
import vn.binhyen.awards.commendations.Stage;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Lists of commendations in the caller's scope, and whom each was decided for. */
@RestController
@RequestMapping("/api/v1/commendations")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class CommendationApi {

    private static final int MOST = 500;

    private final CommendationListing listing;

    CommendationApi(CommendationListing listing) {
        this.listing = listing;
    }

    @GetMapping
    Items all(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        int size = Math.clamp(limit, 1, MOST);
        int from = position(after);
        var found = listing.find(year, stage(state), size + 1, from);
        var page = found.subList(0, Math.min(size, found.size()));
        return new Items(
                page.stream().map(CommendationApi::item).toList(),
                found.size() > size ? String.valueOf(from + size) : null);
    }

    @GetMapping("/{id}")
    One one(@PathVariable CommendationId id) {
        var list = listing.required(id);
        return new One(
                item(list), listing.awarded(id).stream().map(CommendationApi::award).toList());
    }

    private static @Nullable Stage stage(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        for (var stage : Stage.values()) {
            if (stage.name().equalsIgnoreCase(code)) {
                return stage;
            }
        }
        throw Refusal.of("state", "commendations.refusal.unknown-state", code);
    }

    private static int position(@Nullable String after) {
        if (after == null || after.isBlank()) {
            return 0;
        }
        if (!after.matches("\\d{1,9}")) {
            throw Refusal.of("after", "commendations.refusal.bad-position");
        }
        return Integer.parseInt(after);
    }

    private static Item item(CommendationView list) {
        var form = list.form();
        var campaign = list.campaign();
        return new Item(
                list.id().value(),
                code(list.occasion()),
                list.year(),
                campaign == null ? null : campaign.value(),
                list.host().value(),
                form == null ? null : form.code(),
                form == null ? null : form.level().code(),
                code(list.stage()),
                list.collectives(),
                list.people(),
                list.decisionNumber(),
                list.decidedOn());
    }

    private static AwardItem award(Awarded awarded) {
        var it = awarded.award();
        return new AwardItem(
                code(it.collective().kind()),
                it.collective().id(),
                awarded.code(),
                awarded.name(),
                it.revokedOn());
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A page of lists. */
    record Items(List<Item> items, @Nullable String next) {}

    /** A list; people are a number. */
    record Item(
            UUID id,
            String occasion,
            int year,
            @Nullable UUID campaignId,
            UUID unitId,
            @Nullable String form,
            @Nullable String level,
            String state,
            int collectives,
            int individuals,
            @Nullable String decisionNumber,
            @Nullable LocalDate decidedOn) {}

    /** A list with the collectives awarded. */
    record One(Item list, List<AwardItem> awards) {}

    /** A collective awarded. */
    record AwardItem(
            String kind, UUID id, String code, String name, @Nullable LocalDate revokedOn) {}
}
