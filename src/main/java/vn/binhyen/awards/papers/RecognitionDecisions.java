package vn.binhyen.awards.papers;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.awards.papers.DecisionContent.Graded;
import vn.binhyen.awards.papers.DecisionContent.Revoked;
import vn.binhyen.awards.titles.TitleObjects.Named;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitCodes;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitView;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The decisions behind titles and grades: what each recognised, took back or graded, and what
 * became of it.
 */
@Service
@Transactional(readOnly = true)
public class RecognitionDecisions {

    private final DecisionRows rows;
    private final DecisionContent content;
    private final UnitDirectory units;
    private final UnitCodes codes;
    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final Clock clock;

    RecognitionDecisions(
            DecisionRows rows,
            DecisionContent content,
            UnitDirectory units,
            UnitCodes codes,
            CurrentOfficer officer,
            Scopes scopes,
            Clock clock) {
        this.rows = rows;
        this.content = content;
        this.units = units;
        this.codes = codes;
        this.officer = officer;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** Those of a year made by authorities in the officer's scope, the latest first. */
    public List<RecognitionDecision> find(int year, int limit, int from) {
        return named(rows.find(year, within(), limit, from));
    }

    /** The years anything was decided about. */
    public List<Integer> years() {
        return rows.years();
    }

    /** The decision, where the officer may see it. */
    public RecognitionDecision required(UUID id) {
        var found = known(id);
        var who = officer.required();
        var authority = found.authority();
        if (!scopes.coversProvince(who)
                && (authority == null || !scopes.covers(who, authority, today()))) {
            throw new AccessDeniedException("outside the scope");
        }
        return found;
    }

    /** The decision whoever asks: for jobs. */
    RecognitionDecision known(UUID id) {
        return named(rows.find(id).stream().toList()).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What it recognised, as it said when it was made. */
    public List<Named> recognised(RecognitionDecision decision) {
        return content.recognised(decision);
    }

    /** Of these, what still stands. */
    List<Named> holding(RecognitionDecision decision) {
        return content.holding(decision);
    }

    /** What it took back, and why. */
    public List<Revoked> revoked(RecognitionDecision decision) {
        return content.revoked(decision);
    }

    /** What it graded, the best first. */
    public List<Graded> graded(RecognitionDecision decision) {
        return content.graded(decision);
    }

    /** What later decisions changed of it. */
    public List<Correction> corrections(RecognitionDecision decision) {
        return content.corrections(decision, today());
    }

    private List<RecognitionDecision> named(List<RecognitionDecision> found) {
        var names =
                units.named(
                        found.stream()
                                .map(RecognitionDecision::authority)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList(),
                        today());
        return found.stream()
                .map(it ->
                        it.of(
                                Optional.ofNullable(it.authority())
                                        .flatMap(unit -> Optional.ofNullable(names.get(unit)))
                                        .map(UnitView::name)
                                        .orElse("")))
                .toList();
    }

    private UUID @Nullable [] within() {
        var who = officer.required();
        if (scopes.coversProvince(who)) {
            return null;
        }
        var own = who.unit();
        return own == null
                ? new UUID[0]
                : Stream.concat(Stream.of(own), codes.below(own, today()).stream())
                        .map(UnitId::value)
                        .toArray(UUID[]::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
