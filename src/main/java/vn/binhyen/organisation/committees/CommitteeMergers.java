package vn.binhyen.organisation.committees;

import static java.util.stream.Collectors.groupingBy;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Officer;
import vn.binhyen.organisation.BodyCatalogue;
import vn.binhyen.organisation.BodyDirectory;
import vn.binhyen.organisation.BodyFacts;
import vn.binhyen.organisation.BodyFilter;
import vn.binhyen.organisation.BodyKind;
import vn.binhyen.organisation.BodyView;
import vn.binhyen.organisation.CommitteeLife;
import vn.binhyen.organisation.Decision;
import vn.binhyen.organisation.events.CommitteesMerged;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitCodes;
import vn.binhyen.territory.UnitDirectory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Former committees of units go up in one committee each, by one decision for all (letter 640 item
 * 8: decision 1913/QĐ-UBND made one committee of two in every district).
 */
@Service
@Transactional
public class CommitteeMergers {

    private static final String TYPE = "crime_movement_138";

    private final CommitteeLife life;
    private final BodyDirectory directory;
    private final BodyCatalogue catalogue;
    private final UnitCodes codes;
    private final UnitDirectory units;
    private final CurrentOfficer officer;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    CommitteeMergers(
            CommitteeLife life,
            BodyDirectory directory,
            BodyCatalogue catalogue,
            UnitCodes codes,
            UnitDirectory units,
            CurrentOfficer officer,
            AuditTrail audit,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.life = life;
        this.directory = directory;
        this.catalogue = catalogue;
        this.codes = codes;
        this.units = units;
        this.officer = officer;
        this.audit = audit;
        this.events = events;
        this.jdbc = jdbc;
    }

    /**
     * The committees of every unit of a tier on the eve of the day: what a decision would merge.
     */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(Officer who, String tier, LocalDate day) {
        var eve = day.minusDays(1);
        var filter = new BodyFilter(BodyKind.STEERING_COMMITTEE, null, null);
        var standing =
                directory.all(who, filter, eve).stream()
                        .filter(it -> !it.proposed())
                        .collect(groupingBy(BodyView::unit));
        var ids = codes.ofTiers(Set.of(tier), day);
        var named = units.named(ids, day);
        var found = new ArrayList<Candidate>();
        for (var unit : ids) {
            var there = standing.getOrDefault(unit, List.of());
            var view = named.get(unit);
            if (view != null) {
                found.add(new Candidate(unit, view.code(), view.name(), there));
            }
        }
        return found;
    }

    /**
     * Merges the committees of each of the units into a new one.
     *
     * @return the units left out, because they had fewer than two committees
     */
    public List<Candidate> merge(
            String tier, Collection<UnitId> chosen, LocalDate day, Decision decision) {
        var wanted = new HashSet<>(chosen);
        var leftOut = new ArrayList<Candidate>();
        var merged = new LinkedHashMap<BodyId, Candidate>();
        for (var candidate : candidates(officer.required(), tier, day)) {
            if (!wanted.contains(candidate.unit()) || candidate.committees().size() < 2) {
                leftOut.add(candidate);
            } else {
                merged.put(merge(candidate, tier, day, decision), candidate);
            }
        }
        Refusal.unless(!merged.isEmpty(), "organisation.refusal.nothing-to-merge");
        merged.forEach((committee, it) ->
                events.publishEvent(
                        new CommitteesMerged(
                                it.committees().stream().map(BodyView::id).toList(),
                                committee,
                                it.unit(),
                                day)));
        return leftOut;
    }

    private BodyId merge(Candidate candidate, String tier, LocalDate day, Decision decision) {
        var name = catalogue.snapshot().nameOf(BodyKind.STEERING_COMMITTEE, TYPE);
        var head =
                candidate.committees().stream()
                        .map(BodyView::head)
                        .filter(it -> it != null)
                        .findFirst();
        var facts =
                new BodyFacts(
                        freeCode("BCD138-" + candidate.code()),
                        name,
                        candidate.unit(),
                        tier,
                        TYPE,
                        head.orElse(null),
                        null,
                        null,
                        day,
                        null,
                        decision.number(),
                        decision.date());
        var committee = life.establish(facts);
        for (var former : candidate.committees()) {
            life.merge(former, committee, day, decision);
        }
        audit.record(
                "committee.merged",
                "body",
                committee.value(),
                Map.of("on", day, "former", candidate.committees().size()));
        return committee;
    }

    private String freeCode(String wanted) {
        int taken =
                jdbc.sql(
                                """
                                select count(*) from organisation.body
                                 where kind = 'steering_committee' and (code = :code or code like :more)
                                """)
                        .param("code", wanted)
                        .param("more", wanted + "-%")
                        .query((rs, row) -> rs.getInt(1))
                        .single();
        return taken == 0 ? wanted : wanted + "-" + (taken + 1);
    }

    /** The former committees of a committee, the latest first. */
    @Transactional(readOnly = true)
    public List<BodyView> formerOf(BodyId committee) {
        var ids =
                jdbc.sql("select id from organisation.body where merged_into = :body")
                        .param("body", committee.value())
                        .query((rs, row) -> rs.getObject(1, java.util.UUID.class))
                        .list();
        return directory.byId(ids);
    }

    /** A unit and the committees it had on the eve of the day. */
    public record Candidate(UnitId unit, String code, String name, List<BodyView> committees) {

        /** Whether there is something to merge. */
        public boolean mergeable() {
            return committees.size() > 1;
        }
    }
}
