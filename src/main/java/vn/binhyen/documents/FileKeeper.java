package vn.binhyen.documents;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Keeps files in the database, so that they are saved, restored and undone with everything else.
 *
 * <p>A file is refused unless its content is a PDF, Word or Excel file without macros, passwords or
 * other surprises; its name does not count.
 */
@Component
public class FileKeeper {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final DataSize maximum;

    FileKeeper(
            JdbcClient jdbc,
            Clock clock,
            @Value("${binhyen.documents.max-file-size:20MB}") DataSize maximum) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.maximum = maximum;
    }

    /** Keeps a file, or says what is wrong with it. */
    @Transactional
    public FileId keep(String name, byte[] content) {
        if (content.length > maximum.toBytes()) {
            throw Refusal.of("file", "documents.refusal.file-too-large", maximum.toMegabytes());
        }
        var type = FileInspection.typeOf(content);
        var id = FileId.random();
        jdbc.sql(
                        """
                        insert into documents.file (id, name, type, size, sha256, content, kept_at)
                        values (:id, :name, :type, :size, :sha256, :content, :at)
                        """)
                .param("id", id.value())
                .param("name", FileName.of(name, type))
                .param("type", type.name())
                .param("size", content.length)
                .param("sha256", sha256(content))
                .param("content", content)
                .param("at", OffsetDateTime.now(clock))
                .update();
        return id;
    }

    public KeptFile required(FileId id) {
        return find(id).orElseThrow(NotFound::new);
    }

    public Optional<KeptFile> find(FileId id) {
        return jdbc.sql("select name, type, sha256, content from documents.file where id = ?")
                .param(id.value())
                .query((rs, row) ->
                        new KeptFile(
                                id,
                                rs.getString("name"),
                                FileType.valueOf(rs.getString("type")),
                                rs.getString("sha256"),
                                rs.getBytes("content")))
                .optional();
    }

    /** For files nothing points to any more, such as those of a draft that has been issued. */
    void forget(FileId id) {
        jdbc.sql("delete from documents.file where id = ?").param(id.value()).update();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
