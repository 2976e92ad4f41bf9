package vn.binhyen.awards.commendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.awards.AwardScene;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.organisation.events.BodyFactsChanged;
import vn.binhyen.organisation.events.BodyFactsChanged.Grade;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.Refusal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who can be put on a commune's list, and what speaks for them. */
@SpringBootTest
@Transactional
@RecordApplicationEvents
class CommendationCandidatesIntegrationTests {

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired CommendationManagement management;
    @Autowired CommendationListing listing;
    @Autowired AwardForms forms;
    @Autowired BodyBook bodies;
    @Autowired ApplicationEvents events;
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
    void aBodyIsProposedForTheGradeOfItsWork() {
        var team = told.body("V1", "T1", new Grade(year, 1));
        var group = told.body("V2", "G1", new Grade(year, 2));
        told.body("V1", "T2", new Grade(year, 3));
        told.body("V1", "T3", new Grade(year - 1, 1));
        told.body("V3", "T4", new Grade(year, 1));

        assertThat(candidates())
                .extracting(it -> it.collective(), it -> it.evidence().getFirst().kind())
                .containsExactlyInAnyOrder(
                        tuple(body(team), Evidence.Kind.BODY_EXCELLENT),
                        tuple(body(group), Evidence.Kind.BODY_GOOD));
    }

    @Test
    void anExampleSpeaksForTheBodyOrInstitutionThatOwnsIt() {
        var team = told.body("V1", "T1");
        var school = told.school("S1", "C1", "upper_secondary");
        example(team.value(), LocalDate.of(year, 5, 1));
        example(school, LocalDate.of(year, 6, 1));
        example(told.body("V3", "T4").value(), LocalDate.of(year, 6, 1));
        example(told.body("V1", "T2").value(), LocalDate.of(year - 1, 6, 1));

        assertThat(candidates())
                .extracting(it -> it.collective(), it -> it.evidence().getFirst().kind())
                .containsExactlyInAnyOrder(
                        tuple(body(team), Evidence.Kind.EXAMPLE),
                        tuple(institution(school), Evidence.Kind.EXAMPLE));
    }

    @Test
    void whatAnInstitutionPledgedInTheYearSpeaksForIt() {
        var school = told.school("S1", "C1", "upper_secondary");
        var other = told.school("S2", "C1", "upper_secondary");
        pledged(school, LocalDate.of(year, 3, 1), 7);
        pledged(school, LocalDate.of(year, 4, 1), 5);
        pledged(other, LocalDate.of(year - 1, 4, 1), 5);

        assertThat(candidates())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.collective()).isEqualTo(institution(school));
                    assertThat(it.evidence().getFirst().kind()).isEqualTo(Evidence.Kind.PLEDGED);
                    assertThat(it.evidence().getFirst().facts())
                            .containsExactly(String.valueOf(year), 12);
                });
    }

    private void example(UUID owner, LocalDate on) {
        var model = UUID.randomUUID();
        jdbc.sql("insert into awards.known_model_telling (model, telling, owner) values (?, 1, ?)")
                .params(model, owner)
                .update();
        jdbc.sql("insert into awards.known_example (model, named_on) values (?, ?)")
                .params(model, on)
                .update();
    }

    private void pledged(UUID place, LocalDate on, int turns) {
        jdbc.sql(
                        """
                        insert into awards.known_pledge (drive, unit_id, place, on_day, subject, turns, distinct_ones, version)
                        values (?, ?, ?, ?, 3, ?, 1, 1)
                        """)
                .params(UUID.randomUUID(), scene.unit("C1").value(), place, on, turns)
                .update();
    }

    private static Collective institution(UUID id) {
        return new Collective(Collective.Kind.INSTITUTION, id);
    }

    @Test
    void anyCollectiveOfTheAreaIsFoundByNameOrCodeWithoutEvidence() {
        register(
                "protection_team,V1,T1,Tổ bảo vệ Thôn Đông,2024-07-01,law_2023",
                "household_group,V2,G1,Tổ an ninh xã hội số 3,2020-01-01,",
                "protection_team,V3,T4,Tổ bảo vệ Thôn Nam,2024-07-01,law_2023");

        assertThat(listing.candidates(view(), null)).isEmpty();
        assertThat(named("to bao ve")).containsExactly("Tổ bảo vệ Thôn Đông");
        assertThat(named("Tổ AN NINH")).containsExactly("Tổ an ninh xã hội số 3");
        assertThat(named("g1")).containsExactly("Tổ an ninh xã hội số 3");
        assertThat(named("thôn tây")).containsExactly("Thôn Tây");
        management.nominate(list, List.of(listing.byCode(view(), "T1")), view().version());
        assertThat(listing.nominees(view()))
                .extracting(it -> it.nominee().name(), it -> it.nominee().place())
                .containsExactly(tuple("Tổ bảo vệ Thôn Đông", "Thôn Đông"));
        assertThat(named("to bao ve")).isEmpty();
    }

    @Test
    void whoIsNotOfTheAreaIsNotPutOnTheListByAHandMadeRequest() {
        var elsewhere = told.body("V3", "T4");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> management.nominate(list, List.of(elsewhere.value()), 0))
                .extracting(Refusal::key)
                .isEqualTo("commendations.refusal.not-of-the-list");
    }

    @Test
    void aCodeOfSeveralIsNotGuessed() {
        told.body("V1", "X1");
        told.body("V2", "X1");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> listing.byCode(view(), "X1"))
                .extracting(Refusal::key)
                .isEqualTo("commendations.refusal.code-of-several");
    }

    private CommendationId open(String commune) {
        var form = forms.findByCode("merit_commune").orElseThrow().getId();
        return management.open(
                new OpenList(Occasion.YEARLY, year, null, scene.unit(commune), null, form));
    }

    /** What the register announces when bodies come by file reaches the copy. */
    private void register(String... lines) {
        events.clear();
        scene.bring("bodies", "kind,unit_code,code,name,established_on,type", lines);
        events.stream(BodyFactsChanged.class).forEach(it -> bodies.keep(it.bodies()));
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
