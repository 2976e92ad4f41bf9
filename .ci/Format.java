import com.google.googlejavaformat.java.Main;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Hands every Java file below the named folders to google-java-format, to check or to write. */
class Format {
    static void main(String... args) throws Exception {
        var all = new ArrayList<>(List.of("--aosp", "--skip-reflowing-long-strings"));
        all.addAll(
                args[0].equals("check")
                        ? List.of("--dry-run", "--set-exit-if-changed")
                        : List.of("--replace"));
        for (int i = 1; i < args.length; i++) {
            try (var files = Files.walk(Path.of(args[i]))) {
                files.map(Path::toString).filter(it -> it.endsWith(".java")).forEach(all::add);
            }
        }
        Main.main(all.toArray(String[]::new));
    }
}
