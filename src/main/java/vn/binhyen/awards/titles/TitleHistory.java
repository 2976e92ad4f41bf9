package vn.binhyen.awards.titles;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.awards.events.RevocationReason;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Outdated;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The title of one object and year with all that was decided about it, and what the province's
 * office may still decide: a correction, which is a new decision, or a revocation.
 */
@Service
@Transactional
public class TitleHistory {

    private final TitleBook book;
    private final TitleObjects objects;
    private final TitleScope scope;
    private final AuditTrail audit;
    private final JdbcClient jdbc;

    TitleHistory(
            TitleBook book,
            TitleObjects objects,
            TitleScope scope,
            AuditTrail audit,
            JdbcClient jdbc) {
        this.book = book;
        this.objects = objects;
        this.scope = scope;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** What is kept, for who answers for the object. */
    @Transactional(readOnly = true)
    public History of(TitleKind kind, int year, UUID object) {
        scope.require(kind, object);
        var registered =
                jdbc.sql(
                                "select registered from awards.title where kind = :kind and year = :year and object = :object")
                        .param("kind", kind.number())
                        .param("year", year)
                        .param("object", object)
                        .query(Boolean.class)
                        .optional()
                        .orElseThrow(NotFound::new);
        var named =
                objects.named(kind, Set.of(object), objects.endOf(year, scope.today())).get(object);
        if (named == null) {
            throw new NotFound();
        }
        return new History(kind, year, object, named, registered, entries(kind, year, object));
    }

    /** The same, for who may decide about it. */
    @Transactional(readOnly = true)
    public History toDecide(TitleKind kind, int year, UUID object) {
        scope.requireProvince();
        return of(kind, year, object);
    }

    private List<Entry> entries(TitleKind kind, int year, UUID object) {
        return jdbc.sql(
                        """
                        select act, standard, decision_number, decided_on, authority, reason, from_day,
                               nullif(to_day, 'infinity') as to_day
                          from awards.title_result
                         where kind = :kind and year = :year and object = :object order by id desc
                        """)
                .param("kind", kind.number())
                .param("year", year)
                .param("object", object)
                .query((rs, row) -> {
                    int reason = rs.getInt("reason");
                    var authority = rs.getObject("authority", UUID.class);
                    return new Entry(
                            TitleAct.of(rs.getInt("act")),
                            rs.getString("standard"),
                            rs.getString("decision_number"),
                            rs.getObject("decided_on", LocalDate.class),
                            authority == null ? null : new UnitId(authority),
                            reason == 0 ? null : RevocationReason.of(reason),
                            rs.getObject("from_day", LocalDate.class),
                            rs.getObject("to_day", LocalDate.class));
                })
                .list();
    }

    /**
     * Keeps a new decision on a title that has a result.
     *
     * @param seen how many results the officer saw
     */
    public void correct(
            TitleKind kind,
            int year,
            UUID object,
            TitleAct act,
            String number,
            LocalDate day,
            int seen) {
        var there = toDecide(kind, year, object, day, seen);
        if (act == TitleAct.REVOKED) {
            throw Refusal.of("act", "awards.refusal.missing-result");
        }
        var decision =
                new TitleDecision(
                        kind,
                        year,
                        there.entries().getFirst().standard(),
                        number(number),
                        day,
                        there.entries().getFirst().authority());
        boolean recognised = act == TitleAct.RECOGNISED;
        book.correct(
                decision,
                recognised ? List.of(object) : List.of(),
                recognised ? List.of() : List.of(object));
        record("title.corrected", object, year, day);
    }

    /** Takes the title back from the day of the decision. */
    public void revoke(
            TitleKind kind,
            int year,
            UUID object,
            RevocationReason reason,
            String number,
            LocalDate day,
            int seen) {
        var there = toDecide(kind, year, object, day, seen);
        book.revoke(
                kind,
                year,
                object,
                reason,
                number(number),
                day,
                there.entries().getFirst().authority());
        record("title.revoked", object, year, day);
    }

    private History toDecide(TitleKind kind, int year, UUID object, LocalDate day, int seen) {
        var there = toDecide(kind, year, object);
        if (there.entries().size() != seen) {
            throw new Outdated(there.entries().size());
        }
        Refusal.unless(!there.entries().isEmpty(), "awards.refusal.undecided");
        if (day.isAfter(scope.today())) {
            throw Refusal.of("day", "awards.refusal.not-yet");
        }
        return there;
    }

    private static String number(String written) {
        var number = FreeText.of("number", written, TitleFile.LONGEST_NUMBER).value();
        if (number.isEmpty()) {
            throw Refusal.of("number", "awards.refusal.missing-number");
        }
        return number;
    }

    private void record(String what, UUID object, int year, LocalDate day) {
        audit.record(what, "title", object, Map.of("year", year, "on", day.toString()));
    }

    /** The title and all that was decided about it, the latest first. */
    public record History(
            TitleKind kind,
            int year,
            UUID object,
            TitleObjects.Named named,
            boolean registered,
            List<Entry> entries) {

        /** Whether the title is held. */
        public boolean recognised() {
            return !entries.isEmpty() && entries.getFirst().act() == TitleAct.RECOGNISED;
        }
    }

    /**
     * One decision.
     *
     * @param until the day from which a later one holds; null for the last
     */
    public record Entry(
            TitleAct act,
            String standard,
            @Nullable String number,
            @Nullable LocalDate decidedOn,
            @Nullable UnitId authority,
            @Nullable RevocationReason reason,
            LocalDate from,
            @Nullable LocalDate until) {}
}
