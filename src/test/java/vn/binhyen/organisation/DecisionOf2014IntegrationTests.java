package vn.binhyen.organisation;

import static org.assertj.core.api.Assertions.assertThat;

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
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.organisation.committees.CommitteeMergers;
import vn.binhyen.organisation.events.CommitteesMerged;
import vn.binhyen.organisation.figures.FaultList;
import vn.binhyen.organisation.figures.OrganisationSummary;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Decision 1913/QĐ-UBND of 20/6/2014: in each of 27 districts two committees became one. One
 * district is forgotten, and named.
 */
@SpringBootTest
@Transactional
@RecordApplicationEvents
class DecisionOf2014IntegrationTests {

    private static final LocalDate DAY = LocalDate.parse("2014-06-20");
    private static final Decision DECISION = new Decision("1913/QĐ-UBND", DAY);

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired CommitteeMergers mergers;
    @Autowired OrganisationSummary summary;
    @Autowired FaultList faults;
    @Autowired BodyDirectory directory;
    @Autowired ApplicationEvents events;

    @SuppressWarnings("NullAway.Init")
    private OrganisationScene scene;

    @BeforeEach
    void fiftyFourCommittees() {
        scene = new OrganisationScene(jdbc, naming, targets);
        var units = new ArrayList<String>();
        var bodies = new ArrayList<String>();
        for (int d = 0; d < 27; d++) {
            units.add("district,D%d,Huyện số %d,Huyện,38,".formatted(d, d));
            bodies.add(
                    "steering_committee,D%d,A%d,BCĐ 138,2000-01-01,crime_138,15".formatted(d, d));
            bodies.add(
                    "steering_committee,D%d,B%d,BCĐ phong trào,2003-01-01,movement,12"
                            .formatted(d, d));
        }
        scene.units(units.toArray(String[]::new));
        scene.bodies(
                "kind,unit_code,code,name,established_on,type,members",
                bodies.toArray(String[]::new));
        OrganisationScene.signIn();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void fiftyFourCommitteesBecomeTwentySevenAndTheirLineageIsKept() {
        var leftOut = mergers.merge("district", all(), DAY, DECISION);

        assertThat(leftOut).isEmpty();
        assertThat(committees(DAY.minusDays(1))).isEqualTo(54);
        assertThat(committees(DAY)).isEqualTo(27);
        assertThat(events.stream(CommitteesMerged.class)).hasSize(27);
        var first = scene.body("BCD138-D0");
        assertThat(mergers.formerOf(first))
                .extracting(BodyView::code)
                .containsExactlyInAnyOrder("A0", "B0");
        assertThat(directory.required(scene.body("A0")).endedOn()).isEqualTo(DAY.minusDays(1));
        assertThat(directory.required(first).decisionNumber()).isEqualTo("1913/QĐ-UBND");
    }

    @Test
    void theDistrictLeftOutIsNamed() {
        var forgotten = scene.unit("D13");
        var chosen = all().stream().filter(it -> !it.equals(forgotten)).toList();

        var leftOut = mergers.merge("district", chosen, DAY, DECISION);

        assertThat(leftOut).extracting(CommitteeMergers.Candidate::unit).containsExactly(forgotten);
        assertThat(committees(DAY)).isEqualTo(28);
        var found = faults.of(OrganisationScene.officer(), null, DAY);
        assertThat(found.bodies().get(BodyFilter.State.TWICE)).isEqualTo(2);
        assertThat(
                        directory.all(
                                OrganisationScene.officer(),
                                new BodyFilter(null, null, null, null, BodyFilter.State.TWICE),
                                DAY))
                .extracting(BodyView::unit)
                .containsOnly(forgotten);
    }

    @Test
    void aDistrictWithoutAnyCommitteeIsNamed() {
        jdbc.sql(
                        "update organisation.body set ended_on = date '2014-01-01' where code in ('A5', 'B5')")
                .update();

        var found = faults.of(OrganisationScene.officer(), null, DAY);

        assertThat(found.withoutCommittee()).containsExactly(scene.unit("D5"));
        assertThat(summary.of(OrganisationScene.officer(), null, DAY).withoutCommittee())
                .containsExactly(scene.unit("D5"));
    }

    @Test
    void theSameComesByAFileThatSaysWhatMergedIntoWhat() {
        var rows = new ArrayList<String>();
        for (int d = 0; d < 26; d++) {
            rows.add(
                    "steering_committee,D%d,N%d,BCĐ 138,2014-06-20,crime_movement_138,1913/QĐ-UBND,2014-06-20,,"
                            .formatted(d, d));
            rows.add(
                    "steering_committee,D%d,A%d,BCĐ 138,2000-01-01,crime_138,,,2014-06-19,N%d"
                            .formatted(d, d, d));
            rows.add(
                    "steering_committee,D%d,B%d,BCĐ phong trào,2003-01-01,movement,,,,N%d"
                            .formatted(d, d, d));
        }

        scene.bodies(
                "kind,unit_code,code,name,established_on,type,decision_number,decision_date,ended_on,merged_into",
                rows.toArray(String[]::new));

        assertThat(committees(DAY.minusDays(1))).isEqualTo(54);
        assertThat(committees(DAY)).isEqualTo(28);
        assertThat(mergers.formerOf(scene.body("N3")))
                .extracting(BodyView::code)
                .containsExactlyInAnyOrder("A3", "B3");
        assertThat(directory.required(scene.body("B3")).endedOn()).isEqualTo(DAY.minusDays(1));
    }

    private List<UnitId> all() {
        return mergers.candidates(OrganisationScene.officer(), "district", DAY).stream()
                .filter(it -> Set.of(2).contains(it.committees().size()))
                .map(CommitteeMergers.Candidate::unit)
                .toList();
    }

    private long committees(LocalDate day) {
        return summary.of(OrganisationScene.officer(), null, day).bodies().stream()
                .mapToLong(OrganisationSummary.Line::number)
                .sum();
    }
}
