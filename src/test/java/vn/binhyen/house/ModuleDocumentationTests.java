package vn.binhyen.house;

import static org.assertj.core.api.Assertions.assertThat;

import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.DiagramOptions.DiagramStyle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Holds {@code modules-docs} against the code: diagram sources and canvases are generated to {@code
 * target} and compared. {@code ./mvnw test -Dtest=ModuleDocumentationTests -Dmodules-docs=write}
 * writes them, the drawings included.
 */
class ModuleDocumentationTests {

    /** Everybody knows the vocabulary; the demonstration province is not in the product. */
    private static final Set<String> UNDRAWN = Set.of("shared", "demo");

    private static final Path COMMITTED = Path.of("modules-docs");
    private static final Path GENERATED = Path.of("target", "modules-docs");

    @BeforeAll
    static void generate() throws IOException {
        empty(GENERATED);
        var style =
                DiagramOptions.defaults()
                        .withStyle(DiagramStyle.UML)
                        .withExclusions(it -> UNDRAWN.contains(it.getIdentifier().toString()));
        new Documenter(
                        ModularityTests.MODULES,
                        Documenter.Options.defaults().withOutputFolder(GENERATED.toString()))
                .writeModulesAsPlantUml(style)
                .writeIndividualModulesAsPlantUml(style);
        Files.deleteIfExists(GENERATED.resolve("module-demo.puml"));
        for (var source : named(GENERATED, ".puml")) {
            Files.writeString(source, drawnWithoutGraphviz(inOrder(Files.readString(source))));
        }
        ModuleCanvases.write(ModularityTests.MODULES, GENERATED);
        if ("write".equals(System.getProperty("modules-docs"))) {
            publish();
        }
    }

    @Test
    void modulesDocsSayWhatTheCodeSays() throws IOException {
        assertThat(texts(COMMITTED))
                .as("mend with ./mvnw test -Dtest=ModuleDocumentationTests -Dmodules-docs=write")
                .isEqualTo(texts(GENERATED));
    }

    @Test
    void everyDiagramIsDrawn() throws IOException {
        assertThat(named(COMMITTED, ".puml"))
                .isNotEmpty()
                .allSatisfy(it ->
                        assertThat(drawing(it))
                                .exists()
                                .content(StandardCharsets.UTF_8)
                                .contains("<svg"));
    }

    private static void publish() throws IOException {
        empty(COMMITTED);
        for (var file : texts(GENERATED).entrySet()) {
            Files.writeString(COMMITTED.resolve(file.getKey()), file.getValue());
        }
        for (var source : named(COMMITTED, ".puml")) {
            var svg = new ByteArrayOutputStream();
            new SourceStringReader(Files.readString(source))
                    .outputImage(svg, new FileFormatOption(FileFormat.SVG));
            Files.write(drawing(source), svg.toByteArray());
        }
    }

    /**
     * Neighbouring components and relations by name: else they stand as the file system has them.
     */
    private static String inOrder(String source) {
        var lines = new ArrayList<>(source.lines().toList());
        for (var mark : List.of("  component ", " --> ")) {
            int from = 0;
            for (int i = 0; i <= lines.size(); i++) {
                if (i == lines.size() || !lines.get(i).contains(mark)) {
                    Collections.sort(lines.subList(from, i));
                    from = i + 1;
                }
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /** Smetana is PlantUML's own layout engine: nothing to install. */
    private static String drawnWithoutGraphviz(String source) {
        return source.replaceFirst("@startuml\\R", "@startuml\n!pragma layout smetana\n");
    }

    private static Path drawing(Path source) {
        return source.resolveSibling(source.getFileName().toString().replace(".puml", ".svg"));
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        var texts = new TreeMap<String, String>();
        for (var file : named(folder, ".puml", ".md")) {
            texts.put(file.getFileName().toString(), Files.readString(file));
        }
        return texts;
    }

    private static List<Path> named(Path folder, String... endings) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(it -> Stream.of(endings).anyMatch(it.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }

    private static void empty(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var file : named(folder, ".puml", ".md", ".svg")) {
            Files.delete(file);
        }
    }
}
