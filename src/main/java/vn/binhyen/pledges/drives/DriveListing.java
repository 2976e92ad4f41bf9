package vn.binhyen.pledges.drives;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.Officer;
import vn.binhyen.access.Scopes;
import vn.binhyen.pledges.drives.DriveView.GoodDeed;
import vn.binhyen.pledges.events.DriveId;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shared.VietnameseText;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds pledge drives. */
@Component
@Transactional(readOnly = true)
public class DriveListing {

    private static final String SELECT =
            "select d.id, d.number, d.theme, d.host, d.starts_on, d.ends_on, d.origin, d.closed_on, d.version"
                    + " from pledges.drive d ";

    private final JdbcClient jdbc;
    private final Scopes scopes;
    private final Clock clock;

    DriveListing(JdbcClient jdbc, Scopes scopes, Clock clock) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** The drives that concern the officer, open ones first, the latest first. */
    public List<DriveView> visible(Officer officer) {
        var today = LocalDate.now(clock);
        return find(
                        jdbc.sql(
                                SELECT
                                        + "order by d.closed_on is not null, d.starts_on desc, d.number"))
                .stream()
                .filter(it -> scopes.concerns(officer, it.host(), today))
                .toList();
    }

    /** The drive, for those whom it concerns. */
    public DriveView required(Officer officer, DriveId id) {
        return byId(id).filter(it -> scopes.concerns(officer, it.host(), LocalDate.now(clock)))
                .orElseThrow(NotFound::new);
    }

    public DriveView byNumber(int number) {
        return find(jdbc.sql(SELECT + "where d.number = :number").param("number", number)).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    java.util.Optional<DriveView> byId(DriveId id) {
        return find(jdbc.sql(SELECT + "where d.id = :id").param("id", id.value())).stream()
                .findFirst();
    }

    /** All of those themes, whatever their accents and case, the earliest first. */
    public Map<String, List<DriveView>> byTheme(Collection<String> themes) {
        var keys = themes.stream().map(VietnameseText::searchKey).distinct().toArray(String[]::new);
        var found = new HashMap<String, List<DriveView>>();
        find(jdbc.sql(SELECT + "where d.search_key = any(:keys) order by d.starts_on, d.number")
                        .param("keys", keys))
                .forEach(it ->
                        found.computeIfAbsent(
                                        VietnameseText.searchKey(it.theme()),
                                        key -> new ArrayList<>())
                                .add(it));
        return found;
    }

    /** Numbers of the drive of that id, or of all of that theme; null where nothing is asked. */
    public int @Nullable [] numbers(@Nullable String idOrTheme) {
        if (idOrTheme == null || idOrTheme.isBlank()) {
            return null;
        }
        return jdbc
                .sql(
                        "select number from pledges.drive where cast(id as text) = :id or search_key = :key")
                .param("id", idOrTheme.strip().toLowerCase(java.util.Locale.ROOT))
                .param("key", VietnameseText.searchKey(idOrTheme))
                .query((rs, row) -> rs.getInt(1))
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private List<DriveView> find(JdbcClient.StatementSpec statement) {
        var found = statement.query((rs, row) -> view(rs)).list();
        var deeds = new HashMap<Integer, List<GoodDeed>>();
        jdbc.sql(
                        "select drive, id, name from pledges.good_deed where drive = any(:drives) order by rank, id")
                .param("drives", found.stream().map(DriveView::number).toArray(Integer[]::new))
                .query(rs -> {
                    deeds.computeIfAbsent(rs.getInt("drive"), it -> new ArrayList<>())
                            .add(new GoodDeed(rs.getInt("id"), rs.getString("name")));
                });
        return found.stream()
                .map(it ->
                        new DriveView(
                                it.id(),
                                it.number(),
                                it.theme(),
                                it.host(),
                                it.startsOn(),
                                it.endsOn(),
                                it.yearly(),
                                it.closedOn(),
                                it.version(),
                                deeds.getOrDefault(it.number(), List.of())))
                .toList();
    }

    private static DriveView view(ResultSet rs) throws SQLException {
        return new DriveView(
                new DriveId(rs.getObject("id", UUID.class)),
                rs.getInt("number"),
                rs.getString("theme"),
                new UnitId(rs.getObject("host", UUID.class)),
                rs.getObject("starts_on", LocalDate.class),
                rs.getObject("ends_on", LocalDate.class),
                "FILE".equals(rs.getString("origin")),
                rs.getObject("closed_on", LocalDate.class),
                rs.getLong("version"),
                List.of());
    }
}
