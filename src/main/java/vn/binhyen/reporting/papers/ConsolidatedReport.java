package vn.binhyen.reporting.papers;

import vn.binhyen.documents.Block;
import vn.binhyen.documents.OfficialDocument;
import vn.binhyen.reporting.forms.FormView;
import vn.binhyen.reporting.totals.FrozenReports.FrozenReport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the consolidated report of a round (báo cáo tổng hợp) from its frozen figures. */
final class ConsolidatedReport {

    /** More areas than this are summed up; the annex names all. */
    private static final int MOST_NAMED = 6;

    private static final int MOST_OF_MANY = 3;

    private final PaperWords words;
    private final ConsolidatedFacts facts;
    private final String number;
    private final AreaList missing;

    ConsolidatedReport(PaperWords words, ConsolidatedFacts facts) {
        this.words = words;
        this.facts = facts;
        this.number = String.valueOf(facts.round().number());
        this.missing = areas(facts.missing());
    }

    OfficialDocument paper() {
        var round = facts.round();
        var head = facts.letterhead();
        var paper =
                head.on(
                        OfficialDocument.titled(
                                words.of("report.type"),
                                words.of(
                                        "report.subject",
                                        facts.campaign(),
                                        number,
                                        words.date(round.cutOffOn()))));
        paper.paragraph(opening(head));
        paper.heading(1, words.of("report.I")).paragraph(coverage());
        paper.heading(1, words.of("report.II")).add(results());
        paper.paragraph(words.of("report.table.note"));
        paper.heading(1, words.of("report.III"));
        discipline(paper);
        assessment(paper);
        paper.paragraph(
                words.of("report.closing", number, facts.campaign(), head.inText(), head.above()));
        if (!missing.areas().isEmpty()) {
            paper.annex(missing.annex(words.of("report.annex.title", number), words));
        }
        return paper.build();
    }

    /** What it stands on, what it carries out, and who reports. */
    private String opening(Letterhead head) {
        var letter = facts.letter();
        return words.of(
                facts.grounds().isEmpty() ? "report.opening" : "report.opening.grounds",
                letter == null ? facts.campaign() : letter,
                head.inText(),
                number,
                String.join("; ", facts.grounds()));
    }

    private String coverage() {
        var tiers =
                facts.tiers().stream()
                        .map(it ->
                                words.of(
                                        "report.coverage.tier",
                                        words.number(it.reported()),
                                        words.number(it.expected()),
                                        it.units()))
                        .collect(Collectors.joining("; "));
        var whole =
                words.of(
                        "report.coverage",
                        words.number(facts.reported()),
                        words.number(facts.reports().size()),
                        tiers);
        return whole
                + " "
                + (missing.areas().isEmpty()
                        ? words.of("report.coverage.whole")
                        : words.of("report.coverage.missing", words.number(missing.units())));
    }

    private Block.Table results() {
        var rows = new ArrayList<Block.Row>();
        for (var section : facts.sections()) {
            rows.add(Block.Row.strong(Roman.of(1 + rank(section)), section.title()));
            for (var line : section.lines()) {
                rows.add(
                        Block.Row.of(
                                line.indicator(),
                                line.name(),
                                line.unit(),
                                figure(facts.inPeriod(), line),
                                figure(facts.toDate(), line)));
            }
        }
        return new Block.Table(
                List.of(
                        Block.Column.centre(words.of("report.table.number"), 7),
                        Block.Column.left(words.of("report.table.indicator"), 49),
                        Block.Column.centre(words.of("report.table.unit"), 16),
                        Block.Column.right(words.of("report.table.in-period"), 14),
                        Block.Column.right(words.of("report.table.to-date"), 14)),
                rows);
    }

    private int rank(ConsolidatedFacts.Section section) {
        return facts.sections().indexOf(section);
    }

    private String figure(Map<String, Long> figures, FormView.Line line) {
        var figure = figures.get(line.indicator());
        return figure == null ? words.of("report.table.nothing") : words.number(figure);
    }

    private void discipline(OfficialDocument.Draft paper) {
        if (missing.areas().isEmpty()) {
            paper.paragraph(words.of("report.discipline.whole"));
            return;
        }
        boolean many = missing.areas().size() > MOST_NAMED;
        var named =
                missing.areas().stream()
                        .filter(it -> !many || it.units().size() > 1)
                        .sorted(Comparator.comparing(it -> many ? -it.units().size() : 0))
                        .limit(many ? MOST_OF_MANY : MOST_NAMED)
                        .map(it ->
                                words.of(
                                        "report.discipline.group",
                                        PaperWords.inside(it.name()),
                                        words.number(it.units().size())))
                        .collect(Collectors.joining("; "));
        var key = many ? (named.isEmpty() ? ".spread" : ".many") : "";
        paper.paragraph(
                words.of(
                        "report.discipline.missing" + key,
                        words.number(facts.reported()),
                        words.number(missing.units()),
                        named,
                        words.number(missing.areas().size())));
        var returned = facts.missing().stream().filter(FrozenReport::returned).count();
        if (returned > 0) {
            paper.paragraph(words.of("report.discipline.returned", words.number(returned)));
        }
        paper.paragraph(words.of("report.discipline.wish"));
    }

    /** A heading for each narrative section; room where the officer has yet to write. */
    private void assessment(OfficialDocument.Draft paper) {
        if (facts.narrative().isEmpty()) {
            return;
        }
        paper.heading(1, words.of("report.IV"));
        int position = 1;
        for (var section : facts.narrative()) {
            paper.heading(2, position++ + ". " + section.title());
            paper.paragraph(
                    section.remark().isBlank() ? words.of("report.blank") : section.remark());
        }
    }

    private AreaList areas(List<FrozenReport> reports) {
        var found = new LinkedHashMap<String, List<String>>();
        for (var report : reports) {
            var area =
                    report.isBody() ? PaperWords.capitalised(words.of("bodies")) : report.above();
            found.computeIfAbsent(area, key -> new ArrayList<>()).add(report.name());
        }
        return new AreaList(
                found.entrySet().stream()
                        .map(it -> new AreaList.Area(it.getKey(), List.copyOf(it.getValue())))
                        .toList());
    }
}
