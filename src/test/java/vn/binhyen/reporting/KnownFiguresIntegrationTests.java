package vn.binhyen.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import vn.binhyen.reporting.spi.IndicatorSource;
import vn.binhyen.shared.UnitId;

import java.util.Objects;

/** What a report asks the registers, so that nobody types what is known. */
class KnownFiguresIntegrationTests extends LaunchedPeak {

    @Test
    void aCommuneIsAskedForTogetherWithItsResidentialAreas() {
        var commune = province.commune(1, 1);
        province.village(commune);
        province.village(commune);
        province.village(province.commune(1, 2));

        assertThat(known(commune)).isEqualTo(3);
    }

    @Test
    void aDistrictIsAskedForAloneSinceItsCommunesReportThemselves() {
        assertThat(known(province.district(1))).isEqualTo(1);
    }

    private Long known(UnitId unit) {
        var report = asAdmin(() -> forms.open(first, unit.value()));
        return report.lines().stream()
                .map(ReportView.ReportLine::known)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /** Knows of every indicator how many places it was asked for. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {

        @Bean
        IndicatorSource countedPlaces() {
            return question ->
                    question.indicators().stream()
                            .map(it ->
                                    new IndicatorSource.Known(it, question.places().size(), "Đếm"))
                            .toList();
        }
    }
}
