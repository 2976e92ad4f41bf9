package vn.binhyen.organisation.bulk;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.organisation.BodyGrade;
import vn.binhyen.organisation.BodyKind;
import vn.binhyen.organisation.BodyManagement;
import vn.binhyen.organisation.BodyView;
import vn.binhyen.organisation.Decision;
import vn.binhyen.organisation.events.BodiesRegistered;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Changes one field of many bodies at once: shown before, done in one transaction, undone whole.
 */
@Service
@Transactional
public class BulkEdits {

    private static final int MOST = 500;

    private final BodyManagement management;
    private final BulkFields fields;
    private final CurrentOfficer officer;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    BulkEdits(
            BodyManagement management,
            BulkFields fields,
            CurrentOfficer officer,
            AuditTrail audit,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.management = management;
        this.fields = fields;
        this.officer = officer;
        this.audit = audit;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What would change: each body with what the field reads now. */
    public List<Line> preview(BulkChange wanted) {
        var change = checked(wanted);
        return change.bodies().stream()
                .map(it -> {
                    var body = management.toEdit(it);
                    refuseUnfit(body, change);
                    var now = fields.now(change, it);
                    Refusal.unless(
                            now == null || !byDecision(change.field()),
                            "organisation.refusal.decided-already",
                            body.name());
                    return new Line(it, body.name(), now);
                })
                .toList();
    }

    /** Does it; the id undoes it. */
    public UUID apply(BulkChange wanted) {
        var change = checked(wanted);
        var lines = preview(change);
        var id = UUID.randomUUID();
        var decision = change.decision();
        jdbc.sql(
                        """
                        insert into organisation.bulk_edit
                            (id, field, value, from_day, decision_number, decision_date, account_id, done_at)
                        values (:id, :field, :value, :from, :number, :date, :account, :at)
                        """)
                .param("id", id)
                .param("field", change.field().name())
                .param("value", change.value())
                .param("from", change.from())
                .param("number", decision == null ? null : decision.number())
                .param("date", decision == null ? null : decision.date())
                .param("account", officer.required().account())
                .param("at", OffsetDateTime.now(clock))
                .update();
        for (var line : lines) {
            jdbc.sql(
                            """
                            insert into organisation.bulk_edit_row (bulk_edit, body_id, before)
                            values (:edit, :body, :before)
                            """)
                    .param("edit", id)
                    .param("body", line.body().value())
                    .param("before", line.before())
                    .update();
            fields.write(change, line.body(), change.value());
        }
        told(change, id, "bodies.edited");
        return id;
    }

    /** Puts back what was, unless somebody has changed one of them since. */
    public void undo(UUID id) {
        var change = required(id);
        var before = before(id);
        for (var body : change.bodies()) {
            management.toEdit(body);
            Refusal.unless(
                    Objects.equals(fields.now(change, body), change.value()),
                    "organisation.refusal.changed-since");
            fields.putBack(change, body, before.get(body));
        }
        jdbc.sql("update organisation.bulk_edit set undone_at = :at where id = :id")
                .param("at", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
        told(change, id, "bodies.edit-undone");
    }

    private Map<BodyId, String> before(UUID id) {
        var before = new java.util.HashMap<BodyId, String>();
        jdbc.sql("select body_id, before from organisation.bulk_edit_row where bulk_edit = :id")
                .param("id", id)
                .query(rs -> {
                    var was = rs.getString("before");
                    if (was != null) {
                        before.put(new BodyId(rs.getObject("body_id", UUID.class)), was);
                    }
                });
        return before;
    }

    private BulkChange required(UUID id) {
        var bodies =
                jdbc.sql("select body_id from organisation.bulk_edit_row where bulk_edit = :id")
                        .param("id", id)
                        .query((rs, row) -> new BodyId(rs.getObject(1, UUID.class)))
                        .list();
        return jdbc.sql(
                        """
                        select field, value, from_day, decision_number, decision_date from organisation.bulk_edit
                         where id = :id and undone_at is null for update
                        """)
                .param("id", id)
                .query((rs, row) -> {
                    var number = rs.getString("decision_number");
                    return new BulkChange(
                            bodies,
                            BulkField.valueOf(rs.getString("field")),
                            rs.getString("value"),
                            rs.getObject("from_day", LocalDate.class),
                            number == null
                                    ? null
                                    : new Decision(
                                            number,
                                            rs.getObject("decision_date", LocalDate.class)));
                })
                .optional()
                .orElseThrow(NotFound::new);
    }

    private BulkChange checked(BulkChange wanted) {
        Refusal.unless(!wanted.bodies().isEmpty(), "organisation.refusal.nothing-chosen");
        Refusal.unless(
                wanted.bodies().size() <= MOST, "organisation.refusal.too-many-chosen", MOST);
        var from = wanted.from();
        if (wanted.field() != BulkField.HEAD) {
            if (from == null) {
                throw Refusal.of("from", "organisation.refusal.day-needed");
            }
            if (from.isAfter(LocalDate.now(clock))) {
                throw Refusal.of("from", "organisation.refusal.not-yet");
            }
        }
        return new BulkChange(
                wanted.bodies(), wanted.field(), value(wanted), from, wanted.decision());
    }

    private static String value(BulkChange wanted) {
        var text = FreeText.of("value", wanted.value(), 120).value();
        switch (wanted.field()) {
            case HEAD -> {
                if (text.isEmpty()) {
                    throw Refusal.of("value", "organisation.refusal.missing-text");
                }
            }
            case EQUIPMENT, ALLOWANCE -> {
                text = text.replace(".", "");
                if (!text.matches("\\d{1,9}")) {
                    throw Refusal.of("value", "organisation.refusal.bad-number", 999_999_999);
                }
                text = String.valueOf(Integer.parseInt(text));
            }
            case GRADE, CONSOLIDATION -> {
                var decision = wanted.decision();
                Decision.of(
                        decision == null ? null : decision.number(),
                        decision == null ? null : decision.date());
                if (wanted.field() == BulkField.CONSOLIDATION) {
                    return "DONE";
                }
                if (java.util.Arrays.stream(BodyGrade.values())
                        .map(Enum::name)
                        .noneMatch(text::equals)) {
                    throw Refusal.of("grade", "organisation.refusal.missing-grade");
                }
            }
        }
        return text;
    }

    private static void refuseUnfit(BodyView body, BulkChange change) {
        var from = change.from();
        var committee = body.kind().equals(BodyKind.STEERING_COMMITTEE);
        Refusal.unless(
                !body.kind().equals(BodyKind.MEMBER_BODY)
                        && (committee || change.field() != BulkField.HEAD),
                "organisation.refusal.unfit",
                body.name());
        if (from != null) {
            var ended = body.endedOn();
            var standing =
                    !from.isBefore(body.establishedOn())
                            && (ended == null || !ended.isBefore(from));
            Refusal.unless(
                    standing || change.field() == BulkField.GRADE,
                    "organisation.refusal.not-on-that-day",
                    body.name());
        }
    }

    /**
     * What a decision has said already is corrected one by one, or undo would lose that decision.
     */
    private static boolean byDecision(BulkField field) {
        return field == BulkField.GRADE || field == BulkField.CONSOLIDATION;
    }

    private void told(BulkChange change, UUID id, String what) {
        events.publishEvent(new BodiesRegistered(change.bodies()));
        audit.record(
                what,
                "bulk-edit",
                id,
                Map.of("field", change.field(), "bodies", change.bodies().size()));
    }

    /**
     * One body of a bulk edit.
     *
     * @param before what the field reads now; null where it is empty
     */
    public record Line(BodyId body, String name, @Nullable String before) {}
}
