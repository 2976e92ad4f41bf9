package vn.binhyen.awards.titles;

import static java.util.stream.Collectors.toUnmodifiableSet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.territory.SuccessionPaths.Step;
import vn.binhyen.territory.UnitCodes;
import vn.binhyen.territory.UnitLineage;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds what the codes of a file mean. */
@Component
public class ObjectCodes {

    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int PATIENCE = 5;

    private final UnitCodes units;
    private final UnitLineage lineage;
    private final JdbcClient jdbc;

    ObjectCodes(UnitCodes units, UnitLineage lineage, JdbcClient jdbc) {
        this.units = units;
        this.lineage = lineage;
        this.jdbc = jdbc;
    }

    public CodeMeanings meanings(
            Collection<String> unitCodes, Map<TitleKind, Set<String>> institutions) {
        return new CodeMeanings(
                units.of(unitCodes),
                patiently(institutions),
                lineage.stepsAfter(LONG_AGO).stream()
                        .map(Step::successor)
                        .collect(toUnmodifiableSet()));
    }

    /**
     * The institutions of those codes. What was imported a moment ago is announced while this runs:
     * waits as long as more of them become known.
     */
    private Map<String, UUID> patiently(Map<TitleKind, Set<String>> named) {
        int wanted = named.values().stream().mapToInt(Set::size).sum();
        var found = institutions(named);
        for (int quiet = 0; found.size() < wanted && quiet < PATIENCE; quiet++) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return found;
            }
            var again = institutions(named);
            if (again.size() > found.size()) {
                quiet = 0;
            }
            found = again;
        }
        return found;
    }

    private Map<String, UUID> institutions(Map<TitleKind, Set<String>> named) {
        var found = new HashMap<String, UUID>();
        named.forEach((kind, codes) ->
                jdbc.sql(
                                "select code, id from awards.institution where kind = :kind and code = any(:codes)")
                        .param("kind", kind.number())
                        .param("codes", codes.toArray(String[]::new))
                        .query(rs -> {
                            found.put(
                                    CodeMeanings.key(kind, rs.getString("code")),
                                    rs.getObject("id", UUID.class));
                        }));
        return found;
    }
}
