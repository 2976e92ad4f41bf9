package vn.binhyen.awards.papers;

import vn.binhyen.awards.commendations.AwardFormView;
import vn.binhyen.awards.commendations.CommendationListing.Awarded;
import vn.binhyen.awards.commendations.Organ;
import vn.binhyen.documents.Block;
import vn.binhyen.documents.OfficialDocument;
import vn.binhyen.documents.templates.PaperTemplateView;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes the decision that takes awards back: whose, and why, from a fixed list. */
final class AwardRevocationPaper {

    private final PaperWords words;
    private final AwardFormView form;
    private final LocalDate day;

    AwardRevocationPaper(PaperWords words, AwardFormView form, LocalDate day) {
        this.words = words;
        this.form = form;
        this.day = day;
    }

    /**
     * @param decision number and day of the decision that had awarded
     * @param taken what is taken back, under one number
     */
    OfficialDocument of(
            PaperTemplateView head, String symbol, String decision, List<Awarded> taken) {
        var paper =
                head.on(
                                OfficialDocument.titled(
                                        words.of("decision.type"),
                                        words.of("taken.subject", form.name())))
                        .under("", symbol);
        paper.add(new Block.Centred(PaperWords.capitals(head.words().issuerInText())));
        paper.add(new Block.Grounds(grounds(head, decision)));
        paper.add(new Block.Centred(words.of("decision.word")));
        article(paper, 1, words.of("taken.text", form.name(), words.count(taken.size()), decision));
        article(paper, 2, words.of("taken.bonus"));
        article(paper, 3, words.of("decision.carried-out", words.of("whom.collectives")));
        return paper.annex(list(taken)).build();
    }

    private List<String> grounds(PaperTemplateView head, String decision) {
        var grounds = new ArrayList<>(head.basis());
        if (grounds.isEmpty() && form.organ() == Organ.GOVERNMENT) {
            grounds.add(words.of(PaperParts.law(day)));
        }
        grounds.add(words.of("basis", form.source()));
        grounds.add(words.of("basis", decision));
        return grounds;
    }

    private void article(OfficialDocument.Draft paper, int number, String text) {
        paper.add(new Block.Article(words.of("decision.article", number), text));
    }

    private OfficialDocument.Annex list(List<Awarded> taken) {
        var rows = new ArrayList<Block.Row>();
        for (var it : taken) {
            rows.add(
                    Block.Row.of(
                            String.valueOf(rows.size() + 1),
                            it.name(),
                            it.place(),
                            words.of("taken." + it.award().reason())));
        }
        return new OfficialDocument.Annex(
                words.of("annex"),
                words.of("taken.annex", PaperWords.capitals(form.name())),
                false,
                List.of(
                        new Block.Table(
                                List.of(
                                        Block.Column.centre(words.of("column.number"), 1),
                                        Block.Column.left(words.of("column.name"), 5),
                                        Block.Column.left(words.of("column.where"), 4),
                                        Block.Column.left(words.of("column.reason"), 5)),
                                rows),
                        new Block.Paragraph(
                                words.of("total.collectives", words.count(taken.size())))));
    }
}
