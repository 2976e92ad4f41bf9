package vn.binhyen.access.links;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.binhyen.access.links.LinkGone.Reason;
import vn.binhyen.shell.spi.Labels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The links a module has given out to institutions, in a table of its own: at most one that is good
 * for each institution and occasion. Only hashes of secrets are kept. Callers see to scope, trail
 * and transaction.
 *
 * @param <O> type of what a link is for
 */
public abstract class SecretLinks<O> {

    /** More corrections than an institution makes in a day. */
    public static final int SAVES_A_DAY = 30;

    private final JdbcClient jdbc;
    private final LinkLimits limits;
    private final Labels labels;
    private final Clock clock;
    private final String table;
    private final String occasion;
    private final Class<O> type;

    /**
     * @param table with its schema
     * @param occasion name of the column that says what a link is for
     */
    protected SecretLinks(
            JdbcClient jdbc,
            LinkLimits limits,
            Labels labels,
            Clock clock,
            String table,
            String occasion,
            Class<O> type) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.labels = labels;
        this.clock = clock;
        this.table = table;
        this.occasion = occasion;
        this.type = type;
    }

    /**
     * A link for each of the institutions; those that were good before open nothing any more.
     *
     * @return the secrets, known here and now only
     */
    public Map<UUID, String> make(
            O of, Collection<UUID> institutions, UUID account, @Nullable LocalDate goodUntil) {
        var now = OffsetDateTime.now(clock);
        var ids = institutions.toArray(UUID[]::new);
        sql("""
        update {table} set revoked_at = :now, revoked_by = :account
         where {occasion} = :of and institution = any(:ids) and revoked_at is null
        """)
                .param("now", now)
                .param("account", account)
                .param("of", of)
                .param("ids", ids)
                .update();
        var made = new LinkedHashMap<UUID, String>();
        var hashes = new byte[ids.length][];
        for (int i = 0; i < ids.length; i++) {
            var secret = LinkSecret.random();
            made.put(ids[i], secret.text());
            hashes[i] = secret.hash();
        }
        sql("""
        insert into {table} (id, {occasion}, institution, token_hash, made_by, made_at, good_until)
        select gen_random_uuid(), :of, i, h, :account, :now, cast(:until as date)
          from unnest(:ids, :hashes) as n (i, h)
        """)
                .param("of", of)
                .param("ids", ids)
                .param("hashes", hashes)
                .param("account", account)
                .param("now", now)
                .param("until", goodUntil)
                .update();
        return made;
    }

    /** The link of the institution nobody has taken back; its last day may be over. */
    public Optional<UUID> standing(O of, UUID institution) {
        return sql("""
        select id from {table}
         where {occasion} = :of and institution = :institution and revoked_at is null
        """)
                .param("of", of)
                .param("institution", institution)
                .query(UUID.class)
                .optional();
    }

    /** Whose link that is. */
    public Optional<UUID> institution(O of, UUID link) {
        return sql("select institution from {table} where id = :id and {occasion} = :of")
                .param("id", link)
                .param("of", of)
                .query(UUID.class)
                .optional();
    }

    /** Takes a link back; false where somebody had done so. */
    public boolean revoke(UUID link, UUID account) {
        return sql("""
        update {table} set revoked_at = :now, revoked_by = :account
         where id = :id and revoked_at is null
        """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("account", account)
                        .param("id", link)
                        .update()
                > 0;
    }

    /**
     * Gives a link another last day; false where it has been taken back.
     *
     * @param goodUntil null while what it is for lasts
     */
    public boolean limit(UUID link, @Nullable LocalDate goodUntil) {
        var changed =
                sql("update {table} set good_until = :until where id = :id and revoked_at is null");
        return changed.param("until", goodUntil, Types.DATE).param("id", link).update() > 0;
    }

    /** The institutions behind secrets that were just made, whose links are good. */
    public Map<String, UUID> behind(O of, Collection<String> secrets) {
        var found = new HashMap<String, UUID>();
        for (var it : secrets) {
            LinkSecret.of(it)
                    .flatMap(secret ->
                            sql("""
                            select institution from {table}
                             where token_hash = :hash and {occasion} = :of and revoked_at is null
                            """)
                                    .param("hash", secret.hash())
                                    .param("of", of)
                                    .query(UUID.class)
                                    .optional())
                    .ifPresent(institution -> found.put(it, institution));
        }
        return found;
    }

    /** The latest link of each of the institutions. */
    public Map<UUID, LinkView> latest(O of, Collection<UUID> institutions) {
        var found =
                sql("""
                select distinct on (institution) id, institution, made_by, made_at, good_until, revoked_at,
                       last_used_at
                  from {table}
                 where {occasion} = :of and institution = any(:ids)
                 order by institution, made_at desc
                """)
                        .param("of", of)
                        .param("ids", institutions.toArray(UUID[]::new))
                        .query((rs, row) ->
                                Map.entry(rs.getObject("made_by", UUID.class), view(rs)))
                        .list();
        var makers = labels.of(found.stream().map(Map.Entry::getKey).distinct().toList());
        var links = new HashMap<UUID, LinkView>();
        found.forEach(it ->
                links.put(
                        it.getValue().institution(),
                        it.getValue().madeBy(makers.getOrDefault(it.getKey(), "–"))));
        return links;
    }

    private static LinkView view(ResultSet rs) throws SQLException {
        return new LinkView(
                rs.getObject("id", UUID.class),
                rs.getObject("institution", UUID.class),
                "",
                rs.getObject("made_at", OffsetDateTime.class),
                rs.getObject("good_until", LocalDate.class),
                rs.getObject("revoked_at", OffsetDateTime.class),
                rs.getObject("last_used_at", OffsetDateTime.class));
    }

    /**
     * The link behind a secret somebody brings from that address, who has been let in by {@link
     * LinkLimits#arrived}.
     *
     * @throws LinkGone where nobody made it, or it was taken back
     * @throws LinkBusy where it is used too often
     */
    public Link<O> open(String secret, String address) {
        var found = LinkSecret.of(secret).map(LinkSecret::hash).flatMap(this::byHash);
        if (found.isEmpty()) {
            limits.guessed(address);
            throw new LinkGone(Reason.UNKNOWN);
        }
        var link = found.get();
        limits.opened(link.id());
        if (link.revoked()) {
            throw new LinkGone(Reason.REVOKED);
        }
        return link;
    }

    private Optional<Link<O>> byHash(byte[] hash) {
        return sql("""
        select id, {occasion} as occasion, institution, good_until, revoked_at is not null as revoked
          from {table} where token_hash = :hash
        """)
                .param("hash", hash)
                .query((rs, row) ->
                        new Link<>(
                                rs.getObject("id", UUID.class),
                                rs.getObject("occasion", type),
                                rs.getObject("institution", UUID.class),
                                rs.getObject("good_until", LocalDate.class),
                                rs.getBoolean("revoked")))
                .optional();
    }

    /** Notes that it was used, to the minute: a page read is not worth a write each time. */
    public void used(UUID link) {
        var now = OffsetDateTime.now(clock);
        sql("""
        update {table} set last_used_at = :now
         where id = :id and (last_used_at is null or last_used_at < :before)
        """)
                .param("now", now)
                .param("before", now.minusMinutes(1))
                .param("id", link)
                .update();
    }

    /**
     * Counts what a link writes, in the database, so that it holds over all instances.
     *
     * @throws LinkBusy where it has written {@value #SAVES_A_DAY} times today
     */
    public void count(UUID link) {
        var today = LocalDate.now(clock);
        int counted =
                sql("""
                update {table}
                   set saves = case when saves_on = :today then saves + 1 else 1 end, saves_on = :today
                 where id = :id and (saves_on is distinct from :today or saves < :most)
                """)
                        .param("today", today)
                        .param("id", link)
                        .param("most", SAVES_A_DAY)
                        .update();
        if (counted == 0) {
            var midnight = today.plusDays(1).atStartOfDay(clock.getZone());
            throw LinkBusy.forToday(Duration.between(ZonedDateTime.now(clock), midnight));
        }
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(statement.replace("{table}", table).replace("{occasion}", occasion));
    }

    /**
     * A link somebody has opened.
     *
     * @param goodUntil its own last day; null while what it is for lasts
     */
    public record Link<O>(
            UUID id, O occasion, UUID institution, @Nullable LocalDate goodUntil, boolean revoked) {

        /**
         * @throws LinkGone where its own last day is over
         */
        public void refuseExpired(LocalDate today) {
            if (goodUntil != null && today.isAfter(goodUntil)) {
                throw new LinkGone(Reason.EXPIRED, goodUntil);
            }
        }
    }
}
