package vn.binhyen.awards.papers;

import vn.binhyen.awards.commendations.AwardFormView;
import vn.binhyen.awards.commendations.CommendationView;
import vn.binhyen.awards.commendations.Nominee;
import vn.binhyen.awards.commendations.Occasion;
import vn.binhyen.awards.commendations.Organ;
import vn.binhyen.awards.commendations.Votes;
import vn.binhyen.documents.Block;
import vn.binhyen.documents.OfficialDocument;
import vn.binhyen.documents.templates.PaperTemplateView;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Writes the papers of a list of commendations: what is said is the list's, how is fixed. */
final class CommendationPaper {

    private final PaperWords words;
    private final CommendationView list;
    private final AwardFormView form;
    private final List<Nominee> nominees;

    CommendationPaper(
            PaperWords words, CommendationView list, AwardFormView form, List<Nominee> nominees) {
        this.words = words;
        this.list = list;
        this.form = form;
        this.nominees = nominees;
    }

    /**
     * @param head of the unit that proposes
     * @param decider who is asked, as a sentence names it
     */
    OfficialDocument submission(PaperTemplateView head, String decider) {
        var who = head.words().issuerInText();
        var paper =
                head.on(
                                OfficialDocument.titled(
                                        words.of("submission.type"),
                                        words.of(
                                                "submission.subject", form.name(), merit(), all())))
                        .to(List.of(decider));
        paper.add(new Block.Grounds(grounds(head, List.of())));
        paper.paragraph(
                words.of(
                        "submission.opening",
                        who,
                        decider,
                        form.name(),
                        receivers(),
                        annexes(),
                        merit(),
                        all()));
        if (!nominees.isEmpty()) {
            paper.paragraph(words.of("submission.checked"));
        }
        paper.paragraph(words.of("submission.closing", decider));
        lists("proposed", paper);
        return paper.build();
    }

    /**
     * @param head of the council
     * @param proposer who proposes, as a sentence names it
     */
    OfficialDocument minutes(PaperTemplateView head, String proposer, String decider, Votes votes) {
        var paper =
                head.on(
                        OfficialDocument.titled(
                                words.of("minutes.type"),
                                words.of("minutes.subject", form.name(), merit(), all())));
        paper.heading(1, words.of("minutes.time"));
        paper.paragraph(
                words.of(
                        "minutes.time.text",
                        capitalised(words.date(votes.date())),
                        head.words().issuerInText(),
                        words.count(votes.present())));
        paper.heading(1, words.of("minutes.content"));
        paper.paragraph(
                words.of(
                        "minutes.content.text",
                        proposer,
                        form.name(),
                        receivers(),
                        annexes(),
                        merit()));
        paper.heading(1, words.of("minutes.votes"));
        paper.paragraph(
                words.of(
                        "minutes.votes.text",
                        words.count(votes.present()),
                        words.count(votes.inFavour()),
                        words.count(votes.present() - votes.inFavour())));
        paper.heading(1, words.of("minutes.result"));
        paper.paragraph(words.of("minutes.result.text", decider, form.name(), receivers()));
        paper.paragraph(words.of("minutes.closing"));
        paper.signedBesideBy(words.of("minutes.secretary"), "");
        lists("proposed", paper);
        return paper.build();
    }

