package vn.binhyen.documents;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.documents.events.DocumentId;
import vn.binhyen.shared.VietnameseText;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Reads the register of steering documents. */
@Component
class SteeringDocumentListing {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final String SELECT =
            """
            select d.*, (select n.id from documents.steering_document n where n.replaces = d.id limit 1) replaced_by
              from documents.steering_document d
            """;

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final PaperWording wording = PaperWording.OFFICIAL;

    SteeringDocumentListing(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    List<SteeringDocumentView> find(
            String words, @Nullable SteeringDocumentType type, int limit, int offset) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where (cast(:type as text) is null or d.type = :type)
                                   and (select bool_and(d.search_key like '%' || w || '%' escape '!')
                                          from unnest(cast(:words as text[])) w) is not false
                                 order by d.issued_on desc, d.reference
                                 limit :limit offset :offset
                                """)
                .param("type", type == null ? null : type.name())
                .param("words", words(words))
                .param("limit", limit)
                .param("offset", offset)
                .query((rs, row) -> view(rs))
                .list();
    }

    List<SteeringDocumentView> byId(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + " where d.id in (:ids) order by d.issued_on, d.reference")
                .param("ids", ids)
                .query((rs, row) -> view(rs))
                .list();
    }

    boolean knows(String reference, LocalDate issuedOn, String issuer, @Nullable UUID besides) {
        return jdbc.sql(
                        """
                        select exists (select from documents.steering_document
                                        where upper(reference) = upper(:reference) and issued_on = :on
                                          and upper(issuer) = upper(:issuer)
                                          and id is distinct from cast(:besides as uuid))
                        """)
                .param("reference", reference)
                .param("on", issuedOn)
                .param("issuer", issuer)
                .param("besides", besides)
                .query((rs, row) -> rs.getBoolean(1))
                .single();
    }

    private static String[] words(String words) {
        return java.util.Arrays.stream(VietnameseText.searchKey(words).split(" "))
                .map(it -> it.replace("!", "!!").replace("%", "!%").replace("_", "!_"))
                .toArray(String[]::new);
    }

    private SteeringDocumentView view(ResultSet rs) throws SQLException {
        var type = SteeringDocumentType.valueOf(rs.getString("type"));
        var issuedOn = rs.getObject("issued_on", LocalDate.class);
        var file = rs.getObject("file", UUID.class);
        return new SteeringDocumentView(
                new DocumentId(rs.getObject("id", UUID.class)),
                type,
                rs.getString("reference"),
                issuedOn,
                rs.getString("issuer"),
                rs.getString("subject"),
                rs.getString("signer"),
                rs.getString("capacity"),
                rs.getObject("effective_from", LocalDate.class),
                rs.getObject("effective_to", LocalDate.class),
                document(rs, "replaces"),
                document(rs, "replaced_by"),
                file == null ? null : new FileId(file),
                rs.getLong("version"),
                messages.getMessage(
                        "documents.citation",
                        new Object[] {
                            messages.getMessage("documents.type." + type, null, VIETNAMESE),
                            rs.getString("reference"),
                            wording.date(issuedOn),
                            rs.getString("issuer")
                        },
                        VIETNAMESE));
    }

    private static @Nullable DocumentId document(ResultSet rs, String column) throws SQLException {
        var id = rs.getObject(column, UUID.class);
        return id == null ? null : new DocumentId(id);
    }
}
