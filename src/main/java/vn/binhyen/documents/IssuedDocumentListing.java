package vn.binhyen.documents;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.documents.events.DocumentId;
import vn.binhyen.shared.UnitId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the papers drafted and issued. */
@Component
class IssuedDocumentListing {

    private static final String SELECT =
            """
            select id, kind, subject, host, title, number, symbol, signed_on, drafted_at, issued_at,
                   word_file, pdf_file, sheet_file
              from documents.issued_document
            """;

    private final JdbcClient jdbc;

    IssuedDocumentListing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<IssuedDocumentView> latest(@Nullable DocumentKind kind, int limit, int offset) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where cast(:kind as text) is null or kind = :kind
                                 order by drafted_at desc, id limit :limit offset :offset
                                """)
                .param("kind", kind == null ? null : kind.name())
                .param("limit", limit)
                .param("offset", offset)
                .query((rs, row) -> view(rs))
                .list();
    }

    List<IssuedDocumentView> of(UUID subject) {
        return jdbc.sql(SELECT + " where subject = ? order by drafted_at desc, id")
                .param(subject)
                .query((rs, row) -> view(rs))
                .list();
    }

    Optional<IssuedDocumentView> byId(DocumentId id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id.value())
                .query((rs, row) -> view(rs))
                .optional();
    }

    Optional<IssuedDocumentView> ownerOf(FileId file) {
        return jdbc.sql(SELECT + " where :file in (word_file, pdf_file, sheet_file)")
                .param("file", file.value())
                .query((rs, row) -> view(rs))
                .optional();
    }

    /** Numbers are counted by unit, symbol and year. */
    boolean numberTaken(UnitId host, String number, String symbol, int year) {
        return jdbc.sql(
                        """
                        select exists (select from documents.issued_document
                                        where issued_at is not null and host = ? and number = ? and upper(symbol) = upper(?)
                                          and extract(year from signed_on) = ?)
                        """)
                .param(host.value())
                .param(number)
                .param(symbol)
                .param(year)
                .query((rs, row) -> rs.getBoolean(1))
                .single();
    }

    /** The highest number given so far; 0 for none. */
    int highestNumber(UnitId host, String symbol, int year) {
        return jdbc.sql(
                        """
                        select coalesce(max(cast(substring(number from '^[0-9]+') as int)), 0)
                          from documents.issued_document
                         where issued_at is not null and host = ? and upper(symbol) = upper(?)
                           and extract(year from signed_on) = ?
                        """)
                .param(host.value())
                .param(symbol)
                .param(year)
                .query((rs, row) -> rs.getInt(1))
                .single();
    }

    private static IssuedDocumentView view(ResultSet rs) throws SQLException {
        var number = rs.getString("number");
        var sheet = rs.getObject("sheet_file", UUID.class);
        return new IssuedDocumentView(
                new DocumentId(rs.getObject("id", UUID.class)),
                DocumentKind.valueOf(rs.getString("kind")),
                rs.getObject("subject", UUID.class),
                new UnitId(rs.getObject("host", UUID.class)),
                rs.getString("title"),
                (number == null ? "" : number) + "/" + rs.getString("symbol"),
                rs.getObject("signed_on", LocalDate.class),
                rs.getObject("drafted_at", OffsetDateTime.class).toInstant(),
                instant(rs, "issued_at"),
                new FileId(rs.getObject("word_file", UUID.class)),
                new FileId(rs.getObject("pdf_file", UUID.class)),
                sheet == null ? null : new FileId(sheet));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
