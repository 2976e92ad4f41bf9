package vn.binhyen.awards.titles;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.awards.events.RevocationReason;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.events.TitleRevoked;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/**
 * The book of titles (Vietnamese: sổ kết quả công nhận), for whoever decides within this module:
 * written by set and announced in the same transaction. Who may decide what is the caller's to
 * check.
 */
@Service
@Transactional
public class TitleBook {

    private final TitleWriter writer;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    TitleBook(TitleWriter writer, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.writer = writer;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Keeps that the objects have registered; those that had are left as they are. */
    public int register(TitleKind kind, int year, Collection<UUID> objects) {
        writer.alone();
        var wanted = new LinkedHashSet<>(objects);
        wanted.removeAll(
                among("select object from awards.title where registered and", kind, year, wanted));
        writer.write(
                wanted.stream()
                        .map(it -> new TitleLine(kind, year, it, true, null, "", null, null, null))
                        .toList());
        return wanted.size();
    }

    /** Takes registrations back; refused where something has been decided since. */
    public void withdraw(TitleKind kind, int year, Collection<UUID> objects) {
        writer.alone();
        refuseDecided(kind, year, objects);
        jdbc.sql(
                        "delete from awards.title where kind = :kind and year = :year and object = any(:objects)")
                .param("kind", kind.number())
                .param("year", year)
                .param("objects", objects.toArray(UUID[]::new))
                .update();
    }

    /**
     * Keeps the first results of objects, all by one decision; refused as a whole where one of them
     * has a result.
     */
    public void decide(
            TitleDecision decision, Collection<UUID> recognised, Collection<UUID> refused) {
        writer.alone();
        refuseUnsound(decision);
        var all = new ArrayList<>(recognised);
        all.addAll(refused);
        refuseDecided(decision.kind(), decision.year(), all);
        writer.write(lines(decision, recognised, refused));
    }

    /**
     * Keeps a new decision on objects that have a result, and counts from its day; what was decided
     * before stays readable, and holds for the days before.
     */
    public void correct(
            TitleDecision decision, Collection<UUID> recognised, Collection<UUID> refused) {
        writer.alone();
        refuseUnsound(decision);
        var all = new LinkedHashSet<>(recognised);
        all.addAll(refused);
        refuseEarlier(decision.kind(), decision.year(), all, decision.day());
        writer.write(lines(decision, recognised, refused));
    }

    /** Takes a title back from that day on. */
    public void revoke(
            TitleKind kind,
            int year,
            UUID object,
            RevocationReason reason,
            String number,
            LocalDate day,
            @Nullable UnitId authority) {
        writer.alone();
        refuseEarlier(kind, year, List.of(object), day);
        int revoked =
                jdbc.sql(
                                """
                                with held as (
                                    update awards.title_result set to_day = greatest(:day, from_day)
                                     where kind = :kind and year = :year and object = :object and to_day = 'infinity'
                                       and act = 1
                                    returning standard)
                                insert into awards.title_result (
                                    kind, year, object, act, standard, decision_number, decided_on, authority, reason, from_day)
                                select :kind, :year, :object, 3, standard, :number, :day, :authority, :reason, :day from held
                                """)
                        .param("kind", kind.number())
                        .param("year", year)
                        .param("object", object)
                        .param("number", number)
                        .param("day", day)
                        .param("authority", authority == null ? null : authority.value())
                        .param("reason", reason.number())
                        .update();
        Refusal.unless(revoked == 1, "awards.refusal.not-recognised");
        events.publishEvent(new TitleRevoked(year, kind, object, reason, day));
    }

    private static List<TitleLine> lines(
            TitleDecision decision, Collection<UUID> recognised, Collection<UUID> refused) {
        var lines = new ArrayList<TitleLine>(recognised.size() + refused.size());
        recognised.forEach(
                it -> lines.add(TitleLine.decided(decision, it, false, TitleAct.RECOGNISED)));
        refused.forEach(it -> lines.add(TitleLine.decided(decision, it, false, TitleAct.REFUSED)));
        return lines;
    }

    private void refuseDecided(TitleKind kind, int year, Collection<UUID> objects) {
        int decided =
                among("select object from awards.title_result where", kind, year, objects).size();
        Refusal.unless(decided == 0, "awards.refusal.decided", decided, year + "");
    }

    private void refuseEarlier(TitleKind kind, int year, Collection<UUID> objects, LocalDate day) {
        int later =
                jdbc.sql(
                                """
                                select count(*) from awards.title_result
                                 where kind = :kind and year = :year and object = any(:objects) and from_day > :day
                                   and decided_on is not null
                                """)
                        .param("kind", kind.number())
                        .param("year", year)
                        .param("objects", objects.toArray(UUID[]::new))
                        .param("day", day)
                        .query(Integer.class)
                        .single();
        if (later > 0) {
            throw Refusal.of("day", "awards.refusal.earlier", later);
        }
    }

    private static void refuseUnsound(TitleDecision decision) {
        if (decision.day().getYear() < decision.year()) {
            throw Refusal.of("day", "awards.refusal.before-year", decision.year() + "");
        }
    }

    private List<UUID> among(String select, TitleKind kind, int year, Collection<UUID> objects) {
        return jdbc.sql(select + " kind = :kind and year = :year and object = any(:objects)")
                .param("kind", kind.number())
                .param("year", year)
                .param("objects", objects.toArray(UUID[]::new))
                .query((rs, row) -> rs.getObject(1, UUID.class))
                .list();
    }
}
