package vn.binhyen.awards.titles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.jspecify.annotations.Nullable;
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
import vn.binhyen.awards.events.RevocationReason;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.events.TitleRecognised;
import vn.binhyen.awards.events.TitleRegistered;
import vn.binhyen.imports.spi.ImportOutcome;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.imports.spi.RowMessage;

import java.time.LocalDate;
import java.util.List;

@SpringBootTest
@RecordApplicationEvents
@Transactional
class TitleImportIntegrationTests {

    private static final String LINE =
            "2017,residential_area,V1,TT23/2012,true,recognised,12/QĐ-UBND,2017-12-20";

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired InstitutionBook institutions;
    @Autowired TitleBook book;
    @Autowired TitleListing listing;
    @Autowired ApplicationEvents events;

    @SuppressWarnings("NullAway.Init")
    private TitleScene scene;

    @BeforeEach
    void aProvince() {
        TitleScene.signInAdministrator();
        scene = new TitleScene(jdbc, naming, targets);
        scene.units();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        assertThat(scene.titles(LINE)).isEqualTo(ImportOutcome.of(1, 0, 0));
        assertThat(scene.titles(LINE)).isEqualTo(ImportOutcome.of(0, 0, 1));
        assertThat(events.stream(TitleRecognised.class)).hasSize(1);
    }

    @Test
    void aFileFromBeforeARevocationDoesNotUndoIt() {
        scene.titles(LINE);
        book.revoke(
                TitleKind.RESIDENTIAL_AREA,
                2017,
                scene.object("V1"),
                RevocationReason.FALSE_RECORDS,
                "3/QĐ",
                LocalDate.parse("2018-08-01"),
                null);

        assertThat(scene.titles(LINE)).isEqualTo(ImportOutcome.of(0, 0, 1));
        assertThat(standing("2018-09-12")).isEqualTo(TitleAct.REVOKED);
        assertThat(standing("2018-07-31")).isEqualTo(TitleAct.RECOGNISED);
    }

