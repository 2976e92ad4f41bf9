package vn.binhyen.communitymodels;

import static java.util.stream.Collectors.toMap;

import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

import vn.binhyen.shell.spi.LabelSource;
import vn.binhyen.shell.spi.SearchSource;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Models as the frame names and finds them. */
@Component
class ModelPlaces implements LabelSource, SearchSource {

    private final ModelCatalogue catalogue;
    private final JdbcClient jdbc;
    private final Clock clock;

    ModelPlaces(ModelCatalogue catalogue, JdbcClient jdbc, Clock clock) {
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<UUID, String> labelsOf(Collection<UUID> ids) {
        return jdbc
                .sql("select id, name from communitymodels.model where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((rs, row) -> Map.entry(rs.getObject(1, UUID.class), rs.getString(2)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<Hit> find(String words, int limit, Authentication officer) {
        return catalogue
                .page(ModelFilter.of(words, null), LocalDate.now(clock), limit, null)
                .items()
                .stream()
                .map(it ->
                        new Hit(
                                "communitymodels.search.kind",
                                it.facts().name(),
                                it.facts().ownerName(),
                                "/models/" + it.id()))
                .toList();
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 300;
    }
}
