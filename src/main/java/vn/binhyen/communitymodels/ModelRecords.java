package vn.binhyen.communitymodels;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.communitymodels.events.CommunityModelId;
import vn.binhyen.documents.SteeringDocuments;
import vn.binhyen.documents.events.DocumentId;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is written down of a model as it works: activities, results, groups, sites, documents. */
@Service
@Transactional
public class ModelRecords {

    private static final int MOST = 1_000_000;
    private static final int FIRST_YEAR = 1990;

    private final CommunityModels models;
    private final ModelSites sites;
    private final HomelessSites homeless;
    private final ModelScope scope;
    private final ModelAnnouncing announcing;
    private final SteeringDocuments documents;
    private final AuditTrail audit;
    private final JdbcClient jdbc;

    ModelRecords(
            CommunityModels models,
            ModelSites sites,
            HomelessSites homeless,
            ModelScope scope,
            ModelAnnouncing announcing,
            SteeringDocuments documents,
            AuditTrail audit,
            JdbcClient jdbc) {
        this.models = models;
        this.sites = sites;
        this.homeless = homeless;
        this.scope = scope;
        this.announcing = announcing;
        this.documents = documents;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** Something was done; the system no longer takes the model for dormant. */
    public UUID hold(
            CommunityModelId id, LocalDate heldOn, String kind, @Nullable Integer participants) {
        scope.refuseFuture("heldOn", heldOn);
        var model = scope.toChange(id, null);
        if (!ModelWords.ACTIVITIES.contains(kind)) {
            throw Refusal.of("kind", "communitymodels.refusal.missing-kind");
        }
        var activity = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into communitymodels.activity (id, model, held_on, kind, participants)
                        values (:id, :model, :on, :kind, :participants)
                        """)
                .param("id", activity)
                .param("model", id.value())
                .param("on", heldOn)
                .param("kind", kind)
                .param("participants", number("participants", participants))
                .update();
        if (model.waitsForAnOfficer()) {
            models.save(model.keep(heldOn));
        }
        record("model.activity", id, heldOn);
        return activity;
    }

    /** An activity that was entered by mistake goes. */
    public void strike(CommunityModelId id, UUID activity) {
        scope.toChange(id, null);
        var struck =
                jdbc.sql("delete from communitymodels.activity where id = :id and model = :model")
                        .param("id", activity)
                        .param("model", id.value())
                        .update();
        if (struck == 0) {
            throw new NotFound();
        }
        record("model.activity-struck", id, scope.today());
    }

    /** A result of a year, as a number; said again it is put right. */
    public void keepResult(
            CommunityModelId id,
            int year,
            String kind,
            @Nullable Integer number,
            @Nullable Long seen) {
        models.save(scope.toChange(id, seen)); // who saw less is told
        if (year < FIRST_YEAR || year > scope.today().getYear()) {
            throw Refusal.of("year", "communitymodels.refusal.result-year", FIRST_YEAR + "");
        }
        if (!ModelWords.RESULTS.contains(kind)) {
            throw Refusal.of("result", "communitymodels.refusal.missing-kind");
        }
        jdbc.sql(
                        """
                        insert into communitymodels.result (model, year, kind, number) values (:model, :year, :kind, :number)
                        on conflict (model, year, kind) do update set number = excluded.number
                        """)
                .param("model", id.value())
                .param("year", year)
                .param("kind", kind)
                .param("number", number("number", number))
                .update();
        record("model.result", id, scope.today());
    }

    /** The number of its groups from that day on. */
    public void keepGroups(
            CommunityModelId id, LocalDate from, @Nullable Integer number, @Nullable Long seen) {
        scope.refuseFuture("from", from);
        models.save(scope.toChange(id, seen));
        jdbc.sql(
                        """
                        insert into communitymodels.group_count (model, from_day, number) values (:model, :from, :number)
                        on conflict (model, from_day) do update set number = excluded.number
                        """)
                .param("model", id.value())
                .param("from", from)
                .param("number", number("groups", number))
                .update();
        record("model.groups", id, from);
    }

    /** A site is none any more from that day on. */
    public void endSite(CommunityModelId id, UUID site, LocalDate on) {
        scope.refuseFuture("on", on);
        scope.toChange(id, null);
        sites.end(id, site, on);
        announcing.announce(List.of(id.value()));
        record("model.site-ended", id, on);
    }

    /** Where a site is found whose unit has ended without one that goes on. */
    public void moveSite(CommunityModelId id, UUID site, @Nullable UnitId to) {
        models.save(scope.toChange(id, null));
        var lost =
                homeless.of(id, scope.today()).stream()
                        .filter(it -> it.site().equals(site))
                        .findFirst()
                        .orElseThrow(
                                () -> new Refusal("communitymodels.refusal.site-not-homeless"));
        if (to == null || !lost.successors().contains(to)) {
            throw Refusal.of("to-" + site, "communitymodels.refusal.no-successor");
        }
        sites.move(id, site, to, lost.since());
        announcing.announce(List.of(id.value()));
        record("model.site-moved", id, scope.today());
    }

    /** A steering document the model rests on. */
    public void link(CommunityModelId id, @Nullable UUID document) {
        scope.toChange(id, null);
        if (document == null || documents.find(new DocumentId(document)).isEmpty()) {
            throw Refusal.of("document", "communitymodels.refusal.missing-document");
        }
        jdbc.sql(
                        """
                        insert into communitymodels.steering_link (model, document) values (:model, :document)
                        on conflict do nothing
                        """)
                .param("model", id.value())
                .param("document", document)
                .update();
        record("model.document", id, scope.today());
    }

    public void unlink(CommunityModelId id, UUID document) {
        scope.toChange(id, null);
        jdbc.sql(
                        "delete from communitymodels.steering_link where model = :model and document = :document")
                .param("model", id.value())
                .param("document", document)
                .update();
        record("model.document", id, scope.today());
    }

    private static int number(String field, @Nullable Integer number) {
        if (number == null || number < 0 || number > MOST) {
            throw Refusal.of(field, "communitymodels.refusal.bad-number", MOST);
        }
        return number;
    }

    private void record(String what, CommunityModelId model, LocalDate on) {
        audit.record(what, "model", model.value(), Map.of("on", on));
    }
}
