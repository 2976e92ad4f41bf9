package vn.binhyen.reporting;

import org.jmolecules.ddd.types.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.InsertOnlyProperty;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.security.access.AccessDeniedException;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.reporting.events.ReportAccepted;
import vn.binhyen.reporting.events.ReportReturned;
import vn.binhyen.reporting.events.ReportSubmitted;
import vn.binhyen.reporting.forms.Figures;
import vn.binhyen.reporting.forms.Form;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What one unit or body owes in a round, and its own figures (báo cáo). Due first, a draft once
 * something is entered, submitted to the desk, taken in there or returned for correction.
 *
 * <p>The row is there from the launch on, so nobody is ever the first writer.
 */
@Table(schema = "reporting", name = "report")
class Report extends AbstractAggregateRoot<Report> implements AggregateRoot<Report, ReportId> {

    private final @Id ReportId id;

    @Column("round_id")
    private final RoundId round;

    @Column("campaign_id")
    private final CampaignId campaign;

    @Embedded(onEmpty = OnEmpty.USE_NULL, prefix = "obliged_")
    private final Obliged obliged;

    private final String tier;
    private final UnitId deskUnit;
    // moved by DueDays while somebody writes: saving a report leaves them alone
    private final @InsertOnlyProperty LocalDate dueOn;
    private final @InsertOnlyProperty LocalDate lastOn;
    private final @InsertOnlyProperty Instant dueAt;
    private State state;
    private @Nullable Long[] figures;
    private int submissions;
    private @Nullable Instant submittedAt;
    private @Nullable UUID submittedBy;
    private @Nullable String receipt;
    private @Nullable String documentNumber;
    private @Nullable LocalDate documentOn;
    private @Nullable Instant savedAt;
    private @Version @Nullable Long version;

    @PersistenceCreator
    Report(
            ReportId id,
            RoundId round,
            CampaignId campaign,
            Obliged obliged,
            String tier,
            UnitId deskUnit,
            LocalDate dueOn,
            LocalDate lastOn,
            Instant dueAt,
            State state,
            @Nullable Long[] figures,
            int submissions,
            @Nullable Instant submittedAt,
            @Nullable UUID submittedBy,
            @Nullable String receipt,
            @Nullable String documentNumber,
            @Nullable LocalDate documentOn,
            @Nullable Instant savedAt,
            @Nullable Long version) {
        this.id = id;
        this.round = round;
        this.campaign = campaign;
        this.obliged = obliged;
        this.tier = tier;
        this.deskUnit = deskUnit;
        this.dueOn = dueOn;
        this.lastOn = lastOn;
        this.dueAt = dueAt;
        this.state = state;
        this.figures = figures;
        this.submissions = submissions;
        this.submittedAt = submittedAt;
        this.submittedBy = submittedBy;
        this.receipt = receipt;
        this.documentNumber = documentNumber;
        this.documentOn = documentOn;
        this.savedAt = savedAt;
        this.version = version;
    }

    /** Keeps figures without handing them in; not while they lie with the desk. */
    Report keep(Figures entered, Instant now) {
        Refusal.unless(isWritable(), "reporting.refusal.already-submitted");
        figures = entered.stored();
        savedAt = now;
        if (state == State.DUE) {
            state = State.DRAFT;
        }
        return this;
    }

    /** Hands the figures kept to the desk. */
    Report submit(
            Form form, String number, SignedPaper paper, @Nullable UUID account, Instant now) {
        Refusal.unless(isWritable(), "reporting.refusal.already-submitted");
        Figures.refuse(figures(form).missing());
        Figures.refuse(figures(form).contradictions());
        state = State.SUBMITTED;
        submissions++;
        receipt = number;
        submittedAt = now;
        submittedBy = account;
        savedAt = now;
        documentNumber = paper.number();
        documentOn = paper.date();
        registerEvent(new ReportSubmitted(campaign, round, obliged, deskUnit, inTime()));
        return this;
    }

    /** Takes it in; never by the account that handed it in. A second call changes nothing. */
    Report accept(UUID account) {
        refuseOwn(account);
        if (state == State.ACCEPTED) {
            return this;
        }
        Refusal.unless(state == State.SUBMITTED, "reporting.refusal.not-submitted");
        state = State.ACCEPTED;
        registerEvent(new ReportAccepted(campaign, round, obliged, deskUnit, inTime()));
        return this;
    }

    /** Sends it back for the correction of cells; out of the sums until it comes again. */
    Report giveBack(int cells) {
        Refusal.unless(
                state == State.SUBMITTED || state == State.ACCEPTED,
                "reporting.refusal.not-submitted");
        state = State.RETURNED;
        registerEvent(new ReportReturned(campaign, round, obliged, deskUnit, cells));
        return this;
    }

    private void refuseOwn(UUID account) {
        if (account.equals(submittedBy)) {
            throw new AccessDeniedException("reporting.refusal.own-report");
        }
    }

    /** Whether it reached the desk by the hour of its last day. */
    boolean inTime() {
        return submittedAt != null && !submittedAt.isAfter(dueAt);
    }

    boolean isWritable() {
        return state == State.DUE || state == State.DRAFT || state == State.RETURNED;
    }

    boolean isHandedIn() {
        return state == State.SUBMITTED || state == State.ACCEPTED;
    }

    boolean isAccepted() {
        return state == State.ACCEPTED;
    }

    boolean isReturned() {
        return state == State.RETURNED;
    }

    Figures figures(Form form) {
        return Figures.of(form, figures);
    }

    Obliged obliged() {
        return obliged;
    }

    int submissions() {
        return submissions;
    }

    @Nullable String receipt() {
        return receipt;
    }

    @Nullable Instant submittedAt() {
        return submittedAt;
    }

    long version() {
        return version == null ? 0 : version;
    }

    @Override
    public ReportId getId() {
        return id;
    }

    enum State {
        DUE,
        DRAFT,
        SUBMITTED,
        RETURNED,
        ACCEPTED
    }
}
