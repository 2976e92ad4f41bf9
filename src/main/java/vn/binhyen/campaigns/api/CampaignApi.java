package vn.binhyen.campaigns.api;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.binhyen.campaigns.CampaignListing;
import vn.binhyen.campaigns.CampaignManagement;
import vn.binhyen.campaigns.CampaignPlanning;
import vn.binhyen.campaigns.CampaignState;
import vn.binhyen.campaigns.RepeatedRequests;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;

import java.net.URI;
import java.util.Arrays;
import java.util.UUID;

/** Campaigns: plan, launch, close, read. */
@RestController
@RequestMapping("/api/v1/campaigns")
class CampaignApi {

    private final CampaignPlanning planning;
    private final RepeatedRequests requests;
    private final CampaignManagement management;
    private final CampaignListing listing;

    CampaignApi(
            CampaignPlanning planning,
            RepeatedRequests requests,
            CampaignManagement management,
            CampaignListing listing) {
        this.planning = planning;
        this.requests = requests;
        this.management = management;
        this.listing = listing;
    }

    @GetMapping
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
    CampaignResource.Page list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var all = listing.visible(state == null || state.isBlank() ? null : state(state));
        var size = Math.clamp(limit, 1, 500);
        var rest =
                after == null || after.isBlank()
                        ? all
                        : all.stream()
                                .dropWhile(it -> !it.id().toString().equals(after))
                                .skip(1)
                                .toList();
        var page = rest.stream().limit(size).toList();
        return new CampaignResource.Page(
                page.stream().map(CampaignResource.Line::of).toList(),
                rest.size() > size ? page.getLast().id().toString() : null,
                all.size());
    }

    @PostMapping
    @RolesAllowed(Roles.PLANNER)
    ResponseEntity<CampaignResource> plan(
            @RequestBody NewCampaign body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var id =
                key == null || key.isBlank()
                        ? planning.plan(body.toCommand())
                        : requests.planOnce(key, body.toCommand());
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create("/api/v1/campaigns/" + id))
                .body(CampaignResource.of(listing.required(id)));
    }

    @GetMapping("/{id}")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
    CampaignResource one(@PathVariable UUID id) {
        return CampaignResource.of(listing.required(new CampaignId(id)));
    }

    @PostMapping("/{id}/launch")
    @RolesAllowed(Roles.PLANNER)
    CampaignResource launch(@PathVariable UUID id) {
        management.launch(new CampaignId(id));
        return one(id);
    }

    @PostMapping("/{id}/close")
    @RolesAllowed(Roles.PLANNER)
    CampaignResource close(@PathVariable UUID id) {
        management.close(new CampaignId(id));
        return one(id);
    }

    private static CampaignState state(String code) {
        return Arrays.stream(CampaignState.values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.of("state", "campaigns.refusal.unknown-state", code));
    }
}
