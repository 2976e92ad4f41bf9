package vn.binhyen.awards.standards;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Outdated;
import vn.binhyen.shared.Refusal;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Writes a new edition of a standard from an old one, and puts it in force. What applied before
 * ends with the year before; a year a cycle has begun keeps the standard it began with.
 */
@Service
@Transactional
public class StandardManagement {

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;
    private static final int LONGEST_NUMBER = 60;
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}/.-]{1,29}");

    private final StandardStore store;
    private final UsedYears used;
    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final AuditTrail audit;

    StandardManagement(
            StandardStore store,
            UsedYears used,
            CurrentOfficer officer,
            Scopes scopes,
            AuditTrail audit) {
        this.store = store;
        this.used = used;
        this.officer = officer;
        this.scopes = scopes;
        this.audit = audit;
    }

    /** A draft with the rules of another, for the years from the one given. */
    public StandardId draftFrom(StandardId origin, int firstYear, @Nullable Integer lastYear) {
        return draftFrom(origin, null, firstYear, lastYear);
    }

    /**
     * A draft with the rules of another, for the years from the one given.
     *
     * @param code of a new document that takes the place of the old one; null for another edition
     */
    public StandardId draftFrom(
            StandardId origin, @Nullable String code, int firstYear, @Nullable Integer lastYear) {
        requireProvince();
        checkYears(firstYear, lastYear);
        if (code != null && !CODE.matcher(code).matches()) {
            throw Refusal.of("code", "recognition.refusal.standard-code");
        }
        var from = store.find(origin).orElseThrow(NotFound::new);
        var named = code == null ? from.code() : code;
        var draft =
                new Standard(
                        StandardId.random(),
                        named,
                        store.nextEdition(named),
                        from.instrument(),
                        from.amends(),
                        from.purpose(),
                        firstYear,
                        lastYear,
                        false,
                        Standard.State.DRAFT,
                        false,
                        from.rules(),
                        0);
        store.insert(draft);
        audit.record(
                "standard.drafted",
                "standard",
                draft.id().value(),
                Map.of("from", origin, "year", firstYear));
        return draft.id();
    }

    /**
     * Says of a draft which document it comes from and for which years it is.
     *
     * @param amends number of the document it amends; null where it stands by itself
     */
    public void describe(
            StandardId id,
            long seen,
            String instrument,
            @Nullable String amends,
            int firstYear,
            @Nullable Integer lastYear) {
        var draft = draft(id, seen);
        checkYears(firstYear, lastYear);
        var number = FreeText.of("instrument", instrument, LONGEST_NUMBER).value().strip();
        if (number.isEmpty()) {
            throw Refusal.of("instrument", "recognition.refusal.no-instrument");
        }
        var amended =
                amends == null
                        ? null
                        : FreeText.of("amends", amends, LONGEST_NUMBER).value().strip();
        store.update(
                new Standard(
                        draft.id(),
                        draft.code(),
                        draft.edition(),
                        number,
                        amended == null || amended.isEmpty() ? null : amended,
                        draft.purpose(),
                        firstYear,
                        lastYear,
                        false,
                        draft.state(),
                        draft.frozen(),
                        draft.rules(),
                        draft.version()));
        audit.record("standard.described", "standard", id.value(), Map.of("year", firstYear));
    }

    private static void checkYears(int firstYear, @Nullable Integer lastYear) {
        if (firstYear < EARLIEST || firstYear > LATEST) {
            throw Refusal.of(
                    "firstYear",
                    "recognition.refusal.year",
                    Integer.toString(EARLIEST),
                    Integer.toString(LATEST));
        }
        if (lastYear != null && lastYear < firstYear) {
            throw Refusal.of("lastYear", "recognition.refusal.years-out-of-order");
        }
    }

    /**
     * Writes the rules of one kind of a draft.
     *
     * @param form makes the new rules of the old ones
     */
    public void change(StandardId id, long seen, TitleKind kind, UnaryOperator<Rules> form) {
        var draft = draft(id, seen);
        var rules = form.apply(draft.of(kind));
        Refusal.ifAny(rules.faults(draft.firstYear(), draft.lastYear()));
        store.write(id, rules);
        store.update(draft);
        audit.record("standard.changed", "standard", id.value(), Map.of("kind", kind));
    }

    /** Puts a draft in force for its years; another that holds in them ends the year before. */
    public void putInForce(StandardId id, long seen) {
        var draft = draft(id, seen);
        Refusal.ifAny(draft.faults());
        for (var other : store.inForce(draft.purpose())) {
            if (overlap(draft, other)) {
                makeRoom(draft, other);
            }
        }
        store.update(with(draft, Standard.State.IN_FORCE, false));
        audit.record("standard.in-force", "standard", id.value(), Map.of());
    }

    /** Throws a draft away. */
    public void discard(StandardId id, long seen) {
        draft(id, seen);
        store.delete(id);
        audit.record("standard.discarded", "standard", id.value(), Map.of());
    }

    private void makeRoom(Standard draft, Standard other) {
        boolean goesOn =
                draft.lastYear() != null
                        && (other.lastYear() == null || other.lastYear() > draft.lastYear());
        if (other.firstYear() >= draft.firstYear() || goesOn) {
            throw Refusal.of(
                    "firstYear",
                    "recognition.refusal.years-overlap",
                    other.code(),
                    Integer.toString(other.firstYear()),
                    other.lastYear() == null ? "…" : other.lastYear().toString());
        }
        var last = used.lastOf(other.id());
        if (last != null && last >= draft.firstYear()) {
            throw Refusal.of("firstYear", "recognition.refusal.year-begun", Integer.toString(last));
        }
        store.update(
                new Standard(
                        other.id(),
                        other.code(),
                        other.edition(),
                        other.instrument(),
                        other.amends(),
                        other.purpose(),
                        other.firstYear(),
                        draft.firstYear() - 1,
                        other.yearsToConfirm(),
                        other.state(),
                        other.frozen(),
                        other.rules(),
                        other.version()));
    }

    private static boolean overlap(Standard one, Standard other) {
        return (one.lastYear() == null || other.firstYear() <= one.lastYear())
                && (other.lastYear() == null || one.firstYear() <= other.lastYear());
    }

    private Standard draft(StandardId id, long seen) {
        requireProvince();
        var standard = store.find(id).orElseThrow(NotFound::new);
        Refusal.unless(standard.isDraft(), "recognition.refusal.not-a-draft");
        if (standard.version() != seen) {
            throw new Outdated(standard.version());
        }
        return standard;
    }

    /** Refuses whoever does not answer for the province. */
    public void requireProvince() {
        if (!scopes.coversProvince(officer.required())) {
            throw new AccessDeniedException("the standards are the province's");
        }
    }

    static Standard with(Standard it, Standard.State state, boolean frozen) {
        return new Standard(
                it.id(),
                it.code(),
                it.edition(),
                it.instrument(),
                it.amends(),
                it.purpose(),
                it.firstYear(),
                it.lastYear(),
                it.yearsToConfirm(),
                state,
                frozen,
                it.rules(),
                it.version());
    }
}
