package vn.binhyen.territory;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shared.Validity;
import vn.binhyen.territory.UnitPlan.Change;
import vn.binhyen.territory.UnitPlan.Version;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Adds and corrects single units by hand; whole registers come as files. */
@Service
@Transactional
public class UnitManagement {

    private final UnitDirectory directory;
    private final UnitHistory history;
    private final Tiers tiers;
    private final UnitWriter writer;
    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final AuditTrail audit;
    private final Clock clock;

    UnitManagement(
            UnitDirectory directory,
            UnitHistory history,
            Tiers tiers,
            UnitWriter writer,
            CurrentOfficer officer,
            Scopes scopes,
            AuditTrail audit,
            Clock clock) {
        this.directory = directory;
        this.history = history;
        this.tiers = tiers;
        this.writer = writer;
        this.officer = officer;
        this.scopes = scopes;
        this.audit = audit;
        this.clock = clock;
    }

    public UnitId add(RegisterUnit wanted) {
        writer.alone();
        var day = wanted.from() == null ? LocalDate.now(clock) : wanted.from();
        var facts = facts(wanted, day, null);
        if (wanted.parent() != null) {
            scopes.require(officer.required(), wanted.parent(), day);
        } else if (directory.province().isPresent()) {
            throw Refusal.of("tier", "territory.refusal.one-province");
        }
        var unit = UnitId.random();
        writer.write(
                List.of(new Version(unit.value(), facts, new Validity(wanted.from(), null))),
                List.of(),
                wanted.from(),
                instrument(wanted));
        return kept("unit.added", unit, wanted);
    }

    /** From the day on the unit reads as said; without a day its present version is corrected. */
    public void change(UnitId unit, RegisterUnit wanted) {
        writer.alone();
        var day = wanted.from() == null ? LocalDate.now(clock) : wanted.from();
        scopes.require(officer.required(), unit, day);
        var was =
                history.of(unit).stream()
                        .filter(it -> it.unit().holdsOn(day))
                        .findFirst()
                        .orElseThrow(() -> Refusal.of("from", "territory.refusal.not-on-day", day));
        var facts = facts(wanted, day, was);
        var validity = new Validity(was.unit().validFrom(), was.unit().validTo());
        var change =
                wanted.from() == null || wanted.from().equals(validity.from())
                        ? Change.inPlace(new Version(unit.value(), facts, validity), validity)
                        : Change.from(wanted.from(), unit.value(), facts, validity);
        writer.write(List.of(), List.of(change), wanted.from(), instrument(wanted));
        kept("unit.changed", unit, wanted);
    }

    /** From the day on the unit is no more; refused while others lie below it then. */
    public void end(UnitId unit, LocalDate from) {
        writer.alone();
        scopes.require(officer.required(), unit, from.minusDays(1));
        var was = directory.required(unit, from.minusDays(1));
        if (!was.holdsOn(from)) {
            throw Refusal.of("from", "territory.refusal.not-on-day", from);
        }
        var below = directory.children(unit, from).size();
        if (below > 0) {
            throw Refusal.of("from", "territory.refusal.units-below", was.name(), below, from);
        }
        writer.end(unit, new Validity(was.validFrom(), was.validTo()), from);
        audit.record("unit.ended", "unit", unit.value(), Map.of("from", from));
    }

    private UnitId kept(String action, UnitId unit, RegisterUnit wanted) {
        if (wanted.households() != null) {
            writer.households(Map.of(unit.value(), wanted.households()), wanted.from());
        }
        audit.record(action, "unit", unit.value(), Map.of("code", wanted.code().strip()));
        return unit;
    }

    private VersionFacts facts(RegisterUnit wanted, LocalDate day, @Nullable UnitPast was) {
        var tier =
                tiers.find(wanted.tier())
                        .orElseThrow(() ->
                                Refusal.of(
                                        "tier", "territory.refusal.unknown-tier", wanted.tier()));
        var code = FreeText.of("code", wanted.code(), 40).value();
        if (code.isEmpty() || code.chars().anyMatch(Character::isWhitespace)) {
            throw Refusal.of("code", "territory.refusal.bad-code", 40);
        }
        var name = FreeText.of("name", wanted.name(), 200).value();
        if (name.isEmpty()) {
            throw Refusal.of("name", "territory.refusal.missing-name");
        }
        var type = FreeText.of("type", wanted.type(), 60).value();
        if (type.isEmpty()) {
            throw Refusal.of("type", "territory.refusal.missing-type");
        }
        var unit = was == null ? null : was.unit().id();
        if (directory.byCode(List.of(code), day).stream()
                .anyMatch(it -> it.tier().equals(tier.code()) && !it.id().equals(unit))) {
            throw Refusal.of("code", "territory.refusal.code-taken", code);
        }
        var shortName = FreeText.of("shortName", wanted.shortName(), 200).value();
        return new VersionFacts(
                tier.code(),
                code,
                name,
                shortName.isEmpty() ? UnitTypes.Catalogue.shortened(name, type) : shortName,
                was == null || !was.unit().name().equals(name) ? null : was.nameEn(),
                type,
                parent(wanted, tier, day));
    }

    private @Nullable UUID parent(RegisterUnit wanted, TierView tier, LocalDate day) {
        if (tier.rank() == 1) {
            if (wanted.parent() != null) {
                throw Refusal.of("parent", "territory.refusal.province-has-no-parent");
            }
            return null;
        }
        if (wanted.parent() == null) {
            throw Refusal.of("parent", "territory.refusal.missing-parent");
        }
        var parent =
                directory
                        .find(wanted.parent(), day)
                        .orElseThrow(() ->
                                Refusal.of("parent", "territory.refusal.parent-not-on-day", day));
        if (tiers.find(parent.tier()).orElseThrow(NotFound::new).rank() >= tier.rank()) {
            throw Refusal.of("parent", "territory.refusal.parent-too-low");
        }
        return parent.id().value();
    }

    private static @Nullable String instrument(RegisterUnit wanted) {
        var text = FreeText.of("instrument", wanted.instrument(), 100).value();
        return text.isEmpty() ? null : text;
    }
}
