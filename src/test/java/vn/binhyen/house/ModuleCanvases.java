package vn.binhyen.house;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;

import org.jmolecules.event.types.DomainEvent;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.events.ApplicationModuleListener;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Writes a canvas per module (events, SPIs, who it knows) and the index with the event table. */
final class ModuleCanvases {

    private final ApplicationModules modules;
    private final List<ApplicationModule> sorted;

    private ModuleCanvases(ApplicationModules modules) {
        this.modules = modules;
        this.sorted =
                modules.stream()
                        .filter(it -> !it.getIdentifier().toString().equals("demo"))
                        .sorted(Comparator.comparing(it -> it.getIdentifier().toString()))
                        .toList();
    }

    static void write(ApplicationModules modules, Path folder) throws IOException {
        var canvases = new ModuleCanvases(modules);
        for (var module : canvases.sorted) {
            Files.writeString(folder.resolve(fileOf(module)), canvases.canvas(module));
        }
        Files.writeString(folder.resolve("README.md"), canvases.index());
    }

    private static String fileOf(ApplicationModule module) {
        return "module-" + module.getIdentifier() + ".md";
    }

    private String index() {
        var page = new ArrayList<String>();
        page.add("# Modules of Bình Yên\n");
        page.add(
                "Generated from the code; a test holds it against the code. An arrow means “knows”.\n");
        page.add("![All modules](components.svg)\n");
        page.add("## Canvases\n");
        page.add("| module | what it is |\n|---|---|");
        for (var module : sorted) {
            page.add(
                    "| [%s](%s) | %s |"
                            .formatted(
                                    module.getIdentifier(),
                                    fileOf(module),
                                    Javadoc.firstSentence(packageInfo(module))));
        }
        page.add("\n## What is announced\n");
        page.add("| module | event | what happened | who acts on it |\n|---|---|---|---|");
        for (var module : sorted) {
            for (var event : eventsOf(module)) {
                page.add(
                        "| %s | `%s` | %s | %s |"
                                .formatted(
                                        module.getIdentifier(),
                                        event.getSimpleName(),
                                        Javadoc.firstSentence(event),
                                        listenersTo(event)));
            }
        }
        page.add("");
        return String.join("\n", page);
    }

    private String canvas(ApplicationModule module) {
        var page = new ArrayList<String>();
        page.add("# " + module.getDisplayName() + "\n");
        page.add(Javadoc.whole(packageInfo(module)) + "\n");
        page.add(
                "![%s](module-%s.svg)\n"
                        .formatted(module.getDisplayName(), module.getIdentifier()));
        section(page, "Knows", modulesKnownTo(module));
        section(page, "Announces", eventsOf(module).stream().map(this::described).toList());
        section(page, "Listens to", eventsHeardBy(module));
        section(
                page,
                "Lets others plug in",
                typesIn(module, "spi")
                        .filter(JavaClass::isInterface)
                        .map(this::pluggedIn)
                        .toList());
        section(page, "Offers", offered(module).map(this::described).toList());
        return String.join("\n", page);
    }

    private static void section(List<String> page, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            page.add("## " + title + "\n");
            lines.forEach(it -> page.add("- " + it));
            page.add("");
        }
    }

    private List<String> modulesKnownTo(ApplicationModule module) {
        return module.getDirectDependencies(modules)
                .uniqueModules()
                .map(it -> "[%s](%s)".formatted(it.getIdentifier(), fileOf(it)))
                .sorted()
                .toList();
    }

    private String described(JavaClass type) {
        return "`%s`: %s".formatted(type.getSimpleName(), Javadoc.firstSentence(type));
    }

    private String pluggedIn(JavaClass spi) {
        var by =
                types().filter(it -> !it.equals(spi) && it.isAssignableTo(spi.getName()))
                        .filter(it -> !it.isInterface())
                        .map(this::moduleOf)
                        .distinct()
                        .sorted()
                        .collect(joining(", "));
        return described(spi) + (by.isEmpty() ? "" : " Plugged in by: " + by + ".");
    }

    private Stream<JavaClass> offered(ApplicationModule module) {
        var base = module.getBasePackage().getName();
        return types().filter(it -> it.getPackageName().equals(base))
                .filter(it -> it.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(JavaClass::isTopLevelClass)
                .sorted(Comparator.comparing(JavaClass::getSimpleName));
    }

    private List<JavaClass> eventsOf(ApplicationModule module) {
        return typesIn(module, "events")
                .filter(it -> it.isAssignableTo(DomainEvent.class))
                .sorted(Comparator.comparing(JavaClass::getSimpleName))
                .toList();
    }

    private Stream<JavaClass> typesIn(ApplicationModule module, String folder) {
        var name = module.getBasePackage().getName() + "." + folder;
        return types().filter(it -> it.getPackageName().equals(name))
                .filter(JavaClass::isTopLevelClass)
                .filter(it -> !it.getSimpleName().equals("package-info"))
                .sorted(Comparator.comparing(JavaClass::getSimpleName));
    }

    private List<String> eventsHeardBy(ApplicationModule module) {
        return listeners()
                .filter(it -> moduleOf(it.owner()).equals(module.getIdentifier().toString()))
                .map(it ->
                        "`%s`: %s"
                                .formatted(
                                        it.event().getSimpleName(),
                                        Javadoc.firstSentence(it.owner())))
                .distinct()
                .sorted()
                .toList();
    }

    private String listenersTo(JavaClass event) {
        return listeners()
                .filter(it -> it.event().equals(event))
                .map(it -> moduleOf(it.owner()))
                .distinct()
                .sorted()
                .collect(joining(", "));
    }

    private Stream<Listener> listeners() {
        return types().flatMap(type ->
                type.getMethods().stream()
                        .filter(it ->
                                it.isMetaAnnotatedWith(ApplicationModuleListener.class)
                                        && it.getRawParameterTypes().size() == 1)
                        .map(it -> new Listener(type, it.getRawParameterTypes().getFirst())));
    }

    private String moduleOf(JavaClass type) {
        return modules.getModuleByType(type.getName())
                .map(it -> it.getIdentifier().toString())
                .orElse("");
    }

    private Stream<JavaClass> types() {
        return sorted.stream().flatMap(it -> it.getBasePackage().stream());
    }

    private static String packageInfo(ApplicationModule module) {
        return module.getBasePackage().getName() + ".package-info";
    }

    private record Listener(JavaClass owner, JavaClass event) {}
}
