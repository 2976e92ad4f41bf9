package vn.binhyen.awards.commendations;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.commendations.Conflict.Kind;
import vn.binhyen.shared.UnitId;

import java.util.ArrayList;
import java.util.List;

/**
 * What speaks against a list: no several forms for one achievement (Law 06/2022/QH15), nobody who
 * cannot be commended, no unit by its own chair, no more than the quota. Pure: facts in, conflicts
 * out.
 *
 * @param authority the unit whose chair decides; null where no form says it yet
 */
record ConflictRules(
        CommendationId list,
        Occasion occasion,
        int year,
        @Nullable Integer quota,
        @Nullable Integer peopleQuota,
        int people,
        @Nullable UnitId authority) {

    List<Conflict> of(List<Standing> standings) {
        var found = new ArrayList<Conflict>();
        standings.forEach(it -> of(it, found));
        if (quota != null && standings.size() > quota) {
            found.add(
                    Conflict.of(
                            Kind.OVER_QUOTA,
                            null,
                            standings.size(),
                            quota,
                            standings.size() - quota));
        }
        if (peopleQuota != null && people > peopleQuota) {
            found.add(
                    Conflict.of(
                            Kind.PEOPLE_OVER_QUOTA,
                            null,
                            people,
                            peopleQuota,
                            people - peopleQuota));
        }
        return List.copyOf(found);
    }

    private void of(Standing standing, List<Conflict> found) {
        var nominee = standing.nominee();
        var who = nominee.collective();
        standing.awards().stream()
                .filter(PastAward::holds)
                .filter(it -> !it.list().equals(list))
                .filter(it -> it.achievement().equals(nominee.achievement()))
                .findFirst()
                .ifPresent(it ->
                        found.add(
                                Conflict.of(
                                        Kind.REWARDED_ALREADY,
                                        who,
                                        nominee.name(),
                                        it.form(),
                                        it.decisionNumber(),
                                        it.decidedOn())));
        var endedOn = standing.endedOn();
        if (endedOn != null) {
            found.add(Conflict.of(Kind.ENDED, who, nominee.name(), endedOn.plusDays(1)));
        }
        if (authority != null && authority.value().equals(who.id())) {
            found.add(Conflict.of(Kind.BY_ITSELF, who, nominee.name()));
        }
        if (standing.title() == Standing.Title.REVOKED) {
            found.add(Conflict.of(Kind.TITLE_REVOKED, who, nominee.name(), String.valueOf(year)));
        }
        if (occasion == Occasion.YEARLY) {
            ofYear(standing, found);
        }
    }

    /** A title that was not given stands against the work of the year, not against one deed. */
    private void ofYear(Standing standing, List<Conflict> found) {
        var nominee = standing.nominee();
        if (standing.title() == Standing.Title.REFUSED) {
            found.add(
                    Conflict.of(
                            Kind.TITLE_REFUSED,
                            nominee.collective(),
                            nominee.name(),
                            String.valueOf(year)));
        }
        var article = standing.excludedBy();
        if (article != null) {
            found.add(Conflict.of(Kind.EXCLUDED, nominee.collective(), nominee.name(), article));
        }
    }
}
