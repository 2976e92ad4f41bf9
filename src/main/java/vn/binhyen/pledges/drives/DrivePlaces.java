package vn.binhyen.pledges.drives;

import static java.util.stream.Collectors.toMap;

import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

import vn.binhyen.access.Officer;
import vn.binhyen.shared.TypedDay;
import vn.binhyen.shared.VietnameseText;
import vn.binhyen.shell.spi.LabelSource;
import vn.binhyen.shell.spi.SearchSource;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Pledge drives as the frame names and finds them. */
@Component
class DrivePlaces implements LabelSource, SearchSource {

    private final DriveListing drives;
    private final JdbcClient jdbc;

    DrivePlaces(DriveListing drives, JdbcClient jdbc) {
        this.drives = drives;
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, String> labelsOf(Collection<UUID> ids) {
        return jdbc
                .sql("select id, theme from pledges.drive where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((rs, row) -> Map.entry(rs.getObject(1, UUID.class), rs.getString(2)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<Hit> find(String words, int limit, Authentication officer) {
        return drives.visible(Officer.of(officer)).stream()
                .filter(it -> VietnameseText.searchKey(it.theme()).contains(words))
                .limit(limit)
                .map(it ->
                        new Hit("pledges.search.kind", it.theme(), days(it), "/pledges/" + it.id()))
                .toList();
    }

    private static String days(DriveView drive) {
        var last = drive.endsOn();
        return TypedDay.shown(drive.startsOn())
                + (last == null ? "" : " – " + TypedDay.shown(last));
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 310;
    }
}
