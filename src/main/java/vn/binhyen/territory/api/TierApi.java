package vn.binhyen.territory.api;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import vn.binhyen.shared.Roles;
import vn.binhyen.territory.DefineTier;
import vn.binhyen.territory.TierManagement;
import vn.binhyen.territory.TierView;
import vn.binhyen.territory.Tiers;

import java.util.List;
import java.util.Objects;

/** The tiers of units; an administrator may define further ones. */
@RestController
@RequestMapping("/api/v1/tiers")
class TierApi {

    private final Tiers tiers;
    private final TierManagement management;

    TierApi(Tiers tiers, TierManagement management) {
        this.tiers = tiers;
        this.management = management;
    }

    @GetMapping
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
    Page list() {
        return new Page(tiers.all());
    }

    @PostMapping
    @RolesAllowed(Roles.ADMINISTRATOR)
    @ResponseStatus(HttpStatus.CREATED)
    TierView define(@RequestBody NewTier tier) {
        return management.define(tier.toCommand());
    }

    /** All tiers, the highest first. */
    record Page(List<TierView> items) {}

    /** A tier to define: at a rank, or right below another tier; else the lowest. */
    record NewTier(
            @Nullable String code,
            @Nullable String name,
            @Nullable Integer rank,
            @Nullable String below) {

        DefineTier toCommand() {
            return new DefineTier(
                    Objects.requireNonNullElse(code, ""),
                    Objects.requireNonNullElse(name, ""),
                    rank,
                    below);
        }
    }
}
