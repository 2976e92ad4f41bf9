package vn.binhyen.awards.commendations;

import static java.util.stream.Collectors.groupingBy;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.binhyen.awards.commendations.CollectiveNames.Named;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** How those on a list stand on a day, and what speaks against it. */
@Component
class Standings {

    private final Nominations nominations;
    private final CollectiveNames names;
    private final TitleStandings titles;
    private final Exclusions exclusions;
    private final AwardBook awards;

    Standings(
            Nominations nominations,
            CollectiveNames names,
            TitleStandings titles,
            Exclusions exclusions,
            AwardBook awards) {
        this.nominations = nominations;
        this.names = names;
        this.titles = titles;
        this.exclusions = exclusions;
        this.awards = awards;
    }

    List<Standing> of(CommendationId list, int year, LocalDate day) {
        var nominees = nominations.of(list, day);
        var ids = nominees.stream().map(it -> it.collective().id()).toList();
        var named = names.of(ids, day);
        var title = titles.of(year, ids, day);
        var excluded = exclusions.of(year, ids);
        var given = awards.of(ids).stream().collect(groupingBy(it -> it.collective().id()));
        return nominees.stream()
                .map(it -> {
                    var id = it.collective().id();
                    return new Standing(
                            it,
                            ended(named.get(id)),
                            title.getOrDefault(id, Standing.Title.NOT_DECIDED),
                            excluded.get(id),
                            given.getOrDefault(id, List.of()));
                })
                .toList();
    }

    private static @Nullable LocalDate ended(@Nullable Named named) {
        return named == null ? null : named.endedOn();
    }

    List<Conflict> conflicts(CommendationList list, @Nullable UnitId authority, LocalDate day) {
        return list.rules(authority).of(of(list.getId(), list.year(), day));
    }

    List<Nominee> nominees(CommendationId list, LocalDate day) {
        return nominations.of(list, day);
    }

    List<UUID> collectives(CommendationId list, LocalDate day) {
        return nominations.of(list, day).stream().map(it -> it.collective().id()).toList();
    }
}
