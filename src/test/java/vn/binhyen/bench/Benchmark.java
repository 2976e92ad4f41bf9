package vn.binhyen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Runs the whole benchmark and prints its table; {@code ./mvnw -Pbench verify} calls it. */
final class Benchmark {

    private static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();

    private Benchmark() {}

    public static void main(String... args) throws Exception {
        empty(FOLDER);
        var jar = Path.of(args[0]).toAbsolutePath();
        var extracted = Launch.extract(jar, FOLDER);
        var table = new Table();
        var data = FOLDER.resolve("data").resolve("postgres");
        String conditions;
        try (var plainJar =
                Application.start(FOLDER, other("empty-jar"), List.of("-jar", jar.toString()))) {
            table.add(
                    "ready on an empty database, plain jar",
                    Timing.seconds(plainJar.readyAfter()),
                    "–",
                    "");
        }
        Launch.train(extracted, FOLDER, other("training"));
        try (var application = Application.start(FOLDER, data, extracted.withCache())) {
            table.add(
                    "ready on an empty database, extracted with AOT cache",
                    Timing.seconds(application.readyAfter()),
                    "–",
                    "12 s");
            LockSupport.parkNanos(
                    TimeUnit.SECONDS.toNanos(10)); // idle: what a start needs is given back
            var idle = application.residentMegabytes("VmRSS");
            try (var sql = new PlainSql(data)) {
                conditions = sql.conditions();
                new Measurements(Rest.of(application), application, sql, table).run();
            }
            table.add(
                    "resident memory of the JVM, idle ten seconds after the start",
                    idle,
                    "–",
                    "400 MB");
            table.add(
                    "resident memory of the JVM, at its peak",
                    application.residentMegabytes("VmHWM"),
                    "–",
                    "700 MB");
        }
        try (var filled = Application.start(FOLDER, data, extracted.withCache())) {
            table.add(
                    "ready on the filled database, extracted with AOT cache",
                    Timing.seconds(filled.readyAfter()),
                    "–",
                    "8 s");
        }
        try (var filled = Application.start(FOLDER, data, List.of("-jar", jar.toString()))) {
            table.add(
                    "ready on the filled database, plain jar",
                    Timing.seconds(filled.readyAfter()),
                    "–",
                    "");
        }
        print(table, conditions);
    }

    private static void print(Table table, String conditions) throws IOException {
        var text =
                "%n%s%n%s; %d processors; Java %s with %s; AOT cache of a rehearsal with one import, 240 forms, 60 reporters%n"
                        .formatted(
                                table.print(),
                                conditions,
                                Runtime.getRuntime().availableProcessors(),
                                System.getProperty("java.version"),
                                String.join(" ", Application.JVM_FLAGS));
        Files.writeString(FOLDER.resolve("table.md"), text);
        System.out.print(text); // its output is the purpose of this program
    }

    private static Path other(String name) {
        return FOLDER.resolve(name).resolve("postgres");
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
