package vn.binhyen.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.binhyen.access.RouteTable;
import vn.binhyen.access.RouteTable.Line;
import vn.binhyen.shared.Roles;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Walks every route of {@code routes.txt} as each role, from inside and from outside its scope, and
 * compares who got in with what the table says.
 */
@WalkTest
class ScopeWalkIntegrationTests {

    private static final List<String> ROLES =
            List.of(Roles.PLANNER, Roles.REVIEWER, Roles.REPORTER, Roles.VIEWER);

    @Autowired MockMvcTester mvc;
    @Autowired JdbcClient jdbc;

    @TestFactory
    Stream<DynamicTest> everyRouteOpensWithinItsScopeOnly() {
        return RouteTable.written().stream()
                .filter(it -> !it.everybody())
                .map(line -> DynamicTest.dynamicTest(line.toString(), () -> walk(line)));
    }

    private void walk(Line line) {
        var targets = new Targets(World.of(mvc, jdbc));
        var scope = line.scope() == null ? "none" : line.scope();
        var wrong = new TreeSet<String>();
        if (scope.equals("target")) {
            walkTarget(line, targets, wrong);
        } else {
            walk(line, targets, false, targets.reaching(line, scope), wrong);
            if (Set.of("report", "obliged", "desk").contains(scope)) {
                walk(line, targets, true, Place.reachingBody(scope), wrong);
            }
        }
        assertThat(wrong).as("%s", line).isEmpty();
    }

    /** From outside first: what is done from inside may end what the route is about. */
    private void walk(
            Line line, Targets targets, boolean body, Set<Place> reaching, Set<String> wrong) {
        for (var role : ROLES) {
            for (var place : EnumSet.complementOf(EnumSet.copyOf(reaching))) {
                refused(line, targets, role, place, body, wrong);
            }
            if (!line.admits(role)) {
                reaching.forEach(place -> refused(line, targets, role, place, body, wrong));
            }
        }
        for (var role : ROLES) {
            if (line.admits(role)) {
                reaching.forEach(place -> admitted(line, targets, role, place, body, wrong));
            }
        }
        if (!line.path().startsWith("/notices/")) { // written to places; an administrator has none
            admitted(line, targets, Roles.ADMINISTRATOR, reaching.iterator().next(), body, wrong);
        }
    }

    private void walkTarget(Line line, Targets targets, Set<String> wrong) {
        refused(line, targets, Roles.REVIEWER, Place.PROVINCE, false, wrong);
        refused(line, targets, Roles.REPORTER, Place.PROVINCE, false, wrong);
        admitted(line, targets, Roles.PLANNER, Place.PROVINCE, false, wrong);
        admitted(line, targets, Roles.ADMINISTRATOR, Place.PROVINCE, false, wrong);
    }

    private void refused(
            Line line, Targets targets, String role, Place place, boolean body, Set<String> wrong) {
        var status = status(line, targets, role, place, body, false);
        if (status != 403 && status != 404) {
            wrong.add("open to a %s of %s: %d".formatted(role, place, status));
        }
    }

    private void admitted(
            Line line, Targets targets, String role, Place place, boolean body, Set<String> wrong) {
        var status = status(line, targets, role, place, body, true);
        if (status == 401 || status == 403 || status >= 500 || line.hasId() && status == 404) {
            wrong.add("closed to a %s of %s: %d".formatted(role, place, status));
        }
        if (line.hasId() && status == 400) {
            wrong.add("not a request, as a %s of %s".formatted(role, place));
        }
    }

    private int status(
            Line line, Targets targets, String role, Place place, boolean body, boolean admitted) {
        var officer = targets.world().officer(role, place);
        var path = body ? targets.pathOfBody(line) : targets.path(line, officer, admitted);
        var sent = Objects.requireNonNull(Targets.sent(line));
        return targets.world().doors.status(officer, line.method(), path, sent);
    }
}
