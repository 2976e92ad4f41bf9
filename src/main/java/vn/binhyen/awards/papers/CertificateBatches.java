package vn.binhyen.awards.papers;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.documents.FileId;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Which certificates were written, and where they are kept. */
@Component
class CertificateBatches {

    private final JdbcClient jdbc;
    private final Clock clock;

    CertificateBatches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(UUID id, UUID subject, int number, FileId pdf, FileId word) {
        jdbc.sql(
                        """
                        insert into awards.certificate_batch (id, subject, number, pdf, word, written_at)
                        values (:id, :subject, :number, :pdf, :word, :at)
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("subject", subject)
                .param("number", number)
                .param("pdf", pdf.value())
                .param("word", word.value())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** The latest about that subject, or null. */
    @Nullable CertificateBatch latest(UUID subject) {
        return jdbc.sql(
                        """
                        select number, pdf, word, written_at from awards.certificate_batch
                         where subject = :subject order by written_at desc limit 1
                        """)
                .param("subject", subject)
                .query((rs, row) ->
                        new CertificateBatch(
                                rs.getInt("number"),
                                new FileId(rs.getObject("pdf", UUID.class)),
                                new FileId(rs.getObject("word", UUID.class)),
                                instant(rs.getObject("written_at", OffsetDateTime.class))))
                .optional()
                .orElse(null);
    }

    private static Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }
}
