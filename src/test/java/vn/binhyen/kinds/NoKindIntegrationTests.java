package vn.binhyen.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.binhyen.access.signin.Acting;
import vn.binhyen.campaigns.spi.CampaignKind;

import java.util.Arrays;
import java.util.Locale;

/** The whole application starts and answers with {@code kinds/peak} left out. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = WithoutPeak.class)
class NoKindIntegrationTests {

    @Autowired ApplicationContext context;
    @Autowired MessageSource messages;
    @Autowired MockMvcTester mvc;

    @Test
    void nothingOfThePeakIsThere() {
        assertThat(context.getBeanProvider(CampaignKind.class).stream()).isEmpty();
        assertThat(Arrays.stream(context.getBeanDefinitionNames()).map(context::getType))
                .filteredOn(it -> it != null)
                .noneMatch(it -> it.getName().startsWith("vn.binhyen.kinds."));
        assertThatExceptionOfType(NoSuchMessageException.class)
                .isThrownBy(() -> messages.getMessage("peak.name", null, Locale.of("vi")));
    }

    @Test
    void theInterfaceListsNoKind() {
        assertThat(mvc.get().uri("/api/v1/campaign-kinds").with(Acting.administrator()))
                .hasStatusOk()
                .bodyJson()
                .isEqualTo("{\"items\": []}");
    }

    @Test
    void theWizardSaysWhatIsMissing() {
        assertThat(mvc.get().uri("/campaigns/new").with(Acting.administrator()))
                .hasStatusOk()
                .bodyText()
                .contains("chưa có loại đợt nào", "Thêm mô-đun loại đợt");
    }

    @Test
    void theOtherPagesOfCampaignsAndReportsAreThere() {
        for (var page : new String[] {"/", "/campaigns", "/desk", "/indicators", "/figures"}) {
            assertThat(mvc.get().uri(page).with(Acting.administrator())).as(page).hasStatusOk();
        }
    }

    @Test
    void aCampaignOfAnAbsentKindIsRefusedWithItsField() {
        assertThat(
                        mvc.post()
                                .uri("/api/v1/campaigns")
                                .with(Acting.administrator())
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        """
                                        {"kind": "peak", "title": "Đợt 2014", "host": "6f1c7d2e-6f0a-4a57-9d0a-3f3a5b1c2d3e",
                                         "startsOn": "2014-08-01", "endsOn": "2014-09-30", "settings": {},
                                         "audience": {"tiers": ["commune"], "units": [], "bodies": []}, "basis": []}
                                        """))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("kind");
    }
}
