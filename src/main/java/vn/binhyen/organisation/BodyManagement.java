package vn.binhyen.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitView;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Adds and corrects member bodies by hand. */
@Service
@Transactional
public class BodyManagement {

    private final Bodies bodies;
    private final UnitDirectory units;
    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final AuditTrail audit;
    private final Clock clock;

    BodyManagement(
            Bodies bodies,
            UnitDirectory units,
            CurrentOfficer officer,
            Scopes scopes,
            AuditTrail audit,
            Clock clock) {
        this.bodies = bodies;
        this.units = units;
        this.officer = officer;
        this.scopes = scopes;
        this.audit = audit;
        this.clock = clock;
    }

    public BodyId add(RegisterBody wanted) {
        var facts = facts(wanted, null);
        scopes.require(officer.required(), facts.unit(), LocalDate.now(clock));
        var body = bodies.save(Body.establish(BodyDirectory.MEMBER_BODY, facts));
        audit.record("body.added", "body", body.getId().value(), Map.of("code", facts.code()));
        return body.getId();
    }

    public void correct(BodyId id, RegisterBody wanted) {
        var body = bodies.findById(id).orElseThrow(NotFound::new);
        scopes.require(officer.required(), body.getId());
        if (wanted.version() != null && !wanted.version().equals(body.version())) {
            throw new OptimisticLockingFailureException("the body has been changed meanwhile");
        }
        var facts = facts(wanted, body.getId());
        bodies.save(body.correct(facts));
        audit.record("body.corrected", "body", id.value(), Map.of("code", facts.code()));
    }

    private BodyFacts facts(RegisterBody wanted, @Nullable BodyId self) {
        var code = FreeText.of("code", wanted.code(), 40).value();
        if (code.isEmpty() || code.chars().anyMatch(Character::isWhitespace)) {
            throw Refusal.of("code", "organisation.refusal.bad-code", 40);
        }
        var name = FreeText.of("name", wanted.name(), 200).value();
        if (name.isEmpty()) {
            throw Refusal.of("name", "organisation.refusal.missing-name");
        }
        if (wanted.establishedOn() == null) {
            throw Refusal.of("establishedOn", "organisation.refusal.missing-day");
        }
        if (bodies.findByKindAndCode(BodyDirectory.MEMBER_BODY, code)
                .filter(it -> !it.getId().equals(self))
                .isPresent()) {
            throw Refusal.of("code", "organisation.refusal.code-taken", code);
        }
        var type = FreeText.of("type", wanted.type(), 60).value();
        return new BodyFacts(
                code,
                name,
                unit(wanted.unitCode().strip()),
                type.isEmpty() ? null : type,
                wanted.establishedOn(),
                wanted.endedOn());
    }

    private UnitId unit(String code) {
        if (code.isEmpty()) {
            return units.province()
                    .orElseThrow(() -> new Refusal("organisation.refusal.no-province"));
        }
        return highest(units.byCode(List.of(code), LocalDate.now(clock)));
    }

    private UnitId highest(List<UnitView> found) {
        return found.stream()
                .min(Comparator.comparing(it -> it.parent() != null))
                .map(UnitView::id)
                .orElseThrow(() -> Refusal.of("unitCode", "organisation.refusal.unknown-unit"));
    }
}
