package vn.binhyen.awards.papers;

import vn.binhyen.awards.events.MovementGrade;
import vn.binhyen.awards.papers.DecisionContent.Graded;
import vn.binhyen.awards.papers.PaperParts.Line;
import vn.binhyen.documents.Block;
import vn.binhyen.documents.OfficialDocument;
import vn.binhyen.documents.templates.PaperTemplateView;

import java.util.ArrayList;
import java.util.List;

/** Writes the papers that grade the movement: how many of each grade, and who, grade by grade. */
final class GradePaper {

    private final PaperParts parts;
    private final PaperWords words;
    private final String objects;
    private final List<Graded> graded;

    /**
     * @param graded the best first
     */
    GradePaper(PaperParts parts, List<Graded> graded) {
        this.parts = parts;
        this.words = parts.words();
        this.objects = parts.objects();
        this.graded = graded;
    }

    OfficialDocument submission(PaperTemplateView head, String decider) {
        var paper =
                head.on(
                                OfficialDocument.titled(
                                        words.of("submission.type"),
                                        words.of(
                                                "grade.submission.subject",
                                                parts.movement(),
                                                objects)))
                        .to(List.of(decider));
        paper.add(parts.grounds(head));
        paper.paragraph(
                words.of(
                        "grade.submission.opening",
                        head.words().issuerInText(),
                        words.count(graded.size()),
                        objects,
                        parts.instrument(),
                        decider,
                        parts.movement(),
                        sums()));
        paper.paragraph(words.of("recognition.submission.closing", decider));
        return paper.annex(list("proposed")).build();
    }

    OfficialDocument decision(PaperTemplateView head, String symbol, String proposer) {
        var paper =
                head.on(
                                OfficialDocument.titled(
                                        words.of("decision.type"),
                                        words.of(
                                                "grade.decision.subject",
                                                parts.movement(),
                                                objects)))
                        .under("", symbol);
        paper.add(new Block.Centred(PaperWords.capitals(head.words().issuerInText())));
        paper.add(parts.grounds(head, List.of(words.of("recognition.proposal", proposer))));
        paper.add(new Block.Centred(words.of("decision.word")));
        paper.add(
                parts.article(
                        1,
                        words.of(
                                "grade.decision.give",
                                parts.movement(),
                                words.count(graded.size()),
                                objects,
                                sums())));
        paper.add(parts.article(2, words.of("recognition.decision.valid")));
        paper.add(parts.article(3, words.of("recognition.decision.carried-out", objects)));
        return paper.annex(list("given")).build();
    }

    private OfficialDocument.Annex list(String kind) {
        var lines = new ArrayList<Line>();
        for (var grade : MovementGrade.values()) {
            var those = graded.stream().filter(it -> it.grade() == grade).toList();
            if (!those.isEmpty()) {
                lines.add(
                        Line.title(
                                words.of(
                                        "grade.group",
                                        capitalised(grade),
                                        words.count(those.size()),
                                        objects)));
                those.forEach(it -> lines.add(Line.of(it.named())));
            }
        }
        return parts.annex(
                words.of("annex"),
                words.of("grade.annex." + kind, PaperWords.capitals(objects)),
                List.of(parts.table(lines), parts.count(graded.size())));
    }

    /** "05 xuất sắc, 04 khá" */
    private String sums() {
        var sums = new ArrayList<String>();
        for (var grade : MovementGrade.values()) {
            var number = (int) graded.stream().filter(it -> it.grade() == grade).count();
            if (number > 0) {
                sums.add(words.of("grade.sum", words.count(number), name(grade)));
            }
        }
        return String.join(", ", sums);
    }

    private String name(MovementGrade grade) {
        return words.of("grade." + grade.code());
    }

    private String capitalised(MovementGrade grade) {
        var name = name(grade);
        return name.substring(0, 1).toUpperCase(PaperWords.PAPER) + name.substring(1);
    }
}
