package vn.binhyen.reporting;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;

import java.util.LinkedHashMap;
import java.util.Map;

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

    /** The notes checked: to an indicator of the form, nothing about persons in them. */
    static Map<String, String> notes(Form form, Map<String, @Nullable String> raw) {
        var checked = new LinkedHashMap<String, String>();
        raw.forEach((code, text) -> {
            form.required(code);
            checked.put(code, checked("notes." + code, text, LONGEST_NOTE));
        });
        return checked;
    }

    static Map<String, String> narrative(Form form, Map<String, @Nullable String> raw) {
        var checked = new LinkedHashMap<String, String>();
        raw.forEach((code, text) -> {
            if (!form.narrative().contains(code)) {
                throw Refusal.of("narrative." + code, "reporting.refusal.unknown-section", code);
            }
            checked.put(code, checked("narrative." + code, text, LONGEST_SECTION));
        });
        return checked;
    }

    private static String checked(String field, @Nullable String text, int longest) {
        return text == null ? "" : FreeText.of(field, text, longest).value();
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
