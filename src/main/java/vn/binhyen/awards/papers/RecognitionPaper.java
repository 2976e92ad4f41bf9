package vn.binhyen.awards.papers;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.titles.TitleObjects.Named;
import vn.binhyen.documents.Block;
import vn.binhyen.documents.OfficialDocument;
import vn.binhyen.documents.templates.PaperTemplateView;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes the papers of a recognition: who proposes what, what the appraisal said, who is
 * recognised. Those who are not are on no list.
 */
final class RecognitionPaper {

    private final PaperWords words;
    private final int year;
    private final String instrument;
    private final String objects;
    private final List<Named> recognised;

    /**
     * @param instrument number of the standard's document
     * @param recognised those to be recognised, or who are
     */
    RecognitionPaper(
            PaperWords words, TitleKind kind, int year, String instrument, List<Named> recognised) {
        this.words = words;
        this.year = year;
        this.instrument = words.document(instrument);
        this.objects = words.of("recognised." + kind.code());
        this.recognised = recognised;
    }

    /**
     * @param appraised how many were appraised, recognised or not
     */
    OfficialDocument submission(PaperTemplateView head, String decider, int appraised) {
        var paper =
                head.on(
                                OfficialDocument.titled(
                                        words.of("submission.type"),
                                        words.of(
                                                "recognition.submission.subject", objects, what())))
                        .to(List.of(decider));
        paper.add(new Block.Grounds(grounds(head, List.of())));
        paper.paragraph(
                words.of(
                        "recognition.submission.opening",
                        head.words().issuerInText(),
                        words.count(appraised),
                        objects,
                        instrument,
                        decider,
                        words.count(recognised.size()),
                        what()));
        paper.paragraph(words.of("recognition.submission.closing", decider));
        return paper.annex(list("proposed")).build();
    }

    /** With room for day, people and votes, which the meeting fills in. */
    OfficialDocument minutes(PaperTemplateView head, String decider, int appraised) {
        var paper =
                head.on(
                        OfficialDocument.titled(
                                words.of("minutes.type"),
                                words.of("recognition.minutes.subject", objects, what())));
        paper.heading(1, words.of("minutes.time"));
        paper.paragraph(words.of("recognition.minutes.time.text", head.words().issuerInText()));
        paper.heading(1, words.of("minutes.content"));
        paper.paragraph(
                words.of(
                        "recognition.minutes.content.text",
                        words.count(appraised),
                        objects,
                        instrument));
        paper.heading(1, words.of("minutes.votes"));
        paper.paragraph(words.of("recognition.minutes.votes.text"));
        paper.heading(1, words.of("minutes.result"));
        paper.paragraph(
                words.of(
                        "recognition.minutes.result.text",
                        decider,
                        words.count(recognised.size()),
                        objects,
                        what()));
        paper.paragraph(words.of("minutes.closing"));
        paper.signedBesideBy(words.of("minutes.secretary"), "");
        return paper.annex(list("proposed")).build();
    }

    OfficialDocument decision(PaperTemplateView head, String symbol, String proposer) {
        var paper =
                head.on(
                                OfficialDocument.titled(
                                        words.of("decision.type"),
                                        words.of("recognition.decision.subject", objects, what())))
                        .under("", symbol);
        paper.add(new Block.Centred(PaperWords.capitals(head.words().issuerInText())));
        paper.add(
                new Block.Grounds(
                        grounds(head, List.of(words.of("recognition.proposal", proposer)))));
        paper.add(new Block.Centred(words.of("decision.word")));
        article(
                paper,
                1,
                words.of(
                        "recognition.decision.award",
                        words.count(recognised.size()),
                        objects,
                        what()));
        article(paper, 2, words.of("recognition.decision.valid"));
        article(paper, 3, words.of("recognition.decision.carried-out", objects));
        return paper.annex(list("recognised")).build();
    }

    private void article(OfficialDocument.Draft paper, int number, String text) {
        paper.add(new Block.Article(words.of("decision.article", number), text));
    }

    private List<String> grounds(PaperTemplateView head, List<String> said) {
        var grounds = new ArrayList<>(head.basis());
        grounds.add(words.of("basis", instrument));
        grounds.addAll(said);
        return grounds;
    }

    private OfficialDocument.Annex list(String kind) {
        var rows = new ArrayList<Block.Row>();
        for (var it : recognised) {
            rows.add(
                    Block.Row.of(
                            String.valueOf(rows.size() + 1), it.code(), it.name(), it.place()));
        }
        return new OfficialDocument.Annex(
                words.of("annex"),
                words.of("recognition.annex." + kind, PaperWords.capitals(objects)),
                false,
                List.of(
                        new Block.Table(
                                List.of(
                                        Block.Column.centre(words.of("column.number"), 1),
                                        Block.Column.left(words.of("column.code"), 2),
                                        Block.Column.left(words.of("column.object"), 6),
                                        Block.Column.left(words.of("column.where"), 4)),
                                rows),
                        new Block.Paragraph(
                                words.of(
                                        "recognition.count",
                                        words.count(recognised.size()),
                                        objects))));
    }

    private String what() {
        return words.of("recognition.what", String.valueOf(year));
    }
}
