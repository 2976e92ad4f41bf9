package vn.binhyen.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

import vn.binhyen.BinhYenApplication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

class ModularityTests {

    static final ApplicationModules MODULES = ApplicationModules.of(BinhYenApplication.class);

    /** The one order: a module uses only modules to its left (kinds stand beside reporting). */
    private static final List<String> ORDER =
            List.of(
                    "shared",
                    "shell",
                    "platform",
                    "imports",
                    "access",
                    "territory",
                    "documents",
                    "indicators",
                    "campaigns",
                    "kinds.peak",
                    "reporting",
                    "organisation",
                    "communitymodels",
                    "pledges",
                    "awards",
                    "notices",
                    "demo");

    @Test
    void modulesKeepToTheirBoundaries() {
        MODULES.verify();
    }

    @Test
    void everyFirstLevelPackageIsAModule() throws IOException {
        var packages = new TreeSet<String>();
        for (var root : List.of("src/main/java/vn/binhyen", "src/demo/java/vn/binhyen")) {
            if (!Files.exists(Path.of(root))) {
                continue;
            }
            try (var folders = Files.list(Path.of(root))) {
                folders.filter(Files::isDirectory)
                        .map(it -> it.getFileName().toString())
                        .filter(it -> !it.equals("kinds"))
                        .forEach(packages::add);
            }
        }
        try (var kinds = Files.list(Path.of("src/main/java/vn/binhyen/kinds"))) {
            kinds.filter(Files::isDirectory)
                    .forEach(it -> packages.add("kinds." + it.getFileName()));
        }

        var modules = new TreeSet<String>();
        MODULES.forEach(it -> modules.add(it.getIdentifier().toString()));

        assertThat(modules).isEqualTo(packages);
    }

    @Test
    void dependenciesPointToTheLeft() {
        MODULES.forEach(module -> {
            var place = ORDER.indexOf(module.getIdentifier().toString());
            assertThat(place)
                    .as("%s has its place in the order", module.getIdentifier())
                    .isNotNegative();
            module.getDirectDependencies(MODULES)
                    .uniqueModules()
                    .forEach(it ->
                            assertThat(ORDER.indexOf(it.getIdentifier().toString()))
                                    .as("%s uses %s", module.getIdentifier(), it.getIdentifier())
                                    .isLessThan(place));
        });
    }

    @Test
    void noModuleIsOpen() {
        MODULES.forEach(module ->
                assertThat(module.getBasePackage().getAnnotation(ApplicationModule.class))
                        .hasValueSatisfying(it ->
                                assertThat(it.type()).isEqualTo(ApplicationModule.Type.CLOSED)));
    }
}