    @Test
    void anotherResultOfADecidedYearIsAWrongRow() {
        scene.titles(LINE);

        assertThat(
                        scene.faults(
                                "2017,residential_area,V1,TT23/2012,true,refused,13/QĐ,2018-01-05",
                                "2017,residential_area,V2,TT23/2012,true,recognised,12/QĐ-UBND,2017-12-20"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.key()).isEqualTo("awards.refusal.already-decided");
                    assertThat(it.arguments())
                            .containsExactly("12/QĐ-UBND", LocalDate.parse("2017-12-20"));
                });
    }

    @Test
    void aResultFollowsARegistration() {
        scene.titles("2017,residential_area,V1,TT23/2012,true,,,");
        assertThat(events.stream(TitleRegistered.class)).hasSize(1);

        assertThat(scene.titles(LINE)).isEqualTo(ImportOutcome.of(0, 1, 0));
        assertThat(standing("2017-12-19")).isNull();
        assertThat(standing("2017-12-20")).isEqualTo(TitleAct.RECOGNISED);
    }

    @Test
    void codesAreThoseOfTheYear() {
        scene.merge("2020-01-01", "V9", "V1", "V2");

        assertThat(scene.faults("2020,residential_area,V1,TT23/2012,true,recognised,1,2020-12-20"))
                .extracting(RowMessage::key)
                .containsExactly("awards.refusal.unknown-unit");
        assertThat(scene.faults("2017,residential_area,V9,TT23/2012,true,recognised,1,2017-12-20"))
                .as("what came out of a reorganisation was not there before")
                .extracting(RowMessage::key)
                .containsExactly("awards.refusal.unknown-unit");
        assertThat(
                        scene.faults(
                                "2019,residential_area,V1,TT23/2012,true,recognised,1,2019-12-20",
                                "2020,residential_area,V9,TT23/2012,true,recognised,1,2020-12-20"))
                .isEmpty();
        assertThat(scene.faults("2004,residential_area,V3,CT10/2008,true,recognised,1,2004-12-20"))
                .as("older than the register")
                .extracting(RowMessage::key, RowMessage::warning)
                .containsExactly(tuple("awards.odd.later", true));
    }

    @Test
    void aCodeOlderThanTheRegisterIsNotThatOfTheUnitWhichGotItLater() {
        scene.merge("2020-01-01", "V9", "V1", "V2");
        scene.merge("2021-01-01", "V1", "V9", "V3");

        assertThat(scene.faults("2004,residential_area,V1,CT10/2008,true,recognised,1,2004-12-20"))
                .as("V1 of before the merger, which the register knows from a later day on")
                .extracting(RowMessage::key, RowMessage::warning)
                .containsExactly(tuple("awards.odd.later", true));
    }

    @Test
    void institutionsAreKnownByKindAndCode() {
        institutions.keep(
                List.of(
                        scene.institution("school", "T1", "X1"),
                        scene.institution("enterprise", "T1", "T2")));

        scene.titles(
                "2017,school,T1,TT23/2012,true,recognised,1/QĐ,2017-12-20",
                "2017,nhà trường,T1,TT23/2012,true,,,".replace("nhà trường", "doanh nghiệp"));

        assertThat(
                        listing.page(
                                        new TitleListing.Query(
                                                2017, null, scene.unit("T2"), TitleScene.TODAY),
                                        10,
                                        null)
                                .items())
                .singleElement()
                .satisfies(it -> assertThat(it.kind()).isEqualTo(TitleKind.ENTERPRISE));
        assertThat(scene.faults("2017,agency,T1,TT23/2012,true,,,"))
                .extracting(RowMessage::key)
                .containsExactly("awards.refusal.unknown-institution");
    }

    @Test
    void saysWhatIsWrongWithEachRow() {
        assertThat(
                        scene.faults(
                                "1999,commune,X1,TT23/2012,true,refused,,",
                                "2017,ward,X1,TT23/2012,true,refused,,",
                                "2017,commune,X9,TT23/2012,true,refused,,",
                                "2017,commune,X1,TT99,true,refused,,",
                                "2017,commune,X1,TT23/2012,maybe,refused,,",
                                "2017,commune,X1,TT23/2012,true,won,,",
                                "2017,commune,X1,TT23/2012,true,recognised,1/QĐ,",
                                "2017,commune,X1,TT23/2012,true,recognised,1/QĐ,2016-12-20",
                                "2017,commune,X1,TT23/2012,true,recognised,1/QĐ,2027-01-01",
                                "2017,commune,X1,TT23/2012,true,,1/QĐ,2017-12-20",
                                "2017,commune,X1,TT23/2012,false,,,",
                                "2017,commune,X1,TT23/2012,true,recognised,0912345678,2017-12-20",
                                "2017,commune,T2,TT23/2012,true,refused,,",
                                "2017,commune,T2,TT23/2012,true,refused,,",
                                "2017,residential_area,X1,TT23/2012,true,refused,,"))
                .extracting(
                        RowMessage::line,
                        RowMessage::column,
                        it -> it.key().replaceFirst(".*refusal\\.", ""))
                .containsExactlyInAnyOrder(
                        tuple(2, "year", "bad-year"),
                        tuple(3, "kind", "unknown-kind"),
                        tuple(4, "code", "unknown-unit"),
                        tuple(5, "standard", "unknown-standard"),
                        tuple(6, "registered", "unknown-truth"),
                        tuple(7, "result", "unknown-result"),
                        tuple(8, "decision_date", "recognised-undecided"),
                        tuple(9, "decision_date", "before-year"),
                        tuple(10, "decision_date", "not-yet"),
                        tuple(11, "result", "decision-without-result"),
                        tuple(12, "registered", "says-nothing"),
                        tuple(13, "decision_number", "phone-number"),
                        tuple(15, "code", "line-twice"),
                        tuple(16, "code", "unknown-unit"));
    }

    private @Nullable TitleAct standing(String day) {
        return listing.of(List.of(scene.object("V1")), LocalDate.parse(day)).getFirst().act();
    }
}
