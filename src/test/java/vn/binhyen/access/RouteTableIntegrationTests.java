package vn.binhyen.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import vn.binhyen.access.RouteTable.Line;
import vn.binhyen.access.signin.Acting;
import vn.binhyen.shared.Roles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Walks all routes as every role and as a stranger, and compares with the one readable table of who
 * may what ({@code src/test/resources/routes.txt}).
 */
@SpringBootTest
@AutoConfigureMockMvc
class RouteTableIntegrationTests {

    private static final List<String> ROLES =
            List.of(
                    Roles.ADMINISTRATOR,
                    Roles.PLANNER,
                    Roles.REPORTER,
                    Roles.REVIEWER,
                    Roles.VIEWER);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired MockMvcTester mvc;

    /** What is registered is written to {@code target/routes.txt}, to compare and copy from. */
    @Test
    void theTableHoldsEveryRouteAndNoOther() throws IOException {
        var registered = RouteTable.registered(mapping);
        var written = RouteTable.written();
        Files.writeString(Path.of("target/routes.txt"), RouteTable.text(registered));

        var missing =
                registered.stream().filter(it -> written.stream().noneMatch(it::says)).toList();
        var gone = written.stream().filter(it -> registered.stream().noneMatch(it::says)).toList();

        assertThat(missing)
                .as(
                        "add to src/test/resources/routes.txt, each with an id with its scope:%n%s",
                        RouteTable.text(missing))
                .isEmpty();
        assertThat(gone)
                .as("take out of src/test/resources/routes.txt:%n%s", RouteTable.text(gone))
                .isEmpty();
    }

    @Test
    void everyRouteWithAnIdSaysHowFarItsOfficersReach() {
        assertThat(RouteTable.written())
                .allSatisfy(
                        it -> assertThat(it.scope() != null).as("%s", it).isEqualTo(it.hasId()));
    }

    @TestFactory
    Stream<DynamicTest> everyRoleMeetsWhatTheTableSays() {
        return RouteTable.written().stream()
                .map(line -> DynamicTest.dynamicTest(line.toString(), () -> walk(line)));
    }

    @Test
    void aRouteNobodySpokeForIsRefusedToEverybody() {
        assertThat(status(new Line("GET", "/test/unspoken", "-", null), Roles.ADMINISTRATOR))
                .isEqualTo(403);
        assertThat(status(new Line("GET", "/test/unspoken", "-", null), null)).isEqualTo(302);
    }

    private void walk(Line line) {
        for (var role : ROLES) {
            var status = status(line, role);
            if (line.admits(role)) {
                // an exception behind the door (404, 422, …) is fine: the door was open
                assertThat(status).as("%s as %s", line, role).isNotEqualTo(401);
                if (role.equals(Roles.ADMINISTRATOR)) {
                    assertThat(status).as("%s as %s", line, role).isNotEqualTo(403);
                }
            } else {
                assertThat(status).as("%s as %s", line, role).isEqualTo(403);
            }
        }
        var stranger = status(line, null);
        if (line.everybody()) {
            assertThat(stranger).as("%s as a stranger", line).isNotIn(401, 403);
        } else if (line.rest()) {
            assertThat(stranger).as("%s as a stranger", line).isEqualTo(401);
        } else {
            assertThat(stranger).as("%s as a stranger", line).isEqualTo(302);
        }
    }

    private int status(Line line, @org.jspecify.annotations.Nullable String role) {
        var request =
                MockMvcRequestBuilders.request(HttpMethod.valueOf(line.method()), line.example())
                        .with(csrf());
        if (line.path().startsWith("/api/v1/imports/{target")) {
            request.contentType(MediaType.MULTIPART_FORM_DATA);
        }
        if (role != null) {
            if (line.path().endsWith("/progress")) {
                request.header("HX-Request", "true"); // only a fragment answers there
            }
            request.with(Acting.as(role));
        }
        try {
            return mvc.perform(request).getResponse().getStatus();
        } catch (AssertionError | RuntimeException behindTheDoor) {
            return 500;
        }
    }
}
