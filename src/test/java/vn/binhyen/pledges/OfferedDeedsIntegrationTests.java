package vn.binhyen.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.pledges.drives.DriveListing;
import vn.binhyen.pledges.drives.DriveManagement;
import vn.binhyen.pledges.drives.DriveView;
import vn.binhyen.pledges.drives.OpenDrive;
import vn.binhyen.pledges.events.DriveId;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Good deeds put on offer on the page of a drive that runs already. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class OfferedDeedsIntegrationTests {

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired GroupBook groups;
    @Autowired DriveManagement management;
    @Autowired DriveListing drives;
    @Autowired MockMvcTester mvc;

    @SuppressWarnings("NullAway.Init")
    private DriveId drive;

    @BeforeEach
    void aDriveWithTwoGoodDeeds() {
        var scene = new PledgeScene(jdbc, naming, targets, groups);
        PledgeScene.signIn(PledgeScene.administrator());
        scene.units();
        drive =
                management.open(
                        new OpenDrive(
                                "Cao điểm",
                                scene.unit("38"),
                                LocalDate.parse("2026-08-01"),
                                LocalDate.parse("2026-09-30"),
                                List.of("Hòa giải", "Tuần tra")));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void furtherGoodDeedsStandBehindThoseThereAre() {
        assertThat(offer("Camera an ninh\nHòa giải")).hasStatus(302);
        assertThat(offered()).containsExactly("Hòa giải", "Tuần tra", "Camera an ninh");

        assertThat(offer(" "))
                .hasStatus(422)
                .bodyText()
                .contains("Ghi ít nhất một việc tốt, mỗi việc một dòng.");
        PledgeScene.signIn(PledgeScene.administrator());
        management.close(drive, null);
        assertThat(offer("Đèn đường"))
                .hasStatus(422)
                .bodyText()
                .contains("Đợt đăng ký này đã đóng");
        assertThat(offered()).hasSize(3);
    }

    @Test
    void theListNamesTheUnitADriveIsOf() {
        var host =
                jdbc.sql("select name from territory.unit_version where code = '38'")
                        .query(String.class)
                        .single();

        assertThat(
                        mvc.get()
                                .uri("/pledges")
                                .locale(Locale.of("vi"))
                                .with(authentication(administrator())))
                .hasStatusOk()
                .bodyText()
                .contains("Cao điểm", ">" + host + "<");
    }

    private List<String> offered() {
        return drives.required(PledgeScene.administrator(), drive).goodDeeds().stream()
                .map(DriveView.GoodDeed::name)
                .toList();
    }

    private MvcTestResult offer(String deeds) {
        return mvc.post()
                .uri("/pledges/{d}/offer", drive)
                .locale(Locale.of("vi"))
                .with(authentication(administrator()))
                .with(csrf())
                .param("goodDeeds", deeds)
                .exchange();
    }

    private static UsernamePasswordAuthenticationToken administrator() {
        return new UsernamePasswordAuthenticationToken(
                PledgeScene.administrator(),
                null,
                List.of(new SimpleGrantedAuthority("ROLE_ADMINISTRATOR")));
    }
}
