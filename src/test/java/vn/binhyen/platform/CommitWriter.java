package vn.binhyen.platform;

import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.binhyen.BinhYenApplication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.UUID;

/**
 * The application in a process of its own, which commits row after row and notes each one it was
 * told is committed, until somebody kills it. The first argument names the file of notes.
 */
final class CommitWriter {

    private CommitWriter() {}

    public static void main(String[] arguments) throws IOException {
        var notes = Path.of(arguments[0]);
        var options = Arrays.copyOfRange(arguments, 1, arguments.length);
        try (var context = SpringApplication.run(BinhYenApplication.class, options)) {
            var jdbc = context.getBean(JdbcClient.class);
            while (!Thread.currentThread().isInterrupted()) {
                var id = UUID.randomUUID();
                jdbc.sql(
                                """
                                insert into platform.job (id, kind, state, owner, parameters, submitted_at, ended_at)
                                values (:id, 'test.commit', 'done', 'test', '{}', now(), now())
                                """)
                        .param("id", id)
                        .update();
                Files.writeString(
                        notes, id + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        }
    }
}
