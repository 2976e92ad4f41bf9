package vn.binhyen.awards.commendations;

import org.jmolecules.ddd.types.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

import vn.binhyen.shared.Refusal;

import java.time.LocalDate;

/**
 * A form of award (Vietnamese: hình thức khen thưởng), such as a certificate of merit of the
 * commune's chair. Once a decision has used it only its end may be set.
 */
@Table(schema = "awards", name = "award_form")
class AwardForm implements AggregateRoot<AwardForm, AwardFormId> {

    private final @Id AwardFormId id;
    private final String code;
    private String name;
    private Level level;
    private Organ organ;
    private String decidingPost;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private String source;
    private boolean toConfirm;
    private int proposalDays;
    private boolean proposalDaysToConfirm;
    private boolean frozen;
    private @Version @Nullable Long version;

    @PersistenceCreator
    private AwardForm(
            AwardFormId id,
            String code,
            String name,
            Level level,
            Organ organ,
            String decidingPost,
            LocalDate validFrom,
            String source) {
        this.id = id;
        this.code = code;
        this.name = name;
        this.level = level;
        this.organ = organ;
        this.decidingPost = decidingPost;
        this.validFrom = validFrom;
        this.source = source;
    }

    static AwardForm define(DefineAwardForm wanted) {
        var form =
                new AwardForm(
                        AwardFormId.random(),
                        wanted.code(),
                        wanted.name(),
                        wanted.level(),
                        wanted.organ(),
                        wanted.decidingPost(),
                        wanted.validFrom(),
                        wanted.source());
        form.validTo = wanted.validTo();
        form.toConfirm = wanted.toConfirm();
        form.proposalDays = wanted.proposalDays();
        form.proposalDaysToConfirm = wanted.proposalDaysToConfirm();
        return form;
    }

    AwardForm redefine(DefineAwardForm wanted) {
        if (!wanted.code().equals(code)) {
            throw Refusal.of("code", "commendations.refusal.code-stays");
        }
        if (frozen && !wanted.sameBut(name, level, organ, decidingPost, validFrom, source)) {
            throw new Refusal("commendations.refusal.form-frozen");
        }
        name = wanted.name();
        level = wanted.level();
        organ = wanted.organ();
        decidingPost = wanted.decidingPost();
        validFrom = wanted.validFrom();
        validTo = wanted.validTo();
        source = wanted.source();
        toConfirm = wanted.toConfirm();
        proposalDays = wanted.proposalDays();
        proposalDaysToConfirm = wanted.proposalDaysToConfirm();
        return this;
    }

    /** A decision has used it. */
    AwardForm freeze(LocalDate usedOn) {
        if (!isGivenOn(usedOn)) {
            throw Refusal.of("decidedOn", "commendations.refusal.form-not-valid", name, usedOn);
        }
        frozen = true;
        return this;
    }

    boolean isGivenOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    AwardFormView view() {
        return new AwardFormView(
                id,
                code,
                name,
                level,
                organ,
                decidingPost,
                validFrom,
                validTo,
                source,
                toConfirm,
                proposalDays,
                proposalDaysToConfirm,
                frozen,
                version == null ? 0 : version);
    }

    @Override
    public AwardFormId getId() {
        return id;
    }
}
