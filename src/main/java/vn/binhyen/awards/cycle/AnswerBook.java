package vn.binhyen.awards.cycle;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.awards.standards.Answer;
import vn.binhyen.shared.VietnameseText;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What files answer to the criteria. */
@Component
class AnswerBook {

    private final JdbcClient jdbc;

    AnswerBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The answers of files, by criterion. */
    Map<UUID, Map<String, KeptAnswer>> of(Collection<UUID> dossiers) {
        var found = new HashMap<UUID, Map<String, KeptAnswer>>();
        jdbc.sql("select * from awards.dossier_answer where dossier = any(:dossiers)")
                .param("dossiers", dossiers.toArray(UUID[]::new))
                .query(rs -> {
                    var reason = rs.getString("reason");
                    found.computeIfAbsent(
                                    rs.getObject("dossier", UUID.class), it -> new HashMap<>())
                            .put(
                                    rs.getString("criterion"),
                                    new KeptAnswer(
                                            new Answer(
                                                    rs.getObject("met", Boolean.class),
                                                    rs.getObject("number", Integer.class),
                                                    rs.getObject("base", Integer.class),
                                                    rs.getObject("points", Integer.class)),
                                            reason == null ? null : RefusalReason.valueOf(reason),
                                            rs.getString("document_number"),
                                            rs.getObject("document_date", LocalDate.class)));
                });
        return found;
    }

    void write(UUID dossier, Map<String, KeptAnswer> answers) {
        answers.forEach((criterion, kept) ->
                jdbc.sql(
                                """
                                insert into awards.dossier_answer as a (dossier, criterion, met, number, base, points,
                                                                        reason, document_number, document_date)
                                values (:dossier, :criterion, :met, :number, :base, :points, :reason, :document, :date)
                                on conflict (dossier, criterion) do update
                                   set met = excluded.met, number = excluded.number, base = excluded.base,
                                       points = excluded.points, reason = excluded.reason,
                                       document_number = excluded.document_number,
                                       document_date = excluded.document_date
                                """)
                        .param("dossier", dossier)
                        .param("criterion", criterion)
                        .param("met", kept.answer().met())
                        .param("number", kept.answer().number())
                        .param("base", kept.answer().base())
                        .param("points", kept.answer().points())
                        .param("reason", kept.reason() == null ? null : kept.reason().name())
                        .param("document", nfc(kept.documentNumber()))
                        .param("date", kept.documentDate())
                        .update());
    }

    /** Meets these criteria for many files at once, where nobody has answered yet. */
    void meet(Collection<UUID> dossiers, Collection<String> criteria) {
        jdbc.sql(
                        """
                        insert into awards.dossier_answer (dossier, criterion, met)
                        select d, c, true from unnest(:dossiers) d cross join unnest(:criteria) c
                        on conflict do nothing
                        """)
                .param("dossiers", dossiers.toArray(UUID[]::new))
                .param("criteria", criteria.toArray(String[]::new))
                .update();
    }

    private static @Nullable String nfc(@Nullable String text) {
        return text == null || text.isBlank() ? null : VietnameseText.nfc(text).strip();
    }
}
