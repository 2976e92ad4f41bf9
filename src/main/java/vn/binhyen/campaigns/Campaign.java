package vn.binhyen.campaigns;

import static org.springframework.data.relational.core.mapping.Embedded.OnEmpty.USE_NULL;

import org.jmolecules.ddd.types.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

import vn.binhyen.campaigns.events.CampaignClosed;
import vn.binhyen.campaigns.events.CampaignExtended;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.CampaignLaunched;
import vn.binhyen.campaigns.events.ExtensionGranted;
import vn.binhyen.campaigns.events.KindCode;
import vn.binhyen.campaigns.events.PlannedRound;
import vn.binhyen.campaigns.events.RoundAdded;
import vn.binhyen.shared.DatePeriod;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A drive with a fixed window, hosted by one unit (Vietnamese: đợt cao điểm). Drafted step by step,
 * planned once its steps are done, launched on or before its first day, closed once.
 */
@Table(schema = "campaigns", name = "campaign")
class Campaign extends AbstractAggregateRoot<Campaign>
        implements AggregateRoot<Campaign, CampaignId> {

    /** After this many steps of the wizard nothing is left to be said. */
    static final int STEPS = 4;

    private final @Id CampaignId id;
    private final KindCode kind;
    private final UnitId host;
    private String title;
    private String aim;
    private @Embedded(onEmpty = USE_NULL) DatePeriod window;

    @MappedCollection(idColumn = "campaign_id", keyColumn = "position")
    private List<BasisLine> basis;

    private boolean recordedAfterwards;
    private int stepsDone;
    private CampaignState state;
    private @Nullable LocalDate launchedOn;
    private @Nullable LocalDate closedOn;
    private @Version @Nullable Long version;

    @PersistenceCreator
    private Campaign(
            CampaignId id,
            KindCode kind,
            UnitId host,
            String title,
            String aim,
            DatePeriod window,
            List<BasisLine> basis,
            boolean recordedAfterwards,
            int stepsDone,
            CampaignState state,
            @Nullable LocalDate launchedOn,
            @Nullable LocalDate closedOn,
            @Nullable Long version) {
        this.id = id;
        this.kind = kind;
        this.host = host;
        this.title = title;
        this.aim = aim;
        this.window = window;
        this.basis = basis;
        this.recordedAfterwards = recordedAfterwards;
        this.stepsDone = stepsDone;
        this.state = state;
        this.launchedOn = launchedOn;
        this.closedOn = closedOn;
        this.version = version;
    }

    /** Opens a file for a campaign; nobody but its planners sees it. */
    static Campaign draft(KindCode kind, UnitId host, CampaignFacts facts) {
        var campaign =
                new Campaign(
                        CampaignId.random(),
                        kind,
                        host,
                        "",
                        "",
                        facts.window(),
                        List.of(),
                        false,
                        0,
                        CampaignState.DRAFT,
                        null,
                        null,
                        null);
        return campaign.describe(facts);
    }

    /** Says what the campaign is for: title, aim, window, basis. */
    Campaign describe(CampaignFacts facts) {
        refuseUnlessOpen();
        title = FreeText.of("title", facts.title(), 300).value();
        if (title.isBlank()) {
            throw Refusal.of("title", "campaigns.refusal.no-title");
        }
        aim = FreeText.of("aim", facts.aim(), 4000).value();
        window = checked(facts.window());
        recordedAfterwards = facts.recordedAfterwards();
        basis = checked(facts.basis());
        return this;
    }

    /** Lines of this campaign's own, also where they are taken over from an earlier one. */
    private static List<BasisLine> checked(List<BasisLine> lines) {
        var kept = new ArrayList<BasisLine>();
        for (var line : lines) {
            if (line.document() != null) {
                kept.add(BasisLine.document(line.document()));
            } else if (line.text() != null && !line.text().isBlank()) {
                kept.add(BasisLine.text(FreeText.of("basis", line.text(), 300).value()));
            }
        }
        return kept;
    }

    /** A step of the plan has been worked through; with the last one the plan stands. */
    Campaign stepDone(int step, CampaignPlan plan) {
        refuseUnlessOpen();
        stepsDone = Math.max(stepsDone, step);
        state =
                stepsDone >= STEPS && plan.isComplete()
                        ? CampaignState.PLANNED
                        : CampaignState.DRAFT;
        return this;
    }

    /** Opens the campaign to its audience; too late once its first day has gone by. */
    Campaign launch(LocalDate today, CampaignPlan plan) {
        refuseUnlessOpen();
        if (plan.audience().isEmpty()) {
            throw Refusal.of("audience", "campaigns.refusal.no-audience");
        }
        Refusal.unless(!plan.form().isEmpty(), "campaigns.refusal.no-form");
        Refusal.unless(!plan.rounds().isEmpty(), "campaigns.refusal.no-rounds");
        Refusal.unless(state == CampaignState.PLANNED, "campaigns.refusal.not-planned", stepsDone);
        Refusal.unless(
                recordedAfterwards || !today.isAfter(window.startsOn()),
                "campaigns.refusal.first-day-gone",
                window.startsOn());
        state = CampaignState.LAUNCHED;
        launchedOn = today;
        registerEvent(
                new CampaignLaunched(
                        id,
                        kind,
                        host,
                        window.startsOn(),
                        window.endsOn(),
                        plan.audience(),
                        plan.form(),
                        plan.narrative(),
                        plan.rounds(),
                        recordedAfterwards,
                        basis.stream().map(BasisLine::key).toList()));
        return this;
    }

    /** Asks for one more round; those issued stay as they are. */
    Campaign addRound(PlannedRound round) {
        Refusal.unless(state == CampaignState.LAUNCHED, "campaigns.refusal.not-launched");
        registerEvent(new RoundAdded(id, round));
        return this;
    }

    /** Lets the campaign go on until a later day; its rounds stay as they are. */
    Campaign extend(LocalDate endsOn) {
        Refusal.unless(state == CampaignState.LAUNCHED, "campaigns.refusal.not-launched");
        if (!endsOn.isAfter(window.endsOn())) {
            throw Refusal.of("endsOn", "campaigns.refusal.not-longer", window.endsOn());
        }
        window = checked(new DatePeriod(window.startsOn(), endsOn));
        registerEvent(new CampaignExtended(id, endsOn));
        return this;
    }

    /** Gives some of the obliged more time in a round. */
    Campaign grant(GrantExtension more) {
        Refusal.unless(state == CampaignState.LAUNCHED, "campaigns.refusal.not-launched");
        registerEvent(
                new ExtensionGranted(
                        id,
                        more.round(),
                        more.units(),
                        more.bodies(),
                        more.dueOn(),
                        RoundSchedule.END_OF_WORK));
        return this;
    }

    private static DatePeriod checked(DatePeriod window) {
        if (window.days() > 731) {
            throw Refusal.of("endsOn", "campaigns.refusal.window-too-long");
        }
        return window;
    }

    /** Ends the campaign; no report of it is asked for any more. */
    Campaign close(LocalDate today) {
        Refusal.unless(state == CampaignState.LAUNCHED, "campaigns.refusal.not-launched");
        state = CampaignState.CLOSED;
        closedOn = today;
        registerEvent(new CampaignClosed(id, kind, today));
        return this;
    }

    private void refuseUnlessOpen() {
        Refusal.unless(
                state == CampaignState.DRAFT || state == CampaignState.PLANNED,
                "campaigns.refusal.already-issued");
    }

    boolean isOver() {
        return state == CampaignState.CLOSED;
    }

    KindCode kind() {
        return kind;
    }

    UnitId host() {
        return host;
    }

    DatePeriod window() {
        return window;
    }

    @Nullable Long version() {
        return version;
    }

    CampaignFacts facts() {
        return new CampaignFacts(title, aim, window, List.copyOf(basis), recordedAfterwards);
    }

    UUID key() {
        return id.value();
    }

    @Override
    public CampaignId getId() {
        return id;
    }
}
