package vn.binhyen.imports;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.imports.spi.ImportOutcome.ReturnedFile;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.VietnameseText;

import java.util.Optional;

/** The files as they were handed in, and those a target gave back. */
@Component
class StoredFiles {

    private final JdbcClient jdbc;

    StoredFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(ImportId id, byte[] content) {
        jdbc.sql("insert into imports.file (batch, content) values (:batch, :content)")
                .param("batch", id.value())
                .param("content", content)
                .update();
    }

    byte[] content(ImportId id) {
        return jdbc.sql("select content from imports.file where batch = :batch")
                .param("batch", id.value())
                .query((result, row) -> result.getBytes(1))
                .optional()
                .orElseThrow(NotFound::new);
    }

    void keepReturned(ImportId id, ReturnedFile file) {
        jdbc.sql(
                        """
                        insert into imports.returned_file (batch, name, content)
                        values (:batch, :name, :content)
                        """)
                .param("batch", id.value())
                .param("name", VietnameseText.nfc(file.name()))
                .param("content", file.content())
                .update();
    }

    Optional<ReturnedFile> returned(ImportId id) {
        return jdbc.sql("select name, content from imports.returned_file where batch = :batch")
                .param("batch", id.value())
                .query((result, row) -> new ReturnedFile(result.getString(1), result.getBytes(2)))
                .optional();
    }

    void forget(ImportId id) {
        jdbc.sql("delete from imports.file where batch = :batch")
                .param("batch", id.value())
                .update();
        jdbc.sql("delete from imports.returned_file where batch = :batch")
                .param("batch", id.value())
                .update();
    }
}
