package vn.binhyen.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.organisation.BodyStrengths.Figures;
import vn.binhyen.organisation.events.BodiesRegistered;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.Refusal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What happens to a body by decision: consolidated, graded, dissolved; and its figures as they
 * change.
 */
@Service
@Transactional
public class BodyLife {

    private final Bodies bodies;
    private final BodyAccess access;
    private final BodyStrengths strengths;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BodyLife(
            Bodies bodies,
            BodyAccess access,
            BodyStrengths strengths,
            AuditTrail audit,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.bodies = bodies;
        this.access = access;
        this.strengths = strengths;
        this.audit = audit;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** A body is consolidated (kiện toàn) by a decision, perhaps with a new head count. */
    public void consolidate(
            BodyId id,
            LocalDate on,
            Decision decision,
            @Nullable Integer members,
            @Nullable Long seen) {
        refuseFuture("on", on);
        var body = access.toChange(id, seen);
        bodies.save(body.consolidate(on, decision));
        jdbc.sql(
                        """
                        insert into organisation.consolidation (body_id, on_day, decision_number, decision_date)
                        values (:body, :on, :number, :date)
                        on conflict (body_id, on_day) do update
                           set decision_number = excluded.decision_number, decision_date = excluded.decision_date
                        """)
                .param("body", id.value())
                .param("on", on)
                .param("number", decision.number())
                .param("date", decision.date())
                .update();
        if (members != null) {
            strengths.keep(id, on, new Figures(members, null, null, null), decision);
        }
        audit.record(
                "body.consolidated",
                "body",
                id.value(),
                Map.of("on", on, "decided", decision.date()));
    }

    /** Figures of a body hold from that day on; what is not said goes on as it was. */
    public void keepFigures(
            BodyId id, LocalDate from, KeepFigures figures, @Nullable Decision decision) {
        refuseFuture("from", from);
        var body = access.toChange(id, figures.version());
        if (from.isBefore(body.facts().establishedOn())) {
            throw Refusal.of("from", "organisation.refusal.before-it-begins");
        }
        Refusal.unless(figures.saysSomething(), "organisation.refusal.no-figure");
        strengths.keep(
                id,
                from,
                new Figures(
                        figures.members(),
                        figures.households(),
                        figures.equipment(),
                        figures.allowance()),
                decision);
        bodies.save(body.correct(body.facts()));
        audit.record("body.figures", "body", id.value(), Map.of("from", from));
    }

    /** The first day on which it no longer exists, by a decision. */
    public void dissolve(BodyId id, LocalDate from, Decision decision, @Nullable Long seen) {
        bodies.save(access.toChange(id, seen).dissolve(from, decision));
        audit.record("body.dissolved", "body", id.value(), Map.of("from", from));
    }

    /** A proposed committee becomes one, by a decision. */
    public void confirm(BodyId id, Decision decision, @Nullable Long seen) {
        bodies.save(access.toChange(id, seen).confirm(decision));
        audit.record("body.confirmed", "body", id.value(), Map.of("decided", decision.date()));
    }

    /**
     * The quality of a committee, team or group in a year, by a decision; a later one replaces it.
     */
    public void grade(BodyId id, int year, BodyGrade grade, Decision decision) {
        var body = access.toChange(id, null);
        if (year < body.facts().establishedOn().getYear()
                || year > LocalDate.now(clock).getYear()) {
            throw Refusal.of("year", "organisation.refusal.grade-year");
        }
        jdbc.sql(
                        """
                        insert into organisation.body_grade (body_id, year, grade, decision_number, decision_date)
                        values (:body, :year, :grade, :number, :date)
                        on conflict (body_id, year) do update
                           set grade = excluded.grade, decision_number = excluded.decision_number,
                               decision_date = excluded.decision_date
                        """)
                .param("body", id.value())
                .param("year", year)
                .param("grade", grade.name())
                .param("number", decision.number())
                .param("date", decision.date())
                .update();
        events.publishEvent(new BodiesRegistered(List.of(id)));
        audit.record("body.graded", "body", id.value(), Map.of("year", year, "grade", grade));
    }

    private void refuseFuture(String field, LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw Refusal.of(field, "organisation.refusal.not-yet");
        }
    }
}
