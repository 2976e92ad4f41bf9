package vn.binhyen.campaigns.api;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.binhyen.campaigns.CampaignChanges;
import vn.binhyen.campaigns.CampaignListing;
import vn.binhyen.campaigns.ExtensionView;
import vn.binhyen.campaigns.GrantExtension;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.PlannedRound;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.campaigns.spi.CampaignKind.RoundProposal;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.Wording;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What may still change of a launched campaign: more rounds, a later end, more time for some. */
@RestController
@RequestMapping("/api/v1/campaigns/{id}")
@RolesAllowed(Roles.PLANNER)
class CampaignChangeApi {

    private final CampaignChanges changes;
    private final CampaignListing listing;
    private final Wording wording;

    CampaignChangeApi(CampaignChanges changes, CampaignListing listing, Wording wording) {
        this.changes = changes;
        this.listing = listing;
        this.wording = wording;
    }

    /** Adds a round; what a planner should know of it is answered, and does not stop it. */
    @PostMapping("/rounds")
    ResponseEntity<AddedRound> add(@PathVariable UUID id, @RequestBody NewRound body) {
        var campaign = planned(id);
        var proposal = body.toProposal();
        var warnings =
                changes.look(campaign, proposal).warnings().stream()
                        .map(it -> wording.of(it.key(), it.arguments().toArray()))
                        .toList();
        var round = changes.addRound(campaign, proposal);
        var added =
                listing.required(campaign).plan().rounds().stream()
                        .filter(it -> it.id().equals(round))
                        .findFirst()
                        .orElseThrow();
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create("/api/v1/rounds/" + round))
                .body(AddedRound.of(added, warnings));
    }

    @PostMapping("/extend")
    CampaignResource extend(@PathVariable UUID id, @RequestBody LaterEnd body) {
        var campaign = planned(id);
        changes.extend(campaign, filled("endsOn", body.endsOn()));
        return CampaignResource.of(listing.required(campaign));
    }

    @GetMapping("/extensions")
    Extensions extensions(@PathVariable UUID id) {
        return Extensions.of(changes.extensions(planned(id)));
    }

    @PostMapping("/extensions")
    Extensions grant(@PathVariable UUID id, @RequestBody NewExtension body) {
        var campaign = planned(id);
        changes.grant(campaign, body.toCommand());
        return Extensions.of(changes.extensions(campaign));
    }

    /**
     * The campaign, where the officer sees it and plans for it; said before what is sent is read.
     */
    private CampaignId planned(UUID id) {
        var campaign = listing.required(new CampaignId(id)).id();
        changes.requirePlannerOf(campaign);
        return campaign;
    }

    private static <T> T filled(String field, @Nullable T value) {
        if (value == null) {
            throw Refusal.of(field, "campaigns.refusal.missing");
        }
        return value;
    }

    /** One more round; without a cut-off day stocks are counted on its last. */
    record NewRound(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate cutOffOn,
            @Nullable LocalDate dueOn) {

        RoundProposal toProposal() {
            var last = filled("to", to);
            return new RoundProposal(
                    filled("from", from),
                    last,
                    cutOffOn == null ? last : cutOffOn,
                    filled("dueOn", dueOn));
        }
    }

    /** The last day from now on. */
    record LaterEnd(@Nullable LocalDate endsOn) {}

    /** More time in a round for the units and bodies named. */
    record NewExtension(
            @Nullable UUID round,
            @Nullable List<UUID> units,
            @Nullable List<UUID> bodies,
            @Nullable LocalDate until) {

        GrantExtension toCommand() {
            return new GrantExtension(
                    new RoundId(filled("round", round)),
                    units == null
                            ? java.util.Set.of()
                            : units.stream().map(UnitId::new).collect(Collectors.toSet()),
                    bodies == null
                            ? java.util.Set.of()
                            : bodies.stream().map(BodyId::new).collect(Collectors.toSet()),
                    filled("until", until));
        }
    }

    /** A round that was added. */
    record AddedRound(
            UUID id,
            int number,
            LocalDate from,
            LocalDate to,
            LocalDate cutOffOn,
            LocalDate dueOn,
            List<String> warnings) {

        static AddedRound of(PlannedRound round, List<String> warnings) {
            return new AddedRound(
                    round.id().value(),
                    round.number(),
                    round.from(),
                    round.to(),
                    round.cutOffOn(),
                    round.dueOn(),
                    warnings);
        }
    }

    /** More time granted, the latest first. */
    record Extensions(List<Line> items) {

        record Line(UUID round, UUID obliged, LocalDate dueOn, LocalDate grantedOn) {}

        static Extensions of(List<ExtensionView> views) {
            return new Extensions(
                    views.stream()
                            .map(it ->
                                    new Line(it.round(), it.obliged(), it.dueOn(), it.grantedOn()))
                            .toList());
        }
    }
}
