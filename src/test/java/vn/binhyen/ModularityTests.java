package vn.binhyen;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    static final ApplicationModules MODULES = ApplicationModules.of(BinhYenApplication.class);

    @Test
    void modulesKeepToTheirBoundaries() {
        MODULES.verify();
    }
}
