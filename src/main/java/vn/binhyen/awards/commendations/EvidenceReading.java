package vn.binhyen.awards.commendations;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.binhyen.awards.commendations.Evidence.Kind;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.campaigns.events.CampaignId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What speaks for collectives, for a year or a campaign. */
@Component
class EvidenceReading {

    private final TitleStandings titles;
    private final RunningYears running;
    private final WorkEvidence work;
    private final CollectiveNames names;

    EvidenceReading(
            TitleStandings titles, RunningYears running, WorkEvidence work, CollectiveNames names) {
        this.titles = titles;
        this.running = running;
        this.work = work;
        this.names = names;
    }

    Map<UUID, List<Evidence>> of(
            int year, @Nullable CampaignId campaign, Collection<UUID> ids, LocalDate day) {
        var found = new HashMap<UUID, List<Evidence>>();
        if (campaign != null) {
            work.wholeCampaign(campaign, ids, day)
                    .forEach((id, rounds) ->
                            add(
                                    found,
                                    id,
                                    Kind.CAMPAIGN,
                                    List.of(rounds),
                                    "/campaigns/" + campaign));
        }
        var streaks = running.of(ids, day);
        var kinds = titles.kinds(year, ids);
        titles.of(year, ids, day)
                .forEach((id, title) -> {
                    if (title == Standing.Title.HELD) {
                        int years = Math.max(1, streaks.getOrDefault(id, 1));
                        add(
                                found,
                                id,
                                Kind.TITLE,
                                List.of(String.valueOf(year), years),
                                title(kinds.get(id), year, id));
                    }
                });
        titles.grades(year, ids, day)
                .forEach((id, grade) -> {
                    if (grade <= 2) {
                        var kind = grade == 1 ? Kind.EXCELLENT : Kind.GOOD;
                        add(
                                found,
                                id,
                                kind,
                                List.of(String.valueOf(year)),
                                title(kinds.get(id), year, id));
                    }
                });
        work.bodyGrades(year, ids)
                .forEach((id, grade) -> {
                    if (grade <= 2) {
                        add(
                                found,
                                id,
                                grade == 1 ? Kind.BODY_EXCELLENT : Kind.BODY_GOOD,
                                List.of(String.valueOf(year)),
                                "/bodies/" + id);
                    }
                });
        var inTime = work.inTime(year, ids);
        var named = names.of(inTime.keySet(), day);
        inTime.forEach((id, number) ->
                add(
                        found,
                        id,
                        Kind.REPORTS,
                        List.of(String.valueOf(year), number),
                        page(named.get(id), id)));
        work.pledged(year, ids)
                .forEach((id, it) ->
                        add(
                                found,
                                id,
                                Kind.PLEDGED,
                                List.of(String.valueOf(year), it.turns()),
                                "/pledges/%s/units/%s/institutions"
                                        .formatted(it.drive(), it.unit())));
        work.examples(year, ids)
                .forEach((id, model) ->
                        add(
                                found,
                                id,
                                Kind.EXAMPLE,
                                List.of(String.valueOf(year)),
                                "/models/" + model));
        return found;
    }

    private static String title(@Nullable TitleKind kind, int year, UUID id) {
        return kind == null ? "/units/" + id : "/titles/%s/%d/%s".formatted(kind.code(), year, id);
    }

    private static String page(CollectiveNames.@Nullable Named named, UUID id) {
        var unit = named == null || named.collective().kind() == Collective.Kind.UNIT;
        return (unit ? "/units/" : "/bodies/") + id;
    }

    private static void add(
            Map<UUID, List<Evidence>> found, UUID id, Kind kind, List<Object> facts, String href) {
        found.computeIfAbsent(id, it -> new ArrayList<>()).add(new Evidence(kind, facts, href));
    }
}
