package vn.binhyen.awards.commendations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.awards.AwardScene;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.organisation.events.BodyFactsChanged.Grade;
import vn.binhyen.shared.BodyId;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What stands against a commune's list, from the facts that awards keeps. */
@SpringBootTest
@Transactional
class CommendationConflictsIntegrationTests {

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired CommendationManagement management;
    @Autowired CommendationListing listing;
    @Autowired AwardForms forms;
    @Autowired BodyBook bodies;
    @Autowired Clock clock;

    @SuppressWarnings("NullAway.Init")
    private AwardScene scene;

    @SuppressWarnings("NullAway.Init")
    private Told told;

    @SuppressWarnings("NullAway.Init")
    private CommendationId list;

    private int year;

    @BeforeEach
    void aListOfACommune() {
        AwardScene.signIn();
        scene = new AwardScene(jdbc, naming, targets);
        scene.units(
                "commune,C1,Xã An Lộc,Xã,38",
                "commune,C2,Xã Bình Minh,Xã,38",
                "village,V1,Thôn Đông,Thôn,C1",
                "village,V2,Thôn Tây,Thôn,C1",
                "village,V3,Thôn Nam,Thôn,C2");
        told = new Told(scene, bodies, jdbc);
        year = LocalDate.now(clock).getYear();
        list = open("C1");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aBodyThatEndsAfterItWasProposedStandsAgainstTheList() {
        var team = told.body("V1", "T1");
        management.nominate(list, List.of(team.value()), view().version());
        assertThat(listing.conflicts(view())).isEmpty();

        told.body(team, "V1", "T1", 2, LocalDate.parse("2026-06-30"));

        assertThat(listing.conflicts(view()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.kind()).isEqualTo(Conflict.Kind.ENDED);
                    assertThat(it.facts().getLast()).isEqualTo(LocalDate.parse("2026-07-01"));
                });
        assertThat(named("t1")).isEmpty();
    }

    @Test
    void aUnitThatMergedStandsAgainstTheListAndItsBodiesGoWithTheSuccessor() {
        var team = told.body("V3", "T4", new Grade(year, 1));
        management.nominate(list, List.of(scene.unit("V2").value()), view().version());
        scene.bring(
                "reorganisations",
                "effective_date,instrument,level,old_code,new_code,new_name,new_type,new_parent_code,relation,share",
                "2026-07-01,12/NQ,village,V2,V8,Thôn Tây Nam,Thôn,C1,merged,full",
                "2026-07-01,12/NQ,village,V3,V8,Thôn Tây Nam,Thôn,C1,merged,full");

        assertThat(listing.conflicts(view()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.kind()).isEqualTo(Conflict.Kind.ENDED);
                    assertThat(it.facts())
                            .containsExactly("Thôn Tây", LocalDate.parse("2026-07-01"));
                });
        assertThat(candidates()).extracting(Candidate::collective).containsExactly(body(team));
    }

    @Test
    void anInstitutionThatEndedOrIsLeftOutByTheStandardStandsAgainstTheList() {
        var gone = told.school("S1", "C1", "upper_secondary");
        var primary = told.school("S2", "C1", "primary");
        management.nominate(list, List.of(gone, primary), view().version());
        jdbc.sql("update awards.institution set ended_on = '2026-05-31' where id = ?")
                .param(gone)
                .update();

        assertThat(listing.conflicts(view()))
                .extracting(Conflict::kind)
                .containsExactlyInAnyOrder(Conflict.Kind.ENDED, Conflict.Kind.EXCLUDED);
        assertThat(listing.conflicts(view()))
                .flatExtracting(Conflict::facts)
                .contains(LocalDate.parse("2026-06-01"))
                .anySatisfy(it -> assertThat(it.toString()).contains("124/2021/TT-BCA"));
    }

    @Test
    void aBodyCommendedForTheYearIsNotCommendedForItAgainOnAnotherList() {
        var team = told.body("V1", "T1");
        decided(list, team);
        list = open("C1");

        management.nominate(list, List.of(team.value()), view().version());

        assertThat(listing.conflicts(view()))
                .extracting(Conflict::kind)
                .containsExactly(Conflict.Kind.REWARDED_ALREADY);
        assertThat(listing.nominees(view()).getFirst().history()).hasSize(1);
    }

    @Test
    void moreCollectivesThanTheQuotaStandAgainstTheListUntilOneIsTakenOff() {
        var first = told.body("V1", "T1");
        var second = told.body("V1", "T2");
        var form = forms.findByCode("merit_commune").orElseThrow().getId();
        management.agree(list, new Terms(form, 1, null, 0), view().version());
        management.nominate(list, List.of(first.value(), second.value()), view().version());
        assertThat(listing.conflicts(view()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.kind()).isEqualTo(Conflict.Kind.OVER_QUOTA);
                    assertThat(it.facts()).containsExactly(2, 1, 1);
                });

        management.withdraw(list, second.value(), view().version());

        assertThat(listing.conflicts(view())).isEmpty();
    }

    private CommendationId open(String commune) {
        var form = forms.findByCode("merit_commune").orElseThrow().getId();
        return management.open(
                new OpenList(Occasion.YEARLY, year, null, scene.unit(commune), null, form));
    }

    private void decided(CommendationId id, BodyId body) {
        management.nominate(id, List.of(body.value()), view().version());
        management.propose(id, view().version());
        var day = LocalDate.of(year, 1, 2);
        management.consider(id, new Votes("1/BB", day, 5, 5), view().version());
        management.decide(id, "2/QĐ-UBND", day, view().version());
    }

    private static Collective body(BodyId id) {
        return new Collective(Collective.Kind.BODY, id.value());
    }

    private List<Candidate> candidates() {
        return listing.candidates(view(), null);
    }

    private List<String> named(String words) {
        return listing.candidates(view(), words).stream().map(Candidate::name).toList();
    }

    private CommendationView view() {
        return listing.known(list);
    }
}
