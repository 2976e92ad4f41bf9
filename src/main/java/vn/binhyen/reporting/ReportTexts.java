package vn.binhyen.reporting;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.reporting.forms.Form;
import vn.binhyen.reporting.rounds.SqlArrays;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Notes to figures and narrative sections of reports. */
@Component
class ReportTexts {

    private static final int LONGEST_NOTE = 1_000;
    private static final int LONGEST_SECTION = 10_000;

    private final JdbcClient jdbc;

    ReportTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was written, each by its code. */
    record Written(Map<String, String> notes, Map<String, String> narrative) {}

    Written of(ReportId report) {
        var notes = new LinkedHashMap<String, String>();
        var narrative = new LinkedHashMap<String, String>();
        jdbc.sql(
                        "select kind, code, body from reporting.report_text where report_id = :report order by code")
                .param("report", report.value())
                .query(rs -> {
                    var texts = "NOTE".equals(rs.getString("kind")) ? notes : narrative;
                    texts.put(rs.getString("code"), rs.getString("body"));
                });
        return new Written(notes, narrative);
    }

    /**
     * The notes checked: to an indicator of the form, nothing about persons in them.
     *
     * @param wrong takes what is refused
     */
    static Map<String, String> notes(
            Form form, Map<String, @Nullable String> raw, List<Refusal> wrong) {
        var checked = new LinkedHashMap<String, String>();
        raw.forEach((code, text) -> {
            var field = "notes." + code;
            if (form.find(code).isEmpty()) {
                wrong.add(Refusal.of(field, "reporting.refusal.unknown-indicator", code));
            } else {
                check(field, text, LONGEST_NOTE, wrong, it -> checked.put(code, it));
            }
        });
        return checked;
    }

    static Map<String, String> narrative(
            Form form, Map<String, @Nullable String> raw, List<Refusal> wrong) {
        var checked = new LinkedHashMap<String, String>();
        raw.forEach((code, text) -> {
            var field = "narrative." + code;
            if (!form.narrative().contains(code)) {
                wrong.add(Refusal.of(field, "reporting.refusal.unknown-section", code));
            } else {
                check(field, text, LONGEST_SECTION, wrong, it -> checked.put(code, it));
            }
        });
        return checked;
    }

    private static void check(
            String field,
            @Nullable String text,
            int longest,
            List<Refusal> wrong,
            Consumer<String> right) {
        try {
            right.accept(text == null ? "" : FreeText.of(field, text, longest).value());
        } catch (Refusal no) {
            wrong.add(no);
        }
    }

    void keepNotes(ReportId report, Map<String, String> notes) {
        keep(report, "NOTE", notes);
    }

    void keepNarrative(ReportId report, Map<String, String> narrative) {
        keep(report, "NARRATIVE", narrative);
    }

    /** Keeps the texts named; an empty one takes the old away. */
    private void keep(ReportId report, String kind, Map<String, String> texts) {
        if (texts.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        with said as (
                            select * from unnest(cast(:codes as text[]), cast(:bodies as text[])) as s (code, body)
                        ), gone as (
                            delete from reporting.report_text t using said
                             where t.report_id = :report and t.kind = :kind and t.code = said.code and said.body = ''
                        )
                        insert into reporting.report_text as t (report_id, kind, code, body)
                        select :report, :kind, code, body from said where body <> ''
                        on conflict (report_id, kind, code) do update set body = excluded.body
                         where t.body <> excluded.body
                        """)
                .param("codes", SqlArrays.texts(texts.keySet()))
                .param("bodies", SqlArrays.texts(texts.values()))
                .param("report", report.value())
                .param("kind", kind)
                .update();
    }
}
