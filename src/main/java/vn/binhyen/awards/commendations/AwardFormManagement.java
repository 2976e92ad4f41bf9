package vn.binhyen.awards.commendations;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Outdated;
import vn.binhyen.shared.Refusal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The forms of award, which the province keeps for all. */
@Service
@Transactional
public class AwardFormManagement {

    private final AwardForms forms;
    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final AuditTrail audit;

    AwardFormManagement(AwardForms forms, CurrentOfficer officer, Scopes scopes, AuditTrail audit) {
        this.forms = forms;
        this.officer = officer;
        this.scopes = scopes;
        this.audit = audit;
    }

    /** All of them, the highest level last. */
    @Transactional(readOnly = true)
    public List<AwardFormView> all() {
        return forms.findAll().stream()
                .map(AwardForm::view)
                .sorted(
                        Comparator.comparing(AwardFormView::level)
                                .thenComparing(AwardFormView::code))
                .toList();
    }

    @Transactional(readOnly = true)
    public AwardFormView required(AwardFormId id) {
        return forms.findById(id).orElseThrow(NotFound::new).view();
    }

    public AwardFormId define(DefineAwardForm wanted) {
        requireProvince();
        if (forms.findByCode(wanted.code()).isPresent()) {
            throw Refusal.of("code", "commendations.refusal.code-taken", wanted.code());
        }
        var id = forms.save(AwardForm.define(wanted)).getId();
        audit.record("award-form.defined", "award-form", id.value(), Map.of());
        return id;
    }

    public void redefine(AwardFormId id, DefineAwardForm wanted, long seen) {
        requireProvince();
        var form = forms.findById(id).orElseThrow(NotFound::new);
        var current = Objects.requireNonNull(form.view()).version();
        if (current != seen) {
            throw new Outdated(current);
        }
        forms.save(form.redefine(wanted));
        audit.record("award-form.redefined", "award-form", id.value(), Map.of());
    }

    /** Refuses unless the officer may change forms: they are the province's. */
    public void requireProvince() {
        if (!scopes.coversProvince(officer.required())) {
            throw new AccessDeniedException("outside the scope");
        }
    }
}
