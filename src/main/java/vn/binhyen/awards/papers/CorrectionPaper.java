package vn.binhyen.awards.papers;

import vn.binhyen.documents.Block;
import vn.binhyen.documents.OfficialDocument;
import vn.binhyen.documents.templates.PaperTemplateView;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Writes what later decisions changed of an issued one; the issued one stays as it is. */
final class CorrectionPaper {

    private final PaperWords words;
    private final PaperTemplateView head;
    private final boolean police;

    /**
     * @param head of the authority that decided
     * @param police whether it is the head of the police
     */
    CorrectionPaper(PaperWords words, PaperTemplateView head, boolean police) {
        this.words = words;
        this.police = police;
        this.head = head;
    }

    /**
     * @param decision number and day of what is corrected, as a sentence names it
     */
    OfficialDocument of(String decision, List<Line> lines) {
        var paper =
                head.on(
                                OfficialDocument.titled(
                                        words.of("correction.type"),
                                        words.of("correction.subject", decision)))
                        .under("", words.of("correction.symbol" + (police ? ".police" : "")))
                        .copiedTo(recipients());
        paper.paragraph(words.of("correction.text", decision, words.count(lines.size())));
        var rows = new ArrayList<Block.Row>();
        for (var it : lines) {
            rows.add(
                    Block.Row.of(
                            String.valueOf(rows.size() + 1),
                            it.name(),
                            it.place(),
                            it.before(),
                            it.now(),
                            it.by()));
        }
        paper.table(
                List.of(
                        Block.Column.centre(words.of("column.number"), 2),
                        Block.Column.left(words.of("column.object"), 8),
                        Block.Column.left(words.of("column.where"), 7),
                        Block.Column.left(words.of("column.before"), 6),
                        Block.Column.left(words.of("column.now"), 8),
                        Block.Column.left(words.of("column.by"), 9)),
                rows);
        return paper.paragraph(words.of("correction.rest")).build();
    }

    /** Those of the decision, whose first one speaks of its articles. */
    private List<String> recipients() {
        var all = new ArrayList<>(head.recipients());
        if (!all.isEmpty()) {
            all.set(0, words.of("correction.to"));
        }
        return all;
    }

    /** What changed of a decision on titles or grades. */
    static Line line(PaperWords words, Correction it) {
        var reason = it.reason();
        var now = words.of("said." + it.now().name().toLowerCase(Locale.ROOT));
        return new Line(
                it.name(),
                it.place(),
                words.of("said." + it.before().name().toLowerCase(Locale.ROOT)),
                reason == null
                        ? now
                        : words.of("said.with-reason", now, words.of("revoked." + reason.code())),
                words.of(
                        "number.and-date",
                        Objects.requireNonNullElse(it.number(), ""),
                        words.date(it.from())));
    }

    /**
     * One line.
     *
     * @param by number and day of the later decision
     */
    record Line(String name, String place, String before, String now, String by) {}
}
