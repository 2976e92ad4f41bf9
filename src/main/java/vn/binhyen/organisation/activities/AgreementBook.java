package vn.binhyen.organisation.activities;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.shared.DatePeriod;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Coordination agreements and the days on which they are to be reviewed. */
@Service
@Transactional
public class AgreementBook {

    private final Agreements agreements;
    private final ActivityScope scope;
    private final AuditTrail audit;
    private final JdbcClient jdbc;

    AgreementBook(Agreements agreements, ActivityScope scope, AuditTrail audit, JdbcClient jdbc) {
        this.agreements = agreements;
        this.scope = scope;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** An agreement is kept, to be reviewed on those days of its term. */
    public UUID keep(
            UnitId unit,
            String subject,
            String partners,
            String documentNumber,
            LocalDate signedOn,
            DatePeriod term,
            Collection<LocalDate> reviews) {
        scope.require(unit);
        reviews.forEach(it -> {
            if (!term.contains(it)) {
                throw Refusal.of("reviews", "organisation.refusal.review-outside-term", it);
            }
        });
        var agreement =
                agreements.save(
                        Agreement.sign(
                                unit,
                                ActivityScope.text("subject", subject, 300),
                                ActivityScope.text("documentNumber", documentNumber, 60),
                                signedOn,
                                ActivityScope.text("partners", partners, 300),
                                term));
        var id = agreement.getId().value();
        reviews.stream()
                .distinct()
                .forEach(it ->
                        jdbc.sql(
                                        """
                                        insert into organisation.agreement_review (agreement, due_on) values (:agreement, :due)
                                        """)
                                .param("agreement", id)
                                .param("due", it)
                                .update());
        audit.record(
                "agreement.kept",
                "agreement",
                id,
                Map.of("from", term.startsOn(), "until", term.endsOn()));
        return id;
    }

    /** The next open review has been held. */
    public void reviewed(UUID id, LocalDate on) {
        scope.refuseFuture("on", on);
        var agreement = agreements.findById(new AgreementId(id)).orElseThrow(NotFound::new);
        scope.require(agreement.unit());
        int done =
                jdbc.sql(
                                """
                                update organisation.agreement_review set done_on = :on
                                 where agreement = :agreement and due_on = (
                                     select min(due_on) from organisation.agreement_review
                                      where agreement = :agreement and done_on is null)
                                """)
                        .param("agreement", id)
                        .param("on", on)
                        .update();
        Refusal.unless(done == 1, "organisation.refusal.no-open-review");
        audit.record("agreement.reviewed", "agreement", id, Map.of("on", on));
    }

    /** Those of the unit and all below it, what lapses first on top; of all in scope. */
    @Transactional(readOnly = true)
    public List<Kept> all(@Nullable UnitId unit) {
        return jdbc.sql(
                        """
                        select a.id, a.unit_id, a.subject, a.partners, a.document_number, a.signed_on, a.starts_on, a.ends_on,
                               (select min(r.due_on) from organisation.agreement_review r
                                 where r.agreement = a.id and r.done_on is null) as review_on
                          from organisation.agreement a
                         where cast(:units as uuid[]) is null or a.unit_id = any(:units)
                         order by a.ends_on < :today, a.ends_on, a.id
                        """)
                .param("units", scope.units(unit))
                .param("today", scope.today())
                .query((rs, row) ->
                        new Kept(
                                rs.getObject("id", UUID.class),
                                new UnitId(rs.getObject("unit_id", UUID.class)),
                                rs.getString("subject"),
                                rs.getString("partners"),
                                rs.getString("document_number"),
                                rs.getObject("signed_on", LocalDate.class),
                                rs.getObject("starts_on", LocalDate.class),
                                rs.getObject("ends_on", LocalDate.class),
                                rs.getObject("review_on", LocalDate.class)))
                .list();
    }

    /**
     * An agreement.
     *
     * @param reviewOn the next day it is to be reviewed; null without one
     */
    public record Kept(
            UUID id,
            UnitId unit,
            String subject,
            String partners,
            String documentNumber,
            LocalDate signedOn,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable LocalDate reviewOn) {}
}
