package vn.binhyen.territory.api;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitGroups;
import vn.binhyen.territory.groups.GroupManagement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Groups of units and their members on a day. */
@RestController
@RequestMapping("/api/v1/unit-groups")
class UnitGroupApi {

    private final UnitGroups groups;
    private final GroupManagement management;
    private final Clock clock;

    UnitGroupApi(UnitGroups groups, GroupManagement management, Clock clock) {
        this.groups = groups;
        this.management = management;
        this.clock = clock;
    }

    @GetMapping
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
    Page list(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate asOf) {
        var day = day(asOf);
        var members = groups.members(day);
        return new Page(
                groups.on(day).stream()
                        .map(group ->
                                new Group(
                                        group.id(),
                                        group.name(),
                                        members.entrySet().stream()
                                                .filter(it -> it.getValue().equals(group.id()))
                                                .map(it -> it.getKey().value())
                                                .sorted()
                                                .toList()))
                        .toList(),
                null);
    }

    @PostMapping
    @RolesAllowed(Roles.PLANNER)
    @ResponseStatus(HttpStatus.CREATED)
    Formed form(@RequestBody NewGroup group) {
        return new Formed(management.form(Objects.requireNonNullElse(group.name(), "")));
    }

    @PostMapping("/{id}/members")
    @RolesAllowed(Roles.PLANNER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void join(@PathVariable UUID id, @RequestBody NewMembers members) {
        management.join(
                id, Objects.requireNonNullElse(members.codes(), List.of()), day(members.from()));
    }

    @DeleteMapping("/{id}/members/{unit}")
    @RolesAllowed(Roles.PLANNER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate from) {
        management.leave(id, new UnitId(unit), day(from));
    }

    private LocalDate day(@Nullable LocalDate asked) {
        return asked == null ? LocalDate.now(clock) : asked;
    }

    record Page(List<Group> items, @Nullable String next) {}

    /** A group and the units that belong to it on the day. */
    record Group(UUID id, String name, List<UUID> members) {}

    record NewGroup(@Nullable String name) {}

    record Formed(UUID id) {}

    /** Units by their codes on the day from which they belong to it. */
    record NewMembers(@Nullable List<String> codes, @Nullable LocalDate from) {}
}
