package vn.binhyen.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import vn.binhyen.access.RouteTable;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.NavigationEntry;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Every page an officer may open lights one word of the navigation that officer sees. */
@SpringBootTest
class NavigationIntegrationTests {

    private static final List<String> EVERYBODY =
            List.of(
                    Roles.ADMINISTRATOR,
                    Roles.PLANNER,
                    Roles.REPORTER,
                    Roles.REVIEWER,
                    Roles.VIEWER);

    /** Interfaces, files and what has no frame of an officer's. */
    private static final Pattern NO_PAGE =
            Pattern.compile(
                    "/api/.*|/v3/.*|/actuator.*|/login|/setup.*|/error|.*\\.\\w+|.*\\{kind:.*");

    /** Opened from the head of the page, not from the navigation. */
    private static final Set<String> FROM_THE_HEAD = Set.of("/search", "/settings", "/notices");

    @Autowired List<NavigationEntry> entries;

    @Test
    void everyPageLightsOneWordToEachWhoMayOpenIt() {
        var dark = new TreeSet<String>();
        var pages =
                RouteTable.written().stream()
                        .filter(it -> it.method().equals("GET"))
                        .filter(Predicate.not(it -> NO_PAGE.matcher(it.path()).matches()))
                        .filter(it -> !FROM_THE_HEAD.contains(it.path()))
                        .toList();
        assertThat(pages).hasSizeGreaterThan(50);

        for (var page : pages) {
            for (var role : roles(page.roles())) {
                var seen = Whereabouts.openTo(Set.of(role), entries);
                if (Whereabouts.among(seen, path(page.path())).isEmpty()) {
                    dark.add(role + " " + page.path());
                }
            }
        }

        assertThat(dark).isEmpty();
    }

    @Test
    void aPageLightsTheWordItBelongsTo() {
        assertThat(lit(Roles.VIEWER, "/bodies/1/edit")).isEqualTo("/organisation");
        assertThat(lit(Roles.VIEWER, "/institutions")).isEqualTo("/organisation");
        assertThat(lit(Roles.PLANNER, "/reorganisations/new")).isEqualTo("/units");
        assertThat(lit(Roles.ADMINISTRATOR, "/units/tiers")).isEqualTo("/units/tiers");
        assertThat(lit(Roles.PLANNER, "/units/groups")).isEqualTo("/units");
        assertThat(lit(Roles.REPORTER, "/rounds/1/reports/2")).isEqualTo("/reports");
        assertThat(lit(Roles.VIEWER, "/rounds/1/reports/2")).isEqualTo("/campaigns");
        assertThat(lit(Roles.VIEWER, "/")).isEqualTo("/");
    }

    private String lit(String role, String path) {
        return Whereabouts.among(Whereabouts.openTo(Set.of(role), entries), path)
                .orElseThrow()
                .href();
    }

    private static List<String> roles(String said) {
        return said.equals("ALL")
                ? EVERYBODY
                : Arrays.stream(said.split(",")).filter(EVERYBODY::contains).toList();
    }

    private static String path(String pattern) {
        return pattern.replaceAll("\\{[^}]+}", "1");
    }
}
