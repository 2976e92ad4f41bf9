package vn.binhyen.organisation.files;

import static java.util.stream.Collectors.toSet;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.organisation.BodyCatalogue;
import vn.binhyen.organisation.BodyCatalogue.TypeKey;
import vn.binhyen.organisation.events.BodiesRegistered;
import vn.binhyen.organisation.files.BodyPlan.Entry;
import vn.binhyen.platform.BulkCopy;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.VietnameseText;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes bodies into the register, many at once, and announces them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BodyWriter {

    private static final int BODIES_AN_EVENT = 1000;
    private static final String COLUMNS =
            "id, kind, code, name, search_key, unit_id, tier, type, full_time, established_on, ended_on,"
                    + " decision_number, decision_date, merged_into, head, institution_id, version";

    private final JdbcClient jdbc;
    private final BulkCopy copy;
    private final BodyCatalogue catalogue;
    private final FiguresWriter strengths;
    private final PastDecisions decisions;
    private final ApplicationEventPublisher events;

    BodyWriter(
            JdbcClient jdbc,
            BulkCopy copy,
            BodyCatalogue catalogue,
            FiguresWriter strengths,
            PastDecisions decisions,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.catalogue = catalogue;
        this.strengths = strengths;
        this.decisions = decisions;
        this.events = events;
    }

    /** Lets nobody else change the register until this transaction ends. */
    void alone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('organisation.register'))").query(rs -> {});
    }

    /** Returns how many known bodies have changed. */
    int write(BodyPlan plan) {
        catalogue.join(
                Stream.concat(plan.added().stream(), plan.changed().stream())
                        .filter(it -> it.facts().type() != null)
                        .map(it -> new TypeKey(it.kind(), it.facts().type() + ""))
                        .collect(toSet()));
        if (!plan.added().isEmpty()) {
            copy.into("organisation.body (" + COLUMNS + ")", rows(plan.added(), plan));
            areas(plan.added());
        }
        if (!plan.changed().isEmpty()) {
            change(plan);
        }
        var added = plan.added().stream().map(Entry::id).collect(toSet());
        strengths.first(plan.strengths().stream().filter(it -> added.contains(it.body())).toList());
        var more = plan.strengths().stream().filter(it -> !added.contains(it.body())).toList();
        strengths.keepAll(more);
        var changed = new HashSet<UUID>();
        plan.changed().forEach(it -> changed.add(it.id()));
        more.forEach(it -> changed.add(it.body()));
        changed.addAll(decisions.keep(plan.decisions()));
        changed.removeAll(added);
        announce(Stream.concat(plan.added().stream().map(Entry::id), changed.stream()).toList());
        return changed.size();
    }

    private void change(BodyPlan plan) {
        jdbc.sql(
                        "create temporary table if not exists body_change on commit drop as select "
                                + COLUMNS
                                + " from organisation.body with no data")
                .update();
        jdbc.sql("delete from body_change").update();
        copy.into("body_change (" + COLUMNS + ")", rows(plan.changed(), plan));
        jdbc.sql(
                        """
                        update organisation.body b
                           set name = c.name, search_key = c.search_key, unit_id = c.unit_id, tier = c.tier, type = c.type,
                               full_time = c.full_time, established_on = c.established_on, ended_on = c.ended_on,
                               decision_number = c.decision_number, decision_date = c.decision_date,
                               merged_into = coalesce(c.merged_into, b.merged_into), head = c.head,
                               institution_id = c.institution_id, version = b.version + 1
                          from body_change c where b.id = c.id
                        """)
                .update();
        jdbc.sql("delete from organisation.body_area where body_id in (select id from body_change)")
                .update();
        areas(plan.changed());
    }

    private void areas(List<Entry> entries) {
        var rows = new ArrayList<Object[]>();
        entries.forEach(it -> it.areas().forEach(area -> rows.add(new Object[] {it.id(), area})));
        if (!rows.isEmpty()) {
            copy.into("organisation.body_area (body_id, unit_id)", rows);
        }
    }

    private static List<@Nullable Object[]> rows(List<Entry> entries, BodyPlan plan) {
        return entries.stream().map(it -> row(it, plan)).toList();
    }

    private static @Nullable Object[] row(Entry entry, BodyPlan plan) {
        var facts = entry.facts();
        var into = entry.mergedInto();
        return new @Nullable Object[] {
            entry.id(),
            entry.kind(),
            facts.code(),
            facts.name(),
            VietnameseText.searchKey(facts.name()),
            facts.unit(),
            facts.tier(),
            facts.type(),
            facts.fullTime(),
            facts.establishedOn(),
            facts.endedOn(),
            facts.decisionNumber(),
            facts.decisionDate(),
            into == null ? null : plan.ids().get(into),
            facts.head(),
            facts.institution(),
            0
        };
    }

    private void announce(List<UUID> bodies) {
        for (int from = 0; from < bodies.size(); from += BODIES_AN_EVENT) {
            var to = Math.min(from + BODIES_AN_EVENT, bodies.size());
            events.publishEvent(
                    new BodiesRegistered(
                            bodies.subList(from, to).stream().map(BodyId::new).toList()));
        }
    }
}
