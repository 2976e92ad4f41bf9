package vn.binhyen.house;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.junit.jupiter.api.Test;

import vn.binhyen.campaigns.PlantedService;
import vn.binhyen.reporting.PlantedBreach;

class PlantedBreachTests {

    @Test
    void aDomainModuleCallingAnotherTurnsTheRuleRed() {
        var classes =
                new ClassFileImporter().importClasses(PlantedBreach.class, PlantedService.class);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> DomainModules.NEVER_CALL_EACH_OTHER.check(classes))
                .withMessageContaining("PlantedBreach")
                .withMessageContaining("PlantedService");
    }
}
