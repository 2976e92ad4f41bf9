package vn.binhyen.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The packaged application extracted, and how it is launched: with the AOT cache of JDK 25 once a
 * training run has written it.
 */
record Launch(Path jar, Path cache) {

    static Launch extract(Path jar, Path folder) throws IOException, InterruptedException {
        var into = folder.resolve("extracted");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var ended =
                new ProcessBuilder(
                                java,
                                "-Djarmode=tools",
                                "-jar",
                                jar.toString(),
                                "extract",
                                "--destination",
                                into.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("extract.log").toFile())
                        .start()
                        .waitFor();
        if (ended != 0) {
            throw new IllegalStateException("not extracted; see extract.log");
        }
        return new Launch(into.resolve(jar.getFileName()), folder.resolve("binhyen.aot"));
    }

    /**
     * A run on a database of its own in which a little of everything is done, and a stop in good
     * order; the JVM writes the cache at its end: classes loaded, and what was called often.
     */
    static void train(Launch launch, Path folder, Path data) throws Exception {
        var training = List.of("-XX:AOTCacheOutput=" + launch.cache, "-jar", launch.jar.toString());
        try (var application = Application.start(folder, data, training);
                var sql = new PlainSql(data)) {
            new Measurements(Rest.of(application), application, sql, Table.unseen()).rehearse();
        }
    }

    List<String> withCache() {
        return List.of("-XX:AOTCache=" + cache, "-jar", jar.toString());
    }
}
