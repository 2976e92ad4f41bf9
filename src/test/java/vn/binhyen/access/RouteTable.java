package vn.binhyen.access;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import vn.binhyen.access.signin.RouteSpeech;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of who may what: as written, and as the handlers say it. */
public final class RouteTable {

    private RouteTable() {}

    public static List<Line> written() {
        try (var in = RouteTable.class.getResourceAsStream("/routes.txt")) {
            var text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(it -> !it.isBlank() && !it.startsWith("#"))
                    .map(Line::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(List<Line> lines) {
        return lines.stream().map(it -> it + "\n").collect(Collectors.joining());
    }

    static List<Line> registered(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(it -> !it.getValue().getBeanType().getName().contains("UnspokenRoute"))
                .flatMap(it -> lines(it.getKey(), RouteSpeech.of(it.getValue())))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Line> lines(RequestMappingInfo info, String roles) {
        var methods = info.getMethodsCondition().getMethods();
        var names =
                methods.isEmpty()
                        ? List.of("GET")
                        : methods.stream().map(Enum::name).sorted().toList();
        return info.getPatternValues().stream()
                .flatMap(path -> names.stream().map(method -> new Line(method, path, roles, null)));
    }

    /**
     * One route: {@code GET /units/{id} ALL unit}.
     *
     * @param scope how far its officers reach; said of every route with an id, in the table only
     */
    public record Line(String method, String path, String roles, @Nullable String scope)
            implements Comparable<Line> {

        static Line of(String text) {
            var parts = text.strip().split("\\s+");
            return new Line(parts[0], parts[1], parts[2], parts.length > 3 ? parts[3] : null);
        }

        /** Whether both say the same of who may, wherever that is limited to a scope. */
        boolean says(Line other) {
            return route().equals(other.route());
        }

        private String route() {
            return method + " " + path + " " + roles;
        }

        public boolean hasId() {
            return path.contains("{");
        }

        public boolean everybody() {
            return roles.equals("EVERYBODY");
        }

        public boolean rest() {
            return path.startsWith("/api/") || path.startsWith("/v3/");
        }

        public boolean admits(String role) {
            return everybody()
                    || roles.equals("ALL")
                    || !roles.equals("NOBODY")
                            && (role.equals("ADMINISTRATOR")
                                    || Arrays.asList(roles.split(",")).contains(role));
        }

        /** The path with something in the place of its variables. */
        String example() {
            return path.replaceAll("\\{target:[^}]*}", "units")
                    .replaceAll("\\{step:[^}]*}", "1")
                    .replaceAll("\\{kind:[^}]*}", "csv")
                    .replaceAll("\\{\\*?\\w+(:[^}]*)?}", "00000000-0000-0000-0000-000000000000")
                    .replace("**", "x");
        }

        @Override
        public int compareTo(Line other) {
            return java.util.Comparator.comparing(Line::path)
                    .thenComparing(Line::method)
                    .thenComparing(Line::roles)
                    .compare(this, other);
        }

        @Override
        public String toString() {
            var line = "%-6s %s %s".formatted(method, path, roles);
            return scope == null ? line : line + " " + scope;
        }
    }
}
