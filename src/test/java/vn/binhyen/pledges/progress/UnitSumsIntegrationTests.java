package vn.binhyen.pledges.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.pledges.PledgeScene;
import vn.binhyen.pledges.drives.DriveListing;
import vn.binhyen.pledges.events.Subject;
import vn.binhyen.pledges.progress.PledgeSummary.Query;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** The sums kept by unit and day against the rows they stand for. */
@SpringBootTest
@Transactional
class UnitSumsIntegrationTests {

    private static final List<String> GROUPS = List.of("V1,G1", "V1,G2", "V2,G3", "V3,G4", "V2,");
    private static final List<String> DAYS =
            List.of("2016-08-01", "2016-09-01", "2017-08-01", "2018-08-01");

    @Autowired JdbcClient jdbc;
    @Autowired BeanFactory beans;
    @Autowired UnitSums sums;
    @Autowired DriveListing drives;

    @SuppressWarnings("NullAway.Init")
    private PledgeScene scene;

    @BeforeEach
    void groupsOfThreeVillages() {
        scene = PledgeScene.in(beans);
        PledgeScene.signIn(PledgeScene.administrator());
        scene.units();
        scene.group("G1", "V1", 30);
        scene.group("G2", "V1", 30);
        scene.group("G3", "V2", 30);
        scene.group("G4", "V3", 30);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theSumsAreThoseOfTheRowsWhateverWasCorrected() {
        var random = new Random(4);
        for (int file = 0; file < 12; file++) {
            var where = GROUPS.get(random.nextInt(GROUPS.size()));
            var day = DAYS.get(random.nextInt(DAYS.size()));
            int number = 10 + random.nextInt(20);
            var checked = random.nextBoolean() ? ",8," + random.nextInt(9) : ",,";
            for (var subject : List.of("household", "person")) {
                scene.pledges(
                        "Bình yên,%s,%s,%s,Hòa giải,%d%s"
                                .formatted(day, where, subject, number, checked),
                        "Bình yên,%s,%s,%s,Tuần tra,%d,,"
                                .formatted(day, where, subject, 10 + random.nextInt(20)));
            }
        }

        for (var from : List.of("2016-01-01", "2016-09-01", "2018-01-01")) {
            for (var to : List.of("2016-08-31", "2016-12-31", "2018-12-31")) {
                var query = new Query(null, null, LocalDate.parse(from), LocalDate.parse(to));
                assertThat(sums.bySubject(query, null))
                        .as(from + " " + to)
                        .containsExactlyElementsOf(counted(from, to));
            }
        }
    }

    @Test
    void aUnitOfManyDaysCountsEachPlaceOnceAndOneOfASingleDayToo() {
        scene.pledges(
                "Bình yên,2016-08-01,V1,G1,household,Hòa giải,20,,",
                "Bình yên,2016-09-01,V1,G1,household,Hòa giải,25,,",
                "Bình yên,2016-09-01,V1,G2,household,Hòa giải,10,,",
                "Bình yên,2016-09-01,V3,G4,household,Hòa giải,7,,");

        assertThat(sums.byUnit(new Query(null, null, null, null), null, Subject.HOUSEHOLD))
                .extracting(UnitSums.OfUnit::unit, it -> it.turns(), it -> it.distinct())
                .containsExactlyInAnyOrder(
                        tuple(scene.unit("V1"), 55L, 35L), tuple(scene.unit("V3"), 7L, 7L));
    }

    /** From the single registrations. */
    private List<UnitSums.Sums> counted(String from, String to) {
        return jdbc.sql(
                        """
                        select subject, sum(registered) as registered, sum(best) as once, sum(checked) as checked,
                               sum(kept) as kept, max(last_on) as last_on
                          from (select s.subject, s.place, sum(r.registered) as registered, max(r.registered) as best,
                                       coalesce(sum(r.checked), 0) as checked, coalesce(sum(r.kept), 0) as kept,
                                       max(s.on_day) as last_on
                                  from pledges.registration r join pledges.sheet s on s.id = r.sheet
                                 where s.on_day between cast(:from as date) and cast(:to as date)
                                 group by s.subject, s.place) t
                         group by subject order by subject
                        """)
                .param("from", from)
                .param("to", to)
                .query((rs, row) ->
                        new UnitSums.Sums(
                                Subject.of(rs.getInt("subject")),
                                rs.getLong("registered"),
                                rs.getLong("once"),
                                rs.getLong("checked"),
                                rs.getLong("kept"),
                                rs.getObject("last_on", LocalDate.class)))
                .list();
    }
}
