package vn.binhyen.awards.papers;

import vn.binhyen.awards.AwardScene;
import vn.binhyen.awards.commendations.AwardFormId;
import vn.binhyen.awards.commendations.AwardFormManagement;
import vn.binhyen.awards.commendations.CommendationId;
import vn.binhyen.awards.commendations.CommendationListing;
import vn.binhyen.awards.commendations.CommendationManagement;
import vn.binhyen.awards.commendations.Occasion;
import vn.binhyen.awards.commendations.OpenList;
import vn.binhyen.awards.commendations.Terms;

import java.time.LocalDate;
import java.util.List;

/** Lists of the first commune, brought as far as a test wants them. */
record CommendationWays(
        CommendationManagement management,
        CommendationListing listing,
        CommendationPapers papers,
        AwardFormManagement forms,
        AwardScene scene,
        LocalDate today) {

    CommendationId decided(int number, int people, String... codes) {
        var id = considered(4, people, codes);
        papers.decide(id, String.valueOf(number), today, version(id));
        return id;
    }

    CommendationId considered(int minutes, String... codes) {
        return considered(minutes, 0, codes);
    }

    CommendationId considered(int minutes, int people, String... codes) {
        var id = opened("C1");
        management.agree(id, new Terms(form("merit_commune"), 10, 10, people), version(id));
        nominate(id, codes);
        papers.propose(id, version(id));
        papers.consider(id, String.valueOf(minutes), today, 7, 6, version(id));
        return id;
    }

    CommendationId opened(String host) {
        return management.open(
                new OpenList(
                        Occasion.YEARLY,
                        2026,
                        null,
                        scene.unit(host),
                        null,
                        form("merit_commune")));
    }

    void nominate(CommendationId id, String... codes) {
        var list = listing.required(id);
        management.nominate(
                id,
                List.of(codes).stream().map(it -> listing.byCode(list, it)).toList(),
                version(id));
    }

    AwardFormId form(String code) {
        return forms.all().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    long version(CommendationId id) {
        return listing.known(id).version();
    }
}
