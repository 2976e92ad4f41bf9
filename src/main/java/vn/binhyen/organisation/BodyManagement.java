package vn.binhyen.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.organisation.BodyCatalogue.TypeKey;
import vn.binhyen.organisation.BodyStrengths.Figures;
import vn.binhyen.organisation.events.InstitutionId;
import vn.binhyen.organisation.institutions.InstitutionCodes;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitCodes;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitView;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds and corrects bodies by hand. */
@Service
@Transactional
public class BodyManagement {

    private final Bodies bodies;
    private final BodyAccess access;
    private final BodyDirectory directory;
    private final BodyCatalogue catalogue;
    private final BodyStrengths strengths;
    private final BodyAreas areas;
    private final InstitutionCodes institutions;
    private final UnitDirectory units;
    private final UnitCodes codes;
    private final AuditTrail audit;
    private final Clock clock;

    BodyManagement(
            Bodies bodies,
            BodyAccess access,
            BodyDirectory directory,
            BodyCatalogue catalogue,
            BodyStrengths strengths,
            BodyAreas areas,
            InstitutionCodes institutions,
            UnitDirectory units,
            UnitCodes codes,
            AuditTrail audit,
            Clock clock) {
        this.bodies = bodies;
        this.access = access;
        this.directory = directory;
        this.catalogue = catalogue;
        this.strengths = strengths;
        this.areas = areas;
        this.institutions = institutions;
        this.units = units;
        this.codes = codes;
        this.audit = audit;
        this.clock = clock;
    }

    public BodyId add(RegisterBody wanted) {
        var places = places(wanted);
        var facts = facts(wanted, places.getFirst(), null);
        access.require(wanted.kind(), facts.unit());
        var body = bodies.save(Body.establish(wanted.kind(), facts));
        areas.replace(body.getId(), further(places));
        if (wanted.members() != null || wanted.households() != null) {
            strengths.keep(
                    body.getId(),
                    facts.establishedOn(),
                    new Figures(wanted.members(), wanted.households(), null, null),
                    null);
        }
        audit.record(
                "body.added",
                "body",
                body.getId().value(),
                Map.of("kind", wanted.kind(), "code", facts.code()));
        return body.getId();
    }

    public void correct(BodyId id, RegisterBody wanted) {
        var body = access.toChange(id, wanted.version());
        var places = places(wanted);
        var facts = facts(wanted, places.getFirst(), body);
        if (!facts.unit().equals(body.facts().unit())) {
            access.require(body.kind(), facts.unit());
        }
        bodies.save(body.correct(facts));
        areas.replace(id, further(places));
        audit.record("body.corrected", "body", id.value(), Map.of("code", facts.code()));
    }

    /** The body, for who may see it. */
    @Transactional(readOnly = true)
    public BodyView toSee(BodyId id) {
        var body = directory.required(id);
        access.requireSight(body);
        return body;
    }

    /** The body, for who may change it. */
    @Transactional(readOnly = true)
    public BodyView toEdit(BodyId id) {
        access.toChange(id, null);
        return directory.required(id);
    }

    /** The further villages it covers. */
    @Transactional(readOnly = true)
    public List<UnitId> areasOf(BodyId id) {
        return areas.of(id);
    }

    /** The codes of its unit and of the further villages, as the form takes them. */
    @Transactional(readOnly = true)
    public String unitCodes(BodyView body) {
        var places = new ArrayList<>(List.of(body.unit()));
        places.addAll(areas.of(body.id()));
        var known = units.named(places, LocalDate.now(clock));
        return places.stream()
                .map(known::get)
                .filter(it -> it != null)
                .map(UnitView::code)
                .collect(java.util.stream.Collectors.joining(";"));
    }

    private BodyFacts facts(RegisterBody wanted, UnitView unit, @Nullable Body self) {
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
        var kind = self == null ? wanted.kind() : self.kind();
        if (bodies.findByKindAndCode(kind, code)
                .filter(it -> self == null || !it.getId().equals(self.getId()))
                .isPresent()) {
            throw Refusal.of("code", "organisation.refusal.code-taken", code);
        }
        return new BodyFacts(
                code,
                name,
                unit.id(),
                unit.tier(),
                type(kind, wanted),
                orNull(FreeText.of("head", wanted.head(), 120).value()),
                wanted.fullTime(),
                institution(kind, wanted.institution(), self),
                wanted.establishedOn(),
                wanted.endedOn(),
                orNull(FreeText.of("decisionNumber", wanted.decisionNumber(), 60).value()),
                wanted.decisionDate());
    }

    private @Nullable String type(String kind, RegisterBody wanted) {
        var known = catalogue.snapshot();
        if (!known.kinds().containsKey(kind)) {
            throw Refusal.of(
                    "kind",
                    "organisation.refusal.unknown-kind",
                    kind,
                    String.join(", ", known.kinds().keySet()));
        }
        var type = FreeText.of("type", wanted.type(), 60).value();
        if (type.isEmpty()) {
            return null;
        }
        catalogue.join(Set.of(new TypeKey(kind, type)));
        return type;
    }

    private @Nullable InstitutionId institution(String kind, String written, @Nullable Body self) {
        if (written.isEmpty()) {
            return null;
        }
        if (!kind.equals(BodyKind.GUARD_FORCE)) {
            throw Refusal.of("institution", "organisation.refusal.only-guards");
        }
        return institutions.required(written, self == null ? null : self.facts().institution());
    }

    /** The institution it protects. */
    @Transactional(readOnly = true)
    public Optional<InstitutionCodes.Coded> institutionOf(BodyView body) {
        var institution = body.institution();
        return institution == null
                ? Optional.empty()
                : Optional.ofNullable(institutions.named(List.of(institution)).get(institution));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The units named; the province where none is. */
    private List<UnitView> places(RegisterBody wanted) {
        var today = LocalDate.now(clock);
        var named =
                Arrays.stream(wanted.unitCode().split(";"))
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .toList();
        if (named.isEmpty()) {
            return List.of(
                    units.province()
                            .map(it -> units.required(it, today))
                            .orElseThrow(() -> new Refusal("organisation.refusal.no-province")));
        }
        if (named.size() > 1 && !wanted.kind().equals(BodyKind.PROTECTION_TEAM)) {
            throw Refusal.of("unitCode", "organisation.refusal.one-unit");
        }
        var meanings = codes.of(named);
        var places = new ArrayList<UnitView>();
        for (var code : named) {
            var found = meanings.on(code, today);
            if (found.isEmpty()) {
                throw Refusal.of("unitCode", "organisation.refusal.unknown-unit", code);
            }
            places.add(
                    BodyKind.OF_AREAS.contains(wanted.kind()) ? found.getLast() : found.getFirst());
        }
        return places;
    }

    private static List<UnitId> further(List<UnitView> places) {
        return places.stream().skip(1).map(UnitView::id).distinct().toList();
    }
}
