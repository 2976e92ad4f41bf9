import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the Chromium of the browser tests, or gets one, and writes its path to {@code
 * target/chromium.txt}.
 *
 * <p>In this order: the one named by {@code -Dchromium=}, the one on the PATH, Debian's package
 * when root on Debian, Playwright's own download. Else the build fails and names the command to
 * type.
 */
class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    static void main(String... args) throws Exception {
        var named = args.length == 0 ? "" : args[0];
        var found = named.isEmpty() ? searched() : Optional.of(checked(named));
        Files.createDirectories(Path.of("target"));
        Files.writeString(
                Path.of("target", "chromium.txt"), found.map(Path::toString).orElse("playwright"));
    }

    private static Path checked(String named) {
        var path = Path.of(named);
        if (!Files.isExecutable(path)) {
            throw new IllegalArgumentException("-Dchromium=" + named + " is no program");
        }
        return path;
    }

    /** Empty: Playwright has downloaded its own and knows where it is. */
    private static Optional<Path> searched() throws Exception {
        var onPath = onPath();
        if (onPath.isPresent()) {
            return onPath;
        }
        if (rootOnDebian()) {
            run(List.of("apt-get", "update", "-qq"));
            run(List.of("apt-get", "install", "-y", "-qq", "chromium", "fonts-liberation2"));
            var installed = onPath();
            if (installed.isPresent()) {
                return installed;
            }
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var download = new ArrayList<>(List.of(java, "-cp", System.getProperty("java.class.path")));
        download.addAll(List.of("com.microsoft.playwright.CLI", "install", "chromium"));
        if (run(download)) {
            return Optional.empty();
        }
        throw new IllegalStateException(
                """
                No Chromium for the browser tests. Type one of:
                  sudo apt-get install chromium          (Debian, Ubuntu)
                  ./mvnw verify -Dchromium=/path/to/chromium
                """);
    }

    private static Optional<Path> onPath() {
        return Stream.of(System.getenv("PATH").split(System.getProperty("path.separator")))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean rootOnDebian() {
        return System.getProperty("user.name").equals("root")
                && Files.exists(Path.of("/etc/debian_version"));
    }

    private static boolean run(List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        return builder.start().waitFor() == 0;
    }
}
