package vn.binhyen.awards.papers;

import vn.binhyen.awards.papers.DecisionContent.Revoked;
import vn.binhyen.awards.papers.PaperParts.Line;
import vn.binhyen.awards.titles.TitleObjects.Named;
import vn.binhyen.documents.Block;
import vn.binhyen.documents.OfficialDocument;
import vn.binhyen.documents.templates.PaperTemplateView;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Writes the papers of a recognition: who proposes what, what the votes and the appraisal said, who
 * is recognised, and whose title is taken back. Those who are not recognised are on no list of a
 * letter or decision.
 */
final class RecognitionPaper {

    private final PaperParts parts;
    private final PaperWords words;
    private final String objects;

    RecognitionPaper(PaperParts parts) {
        this.parts = parts;
        this.words = parts.words();
        this.objects = parts.objects();
    }

    /**
     * @param appraised how many were appraised, recognised or not
     */
    OfficialDocument submission(
            PaperTemplateView head, String decider, int appraised, List<Named> passed) {
        var paper =
                head.on(
                                OfficialDocument.titled(
                                        words.of("submission.type"),
                                        words.of(
                                                "recognition.submission.subject",
                                                objects,
                                                parts.title())))
                        .to(List.of(decider));
        paper.add(parts.grounds(head));
        paper.paragraph(
                words.of(
                        "recognition.submission.opening",
                        head.words().issuerInText(),
                        words.count(appraised),
                        objects,
                        parts.instrument(),
                        decider,
                        words.count(passed.size()),
                        parts.title()));
        paper.paragraph(words.of("recognition.submission.closing", decider));
        return paper.annex(list("proposed", words.of("annex"), passed)).build();
    }

    /** With the days of the votes and of the appraisal, and what was voted, as the files say. */
    OfficialDocument minutes(
            PaperTemplateView head, String decider, Voting voting, Attendance attendance) {
        var paper =
                head.on(
                        OfficialDocument.titled(
                                words.of("minutes.type"),
                                words.of("recognition.minutes.subject", objects, parts.title())));
        paper.heading(1, words.of("minutes.time"));
        paper.paragraph(
                words.of(
                        "recognition.minutes.time.text",
                        head.words().issuerInText(),
                        voting.appraised(words)));
        paper.paragraph(
                words.of(
                        "recognition.minutes.attendance",
                        words.date(attendance.on()),
                        words.count(attendance.present()),
                        words.count(attendance.members())));
        paper.heading(1, words.of("minutes.content"));
        paper.paragraph(
                words.of(
                        "recognition.minutes.content.text",
                        words.count(voting.votes().size()),
                        objects,
                        parts.instrument()));
        paper.heading(1, words.of("recognition.minutes.votes"));
        paper.paragraph(
                words.of(
                        "recognition.minutes.votes.text",
                        voting.voted(words),
                        words.number(voting.present()),
                        words.number(voting.inFavour()),
                        words.number(voting.present() - voting.inFavour())));
        paper.heading(1, words.of("recognition.minutes.result"));
        paper.paragraph(
                words.of(
                        "recognition.minutes.council",
                        words.count(attendance.present()),
                        words.count(attendance.inFavour()),
                        words.count(attendance.present() - attendance.inFavour())));
        paper.paragraph(
                words.of(
                        "recognition.minutes.result.text",
                        decider,
                        words.count(voting.passed().size()),
                        objects,
                        parts.title()));
        int left = voting.votes().size() - voting.passed().size();
        if (left > 0) {
            paper.paragraph(
                    words.of("recognition.minutes.result.left", words.count(left), objects));
        }
        paper.paragraph(words.of("recognition.minutes.closing"));
        paper.signedBesideBy(words.of("minutes.secretary"), "");
        paper.annex(list("proposed", words.of("annex.I"), voting.passed()));
        return paper.annex(votes(voting)).build();
    }

