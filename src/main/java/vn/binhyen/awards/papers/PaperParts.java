package vn.binhyen.awards.papers;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.standards.Standard;
import vn.binhyen.awards.titles.TitleObjects.Named;
import vn.binhyen.documents.Block;
import vn.binhyen.documents.OfficialDocument;
import vn.binhyen.documents.templates.PaperTemplateView;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/**
 * What the papers of recognitions have in common: their grounds, articles and lists.
 *
 * @param standard what the papers stand on
 * @param day the day they speak of: laws and units are called as they were then
 */
record PaperParts(PaperWords words, TitleKind kind, int year, Standard standard, LocalDate day) {

    /** The law on local government of 2025 holds from its own day on. */
    private static final LocalDate LAW_OF_2025 = LocalDate.of(2025, Month.JUNE, 16);

    /** From this day there are no townships, but special zones. */
    private static final LocalDate TWO_TIERS = LocalDate.of(2025, Month.JULY, 1);

    /** What the objects are called. */
    String objects() {
        var since = kind == TitleKind.COMMUNE && !day.isBefore(TWO_TIERS) ? ".2025" : "";
        return words.of("recognised." + kind.code() + since);
    }

    /** The document of the standard, inside a sentence. */
    String instrument() {
        return words.document(standard.instrument());
    }

    /** What is recognised, with its year. */
    String title() {
        return words.of("recognition.what", String.valueOf(year));
    }

    /** The title that is held, with its year. */
    String held() {
        return words.of("recognition.held", String.valueOf(year));
    }

    /** What is graded, with its year. */
    String movement() {
        return words.of("recognition.grade", String.valueOf(year));
    }

    /** What a letter stands on: what its unit says, and the standard. */
    Block.Grounds grounds(PaperTemplateView head) {
        return grounds(new ArrayList<>(head.basis()), List.of());
    }

    /**
     * What a decision stands on: what its unit says, or else the law; the standard; what is said.
     */
    Block.Grounds grounds(PaperTemplateView head, List<String> said) {
        var grounds = new ArrayList<>(head.basis());
        if (grounds.isEmpty()) {
            grounds.add(words.of(law(day)));
        }
        return grounds(grounds, said);
    }

    private Block.Grounds grounds(List<String> grounds, List<String> said) {
        var amended = standard.amends();
        var full = words.fullDocument(standard.instrument());
        grounds.add(
                amended == null
                        ? words.of("basis", full)
                        : words.of("basis.amended", words.fullDocument(amended), full));
        grounds.addAll(said);
        return new Block.Grounds(grounds);
    }

    /** The law on local government that held on a day. */
    static String law(LocalDate day) {
        return day.isBefore(LAW_OF_2025) ? "basis.law.2015" : "basis.law.2025";
    }

    Block.Article article(int number, String text) {
        return new Block.Article(words.of("decision.article", number), text);
    }

    OfficialDocument.Annex annex(String label, String title, List<Block> blocks) {
        return new OfficialDocument.Annex(label, title, false, blocks);
    }

    /** Objects in the order given, with further columns; a commune lies nowhere but in itself. */
    Block.Table table(List<Line> lines, Block.Column... last) {
        var columns =
                new ArrayList<>(
                        List.of(
                                Block.Column.centre(words.of("column.number"), 1),
                                Block.Column.left(words.of("column.code"), 2),
                                Block.Column.left(words.of("column.object"), 4)));
        if (kind != TitleKind.COMMUNE) {
            columns.add(Block.Column.left(words.of("column.where"), 3));
        }
        columns.addAll(List.of(last));
        var rows = new ArrayList<Block.Row>();
        for (var it : lines) {
            rows.add(
                    it.named() == null
                            ? Block.Row.strong("", it.last().getFirst())
                            : row(rows, it.named(), it.last()));
        }
        return new Block.Table(columns, rows);
    }

    private Block.Row row(List<Block.Row> above, Named it, List<String> last) {
        var number = above.stream().filter(row -> !row.strong()).count() + 1;
        var cells = new ArrayList<>(List.of(String.valueOf(number), it.code(), it.name()));
        if (kind != TitleKind.COMMUNE) {
            cells.add(it.place());
        }
        cells.addAll(last);
        return new Block.Row(cells, false);
    }

    Block.Paragraph count(int number) {
        return new Block.Paragraph(words.of("recognition.count", words.count(number), objects()));
    }

    /**
     * A line of a list; one without an object is the title of a group.
     *
     * @param last what stands in the last column, or the title
     */
    record Line(@Nullable Named named, List<String> last) {

        static Line of(Named named, String... last) {
            return new Line(named, List.of(last));
        }

        static Line title(String text) {
            return new Line(null, List.of(text));
        }
    }
}