    /**
     * @param head of the authority that decides
     * @param proposal what the proposal is referred to by
     * @param day laws are named as they were then
     */
    OfficialDocument decision(PaperTemplateView head, String proposal, LocalDate day) {
        var paper =
                head.on(
                        OfficialDocument.titled(
                                words.of("decision.type"),
                                words.of("decision.subject", form.name(), merit(), all())));
        var said = new ArrayList<String>();
        var minutes = list.minutesNumber();
        var minutesDate = list.minutesDate();
        if (minutes != null && minutesDate != null) {
            said.add(words.of("decision.minutes", minutes, words.date(minutesDate)));
        }
        said.add(proposal);
        paper.add(new Block.Centred(PaperWords.capitals(head.words().issuerInText())));
        var grounds = grounds(head, said);
        if (head.basis().isEmpty() && form.organ() == Organ.GOVERNMENT) {
            grounds.addFirst(words.of(PaperParts.law(day)));
        }
        paper.add(new Block.Grounds(grounds));
        paper.add(new Block.Centred(words.of("decision.word")));
        article(paper, 1, words.of("decision.award", form.name(), receivers(), annexes(), merit()));
        article(paper, 2, words.of("decision.bonus"));
        article(paper, 3, words.of("decision.carried-out", all()));
        lists("title", paper);
        return paper.build();
    }

    private void article(OfficialDocument.Draft paper, int number, String text) {
        paper.add(new Block.Article(words.of("decision.article", number), text));
    }

    private List<String> grounds(PaperTemplateView head, List<String> said) {
        var grounds = new ArrayList<>(head.basis());
        grounds.add(words.of("basis", form.source()));
        grounds.addAll(said);
        return grounds;
    }

    /** Collectives by name; people as numbered blank lines, filled in outside the system. */
    private void lists(String kind, OfficialDocument.Draft paper) {
        var title = PaperWords.capitals(form.name());
        if (!nominees.isEmpty()) {
            paper.annex(
                    new OfficialDocument.Annex(
                            words.of("annex.I"),
                            words.of("annex.collectives." + kind, title),
                            false,
                            List.of(
                                    collectives(words, nominees),
                                    new Block.Paragraph(
                                            words.of(
                                                    "total.collectives",
                                                    words.count(nominees.size()))))));
        }
        if (list.people() > 0) {
            paper.annex(
                    new OfficialDocument.Annex(
                            words.of("annex.II"),
                            words.of("annex.people." + kind, title),
                            false,
                            List.of(
                                    new Block.Centred(words.of("people.outside")),
                                    people(),
                                    new Block.Paragraph(
                                            words.of(
                                                    "total.people", words.count(list.people()))))));
        }
    }

    static Block.Table collectives(PaperWords words, List<Nominee> nominees) {
        var rows = new ArrayList<Block.Row>();
        for (var it : nominees) {
            rows.add(
                    Block.Row.of(
                            String.valueOf(rows.size() + 1), it.code(), it.name(), it.place()));
        }
        return new Block.Table(
                List.of(
                        Block.Column.centre(words.of("column.number"), 1),
                        Block.Column.left(words.of("column.code"), 2),
                        Block.Column.left(words.of("column.name"), 6),
                        Block.Column.left(words.of("column.where"), 4)),
                rows);
    }

    private Block.Table people() {
        return new Block.Table(
                List.of(
                        Block.Column.centre(words.of("column.number"), 1),
                        Block.Column.left(words.of("column.person"), 5),
                        Block.Column.left(words.of("column.person.post"), 6)),
                IntStream.rangeClosed(1, list.people())
                        .mapToObj(it -> Block.Row.of(String.valueOf(it), "", ""))
                        .toList());
    }

    /** "05 tập thể và 12 cá nhân" */
    private String receivers() {
        return words.of("to." + whom(), words.count(nominees.size()), words.count(list.people()));
    }

    private String annexes() {
        return words.of("annexes." + whom());
    }

    /** "các tập thể, cá nhân" */
    private String all() {
        return words.of("whom." + whom());
    }

    private String whom() {
        return nominees.isEmpty() ? "people" : list.people() == 0 ? "collectives" : "both";
    }

    /** What they are commended for. */
    String merit() {
        return merit(words, list);
    }

    static String merit(PaperWords words, CommendationView list) {
        var about =
                list.occasion() == Occasion.THEMATIC
                        ? list.about()
                        : PaperWords.inside(list.about());
        return words.of("for." + list.occasion(), String.valueOf(list.year()), about);
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(PaperWords.PAPER) + text.substring(1);
    }
}
