package vn.binhyen.awards.commendations;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitView;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Lists of commendations, what speaks for those on them and what against. */
@Service
@Transactional(readOnly = true)
public class CommendationListing {

    private static final int MOST_CAMPAIGNS = 100;
    private static final int MOST_FOUND = 200;

    private final CommendationSql sql;
    private final Standings standings;
    private final EvidenceReading evidence;
    private final CandidatePool pool;
    private final CollectiveNames names;
    private final AwardBook awards;
    private final Authorities authorities;
    private final CommendationScope scope;

    CommendationListing(
            CommendationSql sql,
            Standings standings,
            EvidenceReading evidence,
            CandidatePool pool,
            CollectiveNames names,
            AwardBook awards,
            Authorities authorities,
            CommendationScope scope) {
        this.sql = sql;
        this.standings = standings;
        this.evidence = evidence;
        this.pool = pool;
        this.names = names;
        this.awards = awards;
        this.authorities = authorities;
        this.scope = scope;
    }

    /** Lists in the officer's scope, the latest first. */
    public List<CommendationView> find(
            @Nullable Integer year, @Nullable Stage stage, int limit, int from) {
        return sql.find(scope.hosts(), year, stage, limit, from, scope.today());
    }

    /** Campaigns a thematic list may be about: those that concern the officer's unit. */
    public List<CampaignId> campaigns() {
        return sql.campaigns(MOST_CAMPAIGNS).entrySet().stream()
                .filter(it -> scope.concerns(it.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    public List<Integer> years() {
        return sql.years(scope.hosts());
    }

    /** The list, where the officer may see it. */
    public CommendationView required(CommendationId id) {
        var view = known(id);
        scope.requireHost(view.host());
        return view;
    }

    /** The list whoever asks: for jobs and papers. */
    public CommendationView known(CommendationId id) {
        return sql.one(id, scope.today()).orElseThrow(NotFound::new);
    }

    /** Those on the list with evidence, history and conflicts; those with conflicts first. */
    public List<NomineeView> nominees(CommendationView list) {
        var day = scope.today();
        var all = standings.of(list.id(), list.year(), day);
        var rules = rules(list);
        var ids = all.stream().map(it -> it.nominee().collective().id()).toList();
        var found = evidence.of(list.year(), list.campaign(), ids, day);
        var also = sql.alsoProposed(list.id());
        return all.stream()
                .map(it -> {
                    var who = it.nominee().collective();
                    var mine =
                            rules.of(List.of(it)).stream()
                                    .filter(conflict -> who.equals(conflict.collective()))
                                    .toList();
                    return new NomineeView(
                            it.nominee(),
                            found.getOrDefault(who.id(), List.of()),
                            it.awards().stream()
                                    .filter(award -> !award.list().equals(list.id()))
                                    .toList(),
                            mine,
                            also.getOrDefault(who.id(), List.of()));
                })
                .sorted(Comparator.comparing(it -> it.conflicts().isEmpty()))
                .toList();
    }

    /** Everything that stands against deciding the list. */
    public List<Conflict> conflicts(CommendationView list) {
        return rules(list).of(standings.of(list.id(), list.year(), scope.today()));
    }

    private ConflictRules rules(CommendationView list) {
        var authority = authority(list);
        return new ConflictRules(
                list.id(),
                list.occasion(),
                list.year(),
                list.quota(),
                list.peopleQuota(),
                list.people(),
                authority == null ? null : authority.id());
    }

    /** Those on the list, in the order of papers. */
    public List<Nominee> nominated(CommendationId list) {
        return standings.nominees(list, scope.today());
    }

    /** Whom the list was decided for. */
    public List<Awarded> awarded(CommendationId list) {
        var all = awards.of(list);
        var named = names.of(all.stream().map(it -> it.collective().id()).toList(), scope.today());
        return all.stream()
                .map(it -> {
                    var known = named.get(it.collective().id());
                    return known == null
                            ? new Awarded(it, "", it.collective().id().toString(), "")
                            : new Awarded(it, known.code(), known.name(), known.place());
                })
                .sorted(
                        Comparator.comparing((Awarded it) -> it.award().collective().kind())
                                .thenComparing(Awarded::code)
                                .thenComparing(Awarded::name))
                .toList();
    }

    /**
     * Who could be put on the list, the most evidence first; where words are sought, whoever of the
     * register bears them, even if nothing speaks for it.
     */
    public List<Candidate> candidates(CommendationView list, @Nullable String words) {
        var day = scope.today();
        var ids = pool.of(list.host(), list.campaign(), day);
        var listed = Set.copyOf(standings.collectives(list.id(), day));
        var found = evidence.of(list.year(), list.campaign(), ids, day);
        var wanted = new LinkedHashSet<>(found.keySet());
        if (words != null && !words.isBlank()) {
            wanted.clear();
            wanted.addAll(pool.named(ids, words.strip(), MOST_FOUND, day));
        }
        wanted.removeAll(listed);
        return names.of(wanted, day).values().stream()
                .map(it ->
                        new Candidate(
                                it.collective(),
                                it.code(),
                                it.name(),
                                it.place(),
                                found.getOrDefault(it.collective().id(), List.of())))
                .sorted(
                        Comparator.comparingInt((Candidate it) -> -it.evidence().size())
                                .thenComparing(Candidate::code)
                                .thenComparing(Candidate::name))
                .toList();
    }

    /** What carries the code where the list can propose it. */
    public UUID byCode(CommendationView list, String code) {
        var found = pool.byCode(list.host(), list.campaign(), code.strip(), scope.today());
        if (found.isEmpty()) {
            throw Refusal.of("code", "commendations.refusal.unknown-code", code);
        }
        if (found.size() > 1) {
            throw Refusal.of("code", "commendations.refusal.code-of-several", code);
        }
        return found.iterator().next();
    }

    /** What a unit, body or institution was given, the latest first. */
    public List<PastAward> history(UUID collective) {
        return awards.of(List.of(collective));
    }

    /** The same in a unit and below. */
    public List<Awarded> inUnit(UnitId unit, LocalDate day) {
        var ids = pool.of(unit, null, day);
        var all = awards.of(ids);
        var named = names.of(all.stream().map(it -> it.collective().id()).toList(), day);
        return all.stream()
                .flatMap(it ->
                        Optional.ofNullable(named.get(it.collective().id()))
                                .map(known ->
                                        new Awarded(it, known.code(), known.name(), known.place()))
                                .stream())
                .toList();
    }

    /** The unit whose authority decides; null where no form says it yet. */
    public @Nullable UnitView authority(CommendationView list) {
        var form = list.form();
        return form == null ? null : authorities.of(form.level(), list.host(), scope.today());
    }

    public boolean mayPropose(CommendationView list) {
        return scope.proposes(list.host());
    }

    /** Whether the officer may enter what council and chair say. */
    public boolean mayDecide(CommendationView list) {
        var form = list.form();
        return scope.decides(list.host(), form == null ? null : form.id());
    }

    /** Refuses unless the officer may put the list together. */
    public void requirePropose(CommendationView list) {
        if (!mayPropose(list)) {
            throw new AccessDeniedException("outside the scope");
        }
    }

    /** An award with the name of who holds it. */
    public record Awarded(PastAward award, String code, String name, String place) {}
}
