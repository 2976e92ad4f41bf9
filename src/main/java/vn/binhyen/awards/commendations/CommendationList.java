package vn.binhyen.awards.commendations;

import org.jmolecules.ddd.types.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;

/**
 * A council's list (Vietnamese: danh sách đề nghị khen thưởng): one form of award on one occasion,
 * put together, proposed, considered and decided. Once decided it never changes.
 */
@Table(schema = "awards", name = "commendation_list")
class CommendationList implements AggregateRoot<CommendationList, CommendationId> {

    private static final int LONGEST_REASON = 500;

    private final @Id CommendationId id;
    private final Occasion occasion;
    private final int year;
    private final @Nullable CampaignId campaign;
    private final UnitId host;
    private final @Nullable String purpose;
    private final boolean byLaunch;
    private final LocalDate openedOn;
    private @Nullable AwardFormId form;
    private @Nullable Integer quota;
    private @Nullable Integer peopleQuota;
    private int people;
    private Stage stage;
    private @Nullable LocalDate proposedOn;
    private @Nullable String minutesNumber;
    private @Nullable LocalDate minutesDate;
    private @Nullable Integer present;
    private @Nullable Integer inFavour;
    private @Nullable String decisionNumber;
    private @Nullable LocalDate decidedOn;
    private @Nullable String returnReason;
    private @Nullable LocalDate returnedOn;
    private @Version @Nullable Long version;

    @PersistenceCreator
    private CommendationList(
            CommendationId id,
            Occasion occasion,
            int year,
            @Nullable CampaignId campaign,
            UnitId host,
            @Nullable String purpose,
            boolean byLaunch,
            LocalDate openedOn) {
        this.id = id;
        this.occasion = occasion;
        this.year = year;
        this.campaign = campaign;
        this.host = host;
        this.purpose = purpose;
        this.byLaunch = byLaunch;
        this.openedOn = openedOn;
        this.stage = Stage.OPEN;
    }

    static CommendationList open(OpenList wanted, LocalDate today) {
        var list =
                new CommendationList(
                        CommendationId.random(),
                        wanted.occasion(),
                        wanted.year(),
                        wanted.campaign(),
                        wanted.host(),
                        wanted.purpose(),
                        false,
                        today);
        list.form = wanted.form();
        return list;
    }

    /** Which form, how many: as long as the list is put together. */
    CommendationList agree(Terms terms) {
        requireOpen();
        form = terms.form();
        quota = terms.quota();
        peopleQuota = terms.peopleQuota();
        people = terms.people();
        return this;
    }

    /** Refuses unless collectives may still be put on the list or taken off. */
    CommendationList requireOpen() {
        Refusal.unless(stage == Stage.OPEN, "commendations.refusal.not-open");
        return this;
    }

    /** Handed in with a submission letter; somebody has to be on it. */
    CommendationList propose(int collectives, LocalDate today) {
        requireOpen();
        Refusal.unless(form != null, "commendations.refusal.no-form");
        Refusal.unless(collectives > 0 || people > 0, "commendations.refusal.nobody-proposed");
        stage = Stage.PROPOSED;
        proposedOn = today;
        returnReason = null;
        returnedOn = null;
        return this;
    }

    /** The council has voted. */
    CommendationList consider(Votes votes, LocalDate today) {
        Refusal.unless(
                stage == Stage.PROPOSED || stage == Stage.CONSIDERED,
                "commendations.refusal.not-proposed");
        if (votes.date().isAfter(today)) {
            throw Refusal.of("date", "commendations.refusal.not-yet");
        }
        stage = Stage.CONSIDERED;
        minutesNumber = votes.number();
        minutesDate = votes.date();
        present = votes.present();
        inFavour = votes.inFavour();
        return this;
    }

    /** Back to who proposed it, with what is to be mended. */
    CommendationList sendBack(String reason, LocalDate today) {
        Refusal.unless(
                stage == Stage.PROPOSED || stage == Stage.CONSIDERED,
                "commendations.refusal.not-proposed");
        var text = FreeText.of("reason", reason, LONGEST_REASON).value().strip();
        if (text.isEmpty()) {
            throw Refusal.of("reason", "commendations.refusal.no-reason");
        }
        stage = Stage.OPEN;
        returnReason = text;
        returnedOn = today;
        proposedOn = null;
        minutesNumber = null;
        minutesDate = null;
        present = null;
        inFavour = null;
        return this;
    }

    /** Awarded by a decision; whatever speaks against it has to be mended before. */
    CommendationList decide(
            String number, LocalDate on, List<Conflict> conflicts, LocalDate today) {
        Refusal.unless(stage == Stage.CONSIDERED, "commendations.refusal.not-considered");
        if (on.isAfter(today)) {
            throw Refusal.of("decidedOn", "commendations.refusal.not-yet");
        }
        if (minutesDate != null && on.isBefore(minutesDate)) {
            throw Refusal.of("decidedOn", "commendations.refusal.before-minutes", minutesDate);
        }
        Refusal.ifAny(conflicts.stream().map(Conflict::refusal).toList());
        stage = Stage.DECIDED;
        decisionNumber = number;
        decidedOn = on;
        return this;
    }

    ConflictRules rules(@Nullable UnitId authority) {
        return new ConflictRules(id, occasion, year, quota, peopleQuota, people, authority);
    }

    @Override
    public CommendationId getId() {
        return id;
    }

    Occasion occasion() {
        return occasion;
    }

    int year() {
        return year;
    }

    @Nullable CampaignId campaign() {
        return campaign;
    }

    UnitId host() {
        return host;
    }

    @Nullable AwardFormId form() {
        return form;
    }

    int people() {
        return people;
    }

    Stage stage() {
        return stage;
    }

    /** What those on the list are commended for. */
    Achievement achievement() {
        return switch (occasion) {
            case YEARLY -> Achievement.ofYear(year);
            case THEMATIC ->
                    campaign == null ? Achievement.ofList(id) : Achievement.ofCampaign(campaign);
            case AD_HOC -> Achievement.ofList(id);
        };
    }

    long version() {
        return version == null ? 0 : version;
    }
}
