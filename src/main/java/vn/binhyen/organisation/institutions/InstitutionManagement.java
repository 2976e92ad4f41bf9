package vn.binhyen.organisation.institutions;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.organisation.events.InstitutionId;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.territory.UnitDirectory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Adds and corrects institutions by hand. */
@Service
@Transactional
public class InstitutionManagement {

    private static final int MOST_STAFF = 1_000_000;

    private final Institutions institutions;
    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final UnitDirectory units;
    private final InstitutionAnnouncing announcing;
    private final AuditTrail audit;
    private final Clock clock;

    InstitutionManagement(
            Institutions institutions,
            CurrentOfficer officer,
            Scopes scopes,
            UnitDirectory units,
            InstitutionAnnouncing announcing,
            AuditTrail audit,
            Clock clock) {
        this.institutions = institutions;
        this.officer = officer;
        this.scopes = scopes;
        this.units = units;
        this.announcing = announcing;
        this.audit = audit;
        this.clock = clock;
    }

    /** The institution, for who answers for the unit it lies in or reports to. */
    @Transactional(readOnly = true)
    public InstitutionView toSee(InstitutionId id) {
        var there = institutions.findById(id).orElseThrow(NotFound::new);
        var today = LocalDate.now(clock);
        if (!scopes.covers(officer.required(), there.facts().reportsTo(), today)) {
            require(there.facts());
        }
        var version = there.version();
        return new InstitutionView(id, there.facts(), version == null ? 0 : version);
    }

    /** The institution, for who may change it. */
    @Transactional(readOnly = true)
    public InstitutionView toEdit(InstitutionId id) {
        var there = institutions.findById(id).orElseThrow(NotFound::new);
        require(there.facts());
        var version = there.version();
        return new InstitutionView(id, there.facts(), version == null ? 0 : version);
    }

    public InstitutionId add(InstitutionFacts wanted) {
        var facts = checked(wanted, null);
        var institution = institutions.save(Institution.register(facts));
        record("institution.added", institution);
        return institution.getId();
    }

    public void correct(InstitutionId id, InstitutionFacts wanted, @Nullable Long seen) {
        var institution = institutions.findById(id).orElseThrow(NotFound::new);
        require(institution.facts());
        if (seen != null && !seen.equals(institution.version())) {
            throw new OptimisticLockingFailureException("the institution has been changed");
        }
        record(
                "institution.corrected",
                institutions.save(institution.correct(checked(wanted, institution))));
    }

    private InstitutionFacts checked(InstitutionFacts wanted, @Nullable Institution self) {
        require(wanted);
        var code = FreeText.of("code", wanted.code(), 40).value();
        if (code.isEmpty() || code.chars().anyMatch(Character::isWhitespace)) {
            throw Refusal.of("code", "organisation.refusal.bad-code", 40);
        }
        var name = FreeText.of("name", wanted.name(), 200).value();
        if (name.isEmpty()) {
            throw Refusal.of("name", "organisation.refusal.missing-name");
        }
        if (!InstitutionWords.KINDS.contains(wanted.kind())) {
            throw Refusal.of(
                    "kind",
                    "organisation.refusal.unknown-kind",
                    wanted.kind(),
                    String.join(", ", InstitutionWords.KINDS));
        }
        refuseUnknown(wanted);
        if (institutions
                .findByKindAndCode(wanted.kind(), code)
                .filter(it -> self == null || !it.getId().equals(self.getId()))
                .isPresent()) {
            throw Refusal.of("code", "organisation.refusal.code-taken", code);
        }
        var sector =
                wanted.sector() == null ? "" : FreeText.of("sector", wanted.sector(), 100).value();
        return new InstitutionFacts(
                wanted.kind(),
                code,
                name,
                wanted.unit(),
                wanted.reportsTo(),
                sector.isEmpty() ? null : sector,
                wanted.size(),
                wanted.staff(),
                wanted.schoolLevel(),
                wanted.armedForces(),
                wanted.inZone(),
                wanted.internalRules(),
                wanted.tradeUnion(),
                wanted.endedOn());
    }

    private void refuseUnknown(InstitutionFacts wanted) {
        if (wanted.size() != null && !InstitutionWords.SIZES.contains(wanted.size())) {
            throw Refusal.of("size", "organisation.refusal.bad-size");
        }
        if (wanted.schoolLevel() != null
                && !InstitutionWords.LEVELS.contains(wanted.schoolLevel())) {
            throw Refusal.of("schoolLevel", "organisation.refusal.bad-school-level");
        }
        if (wanted.staff() != null && (wanted.staff() < 0 || wanted.staff() > MOST_STAFF)) {
            throw Refusal.of("staff", "organisation.refusal.bad-number", MOST_STAFF);
        }
        var today = LocalDate.now(clock);
        for (var unit : List.of(wanted.unit(), wanted.reportsTo())) {
            if (units.find(unit, today).isEmpty()) {
                throw Refusal.of("unitId", "organisation.refusal.unknown-unit");
            }
        }
    }

    private void require(InstitutionFacts facts) {
        scopes.require(officer.required(), facts.unit(), LocalDate.now(clock));
    }

    private void record(String what, Institution institution) {
        announcing.announce(List.of(institution));
        audit.record(
                what,
                "institution",
                institution.getId().value(),
                Map.of("code", institution.facts().code()));
    }
}
