package vn.binhyen.pledges;

import static org.assertj.core.api.Assertions.assertThat;
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
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.pledges.drives.DriveListing;
import vn.binhyen.pledges.drives.DriveManagement;
import vn.binhyen.pledges.drives.OpenDrive;
import vn.binhyen.pledges.events.DriveOpened;
import vn.binhyen.pledges.events.PledgesRegistered;
import vn.binhyen.pledges.events.PledgesReviewed;
import vn.binhyen.pledges.events.PledgesReviewed.Reviewed;
import vn.binhyen.pledges.events.Subject;
import vn.binhyen.pledges.progress.PledgeSummary;
import vn.binhyen.pledges.progress.PledgeSummary.Query;

import java.time.LocalDate;
import java.util.List;

@SpringBootTest
@Transactional
@RecordApplicationEvents
class PledgeImportIntegrationTests {

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired GroupBook groups;
    @Autowired PledgeSummary summary;
    @Autowired DriveListing drives;
    @Autowired DriveManagement management;
    @Autowired ApplicationEvents events;

    @SuppressWarnings("NullAway.Init")
    private PledgeScene scene;

    @BeforeEach
    void aGroupOfThirty() {
        scene = new PledgeScene(jdbc, naming, targets, groups);
        PledgeScene.signIn(PledgeScene.administrator());
        scene.units();
        scene.group("G1", "V1", 30);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void keepsTurnsAndDistinctApart() {
        scene.pledges(
                "Bình yên,2016-08-01,V1,G1,household,Hòa giải,28,,",
                "Bình yên,01/08/2017,V1,G1,household,Hòa giải,28,,",
                "Bình yên,2018-08-01,X1,G1,household,Hòa giải,28,20,18");

        var line = only(new Query(drives.numbers("binh yen"), null, null, null));

        assertThat(line.registered()).isEqualTo(84);
        assertThat(line.distinct()).isEqualTo(28);
        assertThat(line.coverage()).isEqualByComparingTo("0.9333");
        assertThat(line.checked()).isEqualTo(20);
        assertThat(line.kept()).isEqualTo(18);
        assertThat(line.keptShare()).isEqualByComparingTo("0.9");
        assertThat(drives.visible(PledgeScene.administrator())).hasSize(3);
        assertThat(
                        only(new Query(
                                        null,
                                        scene.unit("V1"),
                                        LocalDate.parse("2017-01-01"),
                                        LocalDate.parse("2017-12-31")))
                                .registered())
                .isEqualTo(28);
        assertThat(events.stream(DriveOpened.class)).hasSize(3);
        assertThat(events.stream(PledgesRegistered.class)).hasSize(3);
        assertThat(events.stream(PledgesReviewed.class).flatMap(it -> it.reviewed().stream()))
                .containsExactly(
                        new Reviewed(
                                scene.unit("V1"),
                                LocalDate.parse("2018-08-01"),
                                Subject.HOUSEHOLD,
                                28,
                                20,
                                18));
    }

    @Test
    void refusesWhatCannotBe() {
        scene.group("G2", "V1", 4);
        assertThat(
                        scene.faults(
                                "Bình yên,2016-08-01,V1,G1,household,Hòa giải,31,,",
                                "Bình yên,2016-08-01,V1,G1,household,Tuần tra,28,20,21",
                                "Bình yên,2016-08-01,V1,G1,household,Đèn đường,28,29,1",
                                "Bình yên,2016-08-01,V1,G1,household,Camera,28,,29",
                                "Bình yên,2016-08-01,V2,G1,household,Hòa giải,28,,",
                                "Bình yên,2016-08-01,X2,G1,household,Hòa giải,28,,",
                                "Bình yên,2016-08-01,V1,G9,household,Hòa giải,28,,",
                                "Bình yên,2016-08-01,V9,,household,Hòa giải,28,,",
                                "Bình yên,2016-08-01,V1,,household,Hòa giải,181,,",
                                "Bình yên,2016-08-01,V1,G2,household,Hòa giải,4,4,4",
                                "Bình yên,2016-08-01,V1,G2,family,Hòa giải,4,,",
                                "Bình yên,2016-08-01,V2,,person,Hòa giải,40,,",
                                "Bình yên,2016-08-01,V2,,person,Hòa giải,40,,"))
                .extracting(RowMessage::line, RowMessage::column, it -> it.key().substring(16))
                .containsExactly(
                        tuple(2, "registered", "more-than-base"),
                        tuple(3, "kept", "more-kept-than-checked"),
                        tuple(4, "checked", "more-checked-than-registered"),
                        tuple(5, "kept", "more-kept-than-registered"),
                        tuple(6, "group_code", "group-elsewhere"),
                        tuple(7, "group_code", "group-elsewhere"),
                        tuple(8, "group_code", "unknown-group"),
                        tuple(9, "unit_code", "unknown-unit"),
                        tuple(10, "registered", "more-than-base"),
                        tuple(11, "checked", "base-too-small"),
                        tuple(12, "subject", "unknown-subject"),
                        tuple(14, "good_deed", "line-twice"));
    }

    @Test
    void refusesAClosedDriveAndADayOutsideIt() {
        var drive =
                management.open(
                        new OpenDrive(
                                "Cao điểm",
                                scene.unit("38"),
                                LocalDate.parse("2026-08-01"),
                                LocalDate.parse("2026-09-30"),
                                List.of("Hòa giải")));
        assertThat(scene.faults("cao diem,2026-10-01,V1,G1,household,Hòa giải,28,,"))
                .extracting(RowMessage::key)
                .containsExactly("pledges.refusal.outside-drive");
        assertThat(scene.faults("Cao điểm,2026-09-30,V1,G1,household,Hòa giải,28,,")).isEmpty();

        management.close(drive, null);

        assertThat(scene.faults("Cao điểm,2026-09-30,V1,G1,household,Hòa giải,28,,"))
                .extracting(RowMessage::key)
                .containsExactly("pledges.refusal.closed");
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        var first = "Bình yên,2016-08-01,V1,G1,household,Hòa giải,28,20,18";
        var second = "Bình yên,2016-08-01,V1,G1,household,Tuần tra,10,,";
        scene.pledges(first, second);

        var again = scene.pledges(first, second);

        assertThat(again.added() + again.changed()).isZero();
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(events.stream(PledgesRegistered.class)).hasSize(1);
        var changed = scene.pledges("Bình yên,2016-08-01,V1,G1,household,Hòa giải,27,,");
        assertThat(changed.changed()).isEqualTo(1);
        var line = only(new Query(null, null, null, null));
        assertThat(List.of(line.registered(), line.distinct(), line.checked(), line.kept()))
                .containsExactly(37L, 27L, 20L, 18L);
    }

    private PledgeSummary.Line only(Query query) {
        var lines = summary.of(PledgeScene.administrator(), query);
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }
}
