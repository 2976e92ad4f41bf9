package vn.binhyen.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import vn.binhyen.access.spi.UnitTree;

@SpringBootTest(
        properties = {
            "BINHYEN_ADMIN_PASSWORD=tu-moi-truong-1",
            "BINHYEN_PROVINCE_CODE=38",
            "BINHYEN_PROVINCE_NAME=Tỉnh Thanh Hóa"
        })
class FirstStartIntegrationTests {

    @Autowired SignIns signIns;
    @Autowired UnitTree units;
    @Autowired FirstStart firstStart;

    @Test
    void adminHasThePasswordOfTheEnvironmentAtOnce() {
        var admin = signIns.byBasic("admin", "tu-moi-truong-1");

        assertThat(admin).hasValueSatisfying(it -> assertThat(it.isAdministrator()).isTrue());
    }

    @Test
    void aLaterStartDoesNotResetThePassword() {
        firstStart.admin("mot-mat-khau-khac");

        assertThat(signIns.byBasic("admin", "mot-mat-khau-khac")).isEmpty();
        assertThat(signIns.byBasic("admin", "tu-moi-truong-1")).isPresent();
    }

    @Test
    void theProvinceHasItsName() {
        assertThat(units.province()).isPresent();
    }
}