    /**
     * @param proposer who proposes, as a sentence names it
     */
    OfficialDocument decision(
            PaperTemplateView head,
            String symbol,
            String proposer,
            List<Named> recognised,
            List<Revoked> revoked) {
        var subject =
                recognised.isEmpty()
                        ? "recognition.revocation.subject"
                        : "recognition.decision.subject";
        var paper =
                head.on(
                                OfficialDocument.titled(
                                        words.of("decision.type"),
                                        words.of(
                                                subject,
                                                objects,
                                                recognised.isEmpty()
                                                        ? parts.held()
                                                        : parts.title())))
                        .under("", symbol);
        paper.add(new Block.Centred(PaperWords.capitals(head.words().issuerInText())));
        var said = new ArrayList<>(origins(revoked));
        said.replaceAll(it -> words.of("basis", it));
        said.add(words.of("recognition.proposal", proposer));
        paper.add(parts.grounds(head, said));
        paper.add(new Block.Centred(words.of("decision.word")));
        int number = 1;
        boolean both = !recognised.isEmpty() && !revoked.isEmpty();
        if (!recognised.isEmpty()) {
            paper.add(
                    parts.article(
                            number++,
                            words.of(
                                    "recognition.decision.award",
                                    words.count(recognised.size()),
                                    objects,
                                    parts.title())));
            paper.annex(list("recognised", words.of(both ? "annex.I" : "annex"), recognised));
        }
        if (!revoked.isEmpty()) {
            paper.add(
                    parts.article(
                            number++,
                            words.of(
                                    "recognition.decision.revoke",
                                    parts.held(),
                                    words.count(revoked.size()),
                                    objects,
                                    given(revoked))));
            paper.annex(taken(words.of(both ? "annex.II" : "annex"), revoked));
        }
        paper.add(parts.article(number++, words.of("recognition.decision.valid")));
        paper.add(parts.article(number, words.of("recognition.decision.carried-out", objects)));
        return paper.build();
    }

    /** The decisions that had given the titles, each once, in the order of the list. */
    private List<String> origins(List<Revoked> revoked) {
        return revoked.stream()
                .map(Revoked::origin)
                .filter(Objects::nonNull)
                .distinct()
                .map(it ->
                        words.of("certificate.decision", it.number(), words.date(it.decidedOn())))
                .toList();
    }

    /** By which decision they were given, where it was one; else the list says it of each. */
    private String given(List<Revoked> revoked) {
        var origins = origins(revoked);
        return origins.isEmpty()
                ? ""
                : origins.size() == 1
                        ? words.of("recognition.revoke.given", origins.getFirst())
                        : words.of("recognition.revoke.given.each");
    }

    private String origin(Revoked it) {
        var origin = it.origin();
        return origin == null
                ? ""
                : words.of(
                        "vote.minutes", origin.number(), PaperWords.shortDate(origin.decidedOn()));
    }

    private OfficialDocument.Annex list(String kind, String label, List<Named> objectsOfIt) {
        return parts.annex(
                label,
                words.of("recognition.annex." + kind, PaperWords.capitals(objects)),
                List.of(
                        parts.table(objectsOfIt.stream().map(Line::of).toList()),
                        parts.count(objectsOfIt.size())));
    }

    private OfficialDocument.Annex taken(String label, List<Revoked> revoked) {
        return parts.annex(
                label,
                words.of("recognition.annex.revoked", PaperWords.capitals(objects)),
                List.of(
                        parts.table(
                                revoked.stream()
                                        .map(it ->
                                                Line.of(
                                                        it.named(),
                                                        origin(it),
                                                        words.of("revoked." + it.reason().code())))
                                        .toList(),
                                Block.Column.left(words.of("column.origin"), 4),
                                Block.Column.left(words.of("column.reason"), 3)),
                        parts.count(revoked.size())));
    }

    private OfficialDocument.Annex votes(Voting voting) {
        return parts.annex(
                words.of("annex.II"),
                words.of("recognition.annex.votes"),
                List.of(
                        parts.table(
                                voting.votes().stream()
                                        .map(it ->
                                                Line.of(
                                                        it.named(),
                                                        it.minutes(words),
                                                        it.result(words)))
                                        .toList(),
                                Block.Column.left(words.of("column.vote.minutes"), 5),
                                Block.Column.centre(words.of("column.vote"), 2)),
                        parts.count(voting.votes().size())));
    }
}
