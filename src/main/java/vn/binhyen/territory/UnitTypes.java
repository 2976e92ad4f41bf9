package vn.binhyen.territory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue of types of units (Vietnamese: loại hình đơn vị), by tier. Files add to it. */
@Component
class UnitTypes {

    private final JdbcClient jdbc;

    UnitTypes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Catalogue catalogue() {
        var types = new LinkedHashMap<String, List<String>>();
        jdbc.sql(
                        """
                        select tier, array_agg(name order by length(name) desc, name) as names
                          from territory.unit_type group by tier
                        """)
                .query(rs -> {
                    types.put(
                            rs.getString("tier"),
                            List.of((String[]) rs.getArray("names").getArray()));
                });
        return new Catalogue(types);
    }

    void join(Collection<VersionFacts> facts) {
        var known = catalogue();
        facts.stream()
                .map(it -> new Type(it.tier(), it.type()))
                .distinct()
                .filter(it -> !known.of(it.tier()).contains(it.name()))
                .forEach(it ->
                        jdbc.sql(
                                        """
                                        insert into territory.unit_type (tier, name)
                                        values (:tier, :name) on conflict do nothing
                                        """)
                                .param("tier", it.tier())
                                .param("name", it.name())
                                .update());
    }

    private record Type(String tier, String name) {}

    /** The types as they were when a file was opened, longest name first. */
    record Catalogue(Map<String, List<String>> byTier) {

        List<String> of(String tier) {
            return byTier.getOrDefault(tier, List.of());
        }

        List<String> sorted(String tier) {
            return of(tier).stream().sorted(Comparator.naturalOrder()).toList();
        }

        /** The type a full name begins with: "Thị trấn" of "Thị trấn Nưa". */
        Optional<String> leading(String tier, String name) {
            return of(tier).stream().filter(it -> begins(name, it)).findFirst();
        }

        /** The name without its type: "Nưa" of "Thị trấn Nưa". */
        static String shortened(String name, String type) {
            return begins(name, type) ? name.substring(type.length()).strip() : name;
        }

        private static boolean begins(String name, String type) {
            return name.length() > type.length()
                    && name.charAt(type.length()) == ' '
                    && name.regionMatches(true, 0, type, 0, type.length());
        }
    }
}
