package vn.binhyen.access;

import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.spi.EndedUnits;
import vn.binhyen.access.spi.EndedUnits.Ended;
import vn.binhyen.access.spi.EndedUnits.Successor;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Accounts of units that are no more: they follow the one unit that took theirs over, each step
 * remembered so that it can be taken back; where there is no such unit they wait for the
 * administrator to place them.
 *
 * <p>Looks at the register, not at what changed: told twice or out of order it does the same.
 */
@Service
@Transactional
public class AccountSuccession {

    private static final int NEWS_DAYS = 14;

    private final JdbcClient jdbc;
    private final ObjectProvider<EndedUnits> register;
    private final AccountListing listing;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final Clock clock;

    AccountSuccession(
            JdbcClient jdbc,
            ObjectProvider<EndedUnits> register,
            AccountListing listing,
            Sessions sessions,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.listing = listing;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** As {@link #follow(LocalDate)}, for what holds today. */
    public void follow() {
        follow(today());
    }

    /**
     * Moves every account whose unit is no more on that day to the unit that took it over, however
     * many steps away; what a reorganisation recorded ahead will end stays until its day.
     */
    public void follow(LocalDate day) {
        var ended = ended(occupied(), day);
        while (!ended.isEmpty()) {
            var heirs = new TreeMap<UUID, Successor>();
            ended.forEach(it -> it.heir().ifPresent(heir -> heirs.put(it.unit().value(), heir)));
            move(heirs, null, day);
            ended = ended(heirs.values().stream().map(Successor::unit).distinct().toList(), day);
        }
    }

    /** Places one account at a unit that took a part of its own over. */
    public void place(UUID account, UnitId unit) {
        var own = listing.required(account).unit();
        if (own == null) {
            throw new Refusal("access.refusal.not-to-place");
        }
        var step =
                ended(List.of(own), today()).stream()
                        .flatMap(it -> it.successors().stream())
                        .filter(it -> it.unit().equals(unit))
                        .findFirst()
                        .orElseThrow(() -> new Refusal("access.refusal.not-to-place"));
        move(Map.of(own.value(), step), account, today());
        follow();
    }

    /** Accounts go back to where the reorganisation, now undone, had found them. */
    public void takeBack(UUID reorganisation) {
        var moved =
                jdbc.sql(
                                """
                                with step as (
                                    delete from access.account_move where reorganisation = :reorganisation returning *
                                )
                                update access.account a set unit_id = s.from_unit, version = a.version + 1
                                  from step s where a.id = s.account_id and a.unit_id = s.to_unit
                                returning a.id, a.login, s.to_unit as was, s.from_unit as now
                                """)
                        .param("reorganisation", reorganisation)
                        .query((row, number) -> moved(row))
                        .list();
        tell("account.moved-back", moved);
    }

    /** Active accounts of units that are no more, by login: they wait to be placed. */
    @Transactional(readOnly = true)
    public List<Stranded> stranded() {
        var ended =
                ended(occupied(), today()).stream()
                        .collect(toMap(it -> it.unit().value(), it -> it));
        return listing.activeAt(ended.keySet()).stream()
                .map(it -> stranded(it, ended.get(it.scope())))
                .toList();
    }

    /** Whether accounts have moved of late, so that their holders had to sign in again. */
    @Transactional(readOnly = true)
    public boolean movedOfLate() {
        return jdbc.sql("select exists (select from access.account_move where moved_on > :day)")
                .param("day", today().minusDays(NEWS_DAYS))
                .query(Boolean.class)
                .single();
    }

    private static Stranded stranded(AccountView account, @Nullable Ended ended) {
        return ended == null
                ? new Stranded(account, null, List.of())
                : new Stranded(
                        account,
                        ended.since(),
                        ended.successors().stream().map(it -> it.unit().value()).toList());
    }

    private List<UnitId> occupied() {
        return jdbc.sql("select distinct unit_id from access.account where unit_id is not null")
                .query((row, number) -> new UnitId(row.getObject(1, UUID.class)))
                .list();
    }

    private List<Ended> ended(Collection<UnitId> units, LocalDate day) {
        var found = register.getIfAvailable();
        return found == null || units.isEmpty() ? List.of() : found.among(units, day);
    }

    /** Each step by the unit it leaves; all accounts there, or the one named. */
    private void move(Map<UUID, Successor> steps, @Nullable UUID account, LocalDate day) {
        var left = steps.keySet().stream().toList();
        var taken = left.stream().map(steps::get).filter(Objects::nonNull).toList();
        var moved =
                jdbc.sql(
                                """
                                with moved as (
                                    update access.account a set unit_id = s.to_unit, version = a.version + 1
                                      from unnest(cast(:left as uuid[]), cast(:taken as uuid[]), cast(:facts as uuid[]))
                                           as s (from_unit, to_unit, reorganisation)
                                     where a.unit_id = s.from_unit and coalesce(:account, a.id) = a.id
                                    returning a.id, a.login, s.*
                                ), remembered as (
                                    insert into access.account_move (reorganisation, account_id, from_unit, to_unit, moved_on)
                                    select reorganisation, id, from_unit, to_unit, :day from moved
                                    on conflict (reorganisation, account_id)
                                    do update set from_unit = excluded.from_unit, to_unit = excluded.to_unit
                                )
                                select id, login, from_unit as was, to_unit as now from moved
                                """)
                        .param("left", left.toArray(UUID[]::new))
                        .param("taken", uuids(taken.stream().map(it -> it.unit().value())))
                        .param("facts", uuids(taken.stream().map(Successor::reorganisation)))
                        .param("account", account, java.sql.Types.OTHER)
                        .param("day", day)
                        .query((row, number) -> moved(row))
                        .list();
        tell("account.moved", moved);
    }

    private void tell(String action, List<Moved> moved) {
        sessions.end(moved.stream().map(Moved::login).toList());
        moved.forEach(it ->
                audit.record(
                        action,
                        "account",
                        it.account(),
                        Map.of("from", it.was(), "unit", it.now())));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static UUID[] uuids(Stream<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static Moved moved(ResultSet row) throws SQLException {
        return new Moved(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getObject("was", UUID.class),
                row.getObject("now", UUID.class));
    }

    private record Moved(UUID account, String login, UUID was, UUID now) {}

    /**
     * An account whose unit is no more.
     *
     * @param since the first day without the unit; null where no reorganisation says
     * @param offered units that took over, to place it there at once
     */
    public record Stranded(AccountView account, @Nullable LocalDate since, List<UUID> offered) {}
}
