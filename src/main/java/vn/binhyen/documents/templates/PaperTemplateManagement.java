package vn.binhyen.documents.templates;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitView;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the words in which units issue their papers; papers that are there keep theirs. */
@Service
@Transactional
public class PaperTemplateManagement {

    private final PaperTemplates templates;
    private final UnitDirectory units;
    private final CurrentOfficer officers;
    private final Scopes scopes;
    private final AuditTrail audit;
    private final Clock clock;
    private final ShippedWords shipped = ShippedWords.load();

    PaperTemplateManagement(
            PaperTemplates templates,
            UnitDirectory units,
            CurrentOfficer officers,
            Scopes scopes,
            AuditTrail audit,
            Clock clock) {
        this.templates = templates;
        this.units = units;
        this.officers = officers;
        this.scopes = scopes;
        this.audit = audit;
        this.clock = clock;
    }

    /** The words of the unit for that kind of paper, with its name as on that day. */
    @Transactional(readOnly = true)
    public PaperTemplateView of(UnitId unit, PaperKind kind, LocalDate day) {
        var named = named(unit, day);
        return templates
                .findByUnitAndKind(unit, kind)
                .map(it -> view(it, named))
                .orElseGet(() -> shipped(kind, named, day));
    }

    /** The way in which the unit urges the late unless it says otherwise. */
    @Transactional(readOnly = true)
    public PaperKind usualUrging(UnitId unit) {
        return templates.findByUnit(unit).stream()
                .filter(PaperTemplate::isUsual)
                .map(PaperTemplate::kind)
                .findFirst()
                .orElseGet(() ->
                        List.of(PaperKind.values()).stream()
                                .filter(shipped::usual)
                                .findFirst()
                                .orElse(PaperKind.URGING_BY_COMMITTEE));
    }

    /**
     * The unit whose papers the officer words: the own one; for a body or nobody's, the province.
     */
    @Transactional(readOnly = true)
    public UnitId unitOf() {
        return Optional.ofNullable(officers.required().unit())
                .or(units::province)
                .orElseThrow(NotFound::new);
    }

    /** Whether the officer may word the papers of that unit. */
    @Transactional(readOnly = true)
    public boolean mayChange(UnitId unit) {
        var officer = officers.required();
        return (officer.is(Roles.PLANNER) || officer.isAdministrator())
                && scopes.covers(officer, unit, LocalDate.now(clock));
    }

    /**
     * Changes the words for papers still to be drafted, unless somebody else did since {@code
     * version} was read.
     *
     * @param usual for the two ways to urge: whether the unit urges in this one as a rule
     */
    public void change(
            UnitId unit, PaperKind kind, long version, TemplateWords words, boolean usual) {
        var officer = officers.required();
        if (officer.unit() == null && !officer.isAdministrator()) {
            throw new Refusal("documents.refusal.template.no-unit");
        }
        if (!mayChange(unit)) {
            throw new AccessDeniedException("not the papers of this post");
        }
        var kept = templates.findByUnitAndKind(unit, kind);
        boolean current =
                kept.map(it -> it.isAt(version)).orElse(version == PaperTemplateView.UNTOUCHED);
        if (!current) {
            throw new OptimisticLockingFailureException("changed meanwhile");
        }
        var template =
                kept.map(it -> it.reword(words))
                        .orElseGet(() -> PaperTemplate.of(unit, kind, words));
        var saved = kind.urges() ? saveUrging(unit, template, usual) : templates.save(template);
        audit.record(
                "paper-template.changed",
                "paper-template",
                saved.getId().value(),
                Map.of("kind", kind.name()));
    }

    /** The one that ceases to be usual is written first: there is never a second. */
    private PaperTemplate saveUrging(UnitId unit, PaperTemplate template, boolean usual) {
        template.usual(usual);
        if (usual) {
            settleOther(unit, template.kind(), true);
            return templates.save(template);
        }
        var saved = templates.save(template);
        settleOther(unit, template.kind(), false);
        return saved;
    }

    /** Of the two ways to urge, exactly one is the usual one. */
    private void settleOther(UnitId unit, PaperKind kind, boolean usual) {
        var other =
                kind == PaperKind.URGING_BY_COMMITTEE
                        ? PaperKind.URGING_BY_GOVERNMENT
                        : PaperKind.URGING_BY_COMMITTEE;
        var beside = templates.findByUnitAndKind(unit, other);
        boolean stands = beside.map(PaperTemplate::isUsual).orElse(shipped.usual(other));
        if (stands == usual) {
            var words = words(other, named(unit, LocalDate.now(clock)), LocalDate.now(clock));
            templates.save(
                    beside.orElseGet(() -> PaperTemplate.of(unit, other, words)).usual(!usual));
        }
    }

    private UnitView named(UnitId unit, LocalDate day) {
        return Optional.ofNullable(units.named(List.of(unit), day).get(unit))
                .orElseThrow(NotFound::new);
    }

    private static PaperTemplateView view(PaperTemplate template, UnitView unit) {
        return new PaperTemplateView(
                unit.id(),
                unit.name(),
                template.kind(),
                template.words(),
                template.isUsual(),
                template.version());
    }

    /** The police of a province are called by its name on that day. */
    private TemplateWords words(PaperKind kind, UnitView unit, LocalDate day) {
        var province =
                units.province()
                        .flatMap(it -> Optional.ofNullable(units.named(List.of(it), day).get(it)))
                        .map(UnitView::name)
                        .orElse("");
        return shipped.of(kind, unit, province);
    }

    private PaperTemplateView shipped(PaperKind kind, UnitView unit, LocalDate day) {
        return new PaperTemplateView(
                unit.id(),
                unit.name(),
                kind,
                words(kind, unit, day),
                shipped.usual(kind) && usualUrging(unit.id()) == kind,
                PaperTemplateView.UNTOUCHED);
    }
}
