package vn.binhyen.documents;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import java.util.List;

/** A piece of the body of an official document. Texts are plain; the writer escapes them. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Bullets.class, name = "bullets"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
    @JsonSubTypes.Type(value = Block.Centred.class, name = "centred"),
    @JsonSubTypes.Type(value = Block.Grounds.class, name = "grounds"),
    @JsonSubTypes.Type(value = Block.Article.class, name = "article")
})
public sealed interface Block {

    /**
     * A heading that carries its own number ("I. TÌNH HÌNH", "1. Tuyên truyền").
     *
     * @param level 1 and 2 bold, 3 bold italic
     */
    record Heading(int level, String text) implements Block {
        public Heading {
            text = Texts.clean(text);
        }
    }

    /** Running text: justified, first line indented. */
    record Paragraph(String text) implements Block {
        public Paragraph {
            text = Texts.clean(text);
        }
    }

    /** Items, each on a line of its own after a hyphen. */
    record Bullets(List<String> items) implements Block {
        public Bullets {
            items = Texts.clean(items);
        }
    }

    /**
     * A line in the middle, in bold: who decides, above the grounds of a decision, and the word
     * that opens it ("QUYẾT ĐỊNH:").
     */
    record Centred(String text) implements Block {
        public Centred {
            text = Texts.clean(text);
        }
    }

    /** What a decision stands on (căn cứ): a line each in italics, ";" between, "." at the end. */
    record Grounds(List<String> items) implements Block {
        public Grounds {
            items = Texts.clean(items);
        }
    }

    /**
     * An article of a decision.
     *
     * @param label "Điều 1.", in bold before the text
     */
    record Article(String label, String text) implements Block {
        public Article {
            label = Texts.clean(label);
            text = Texts.clean(text);
        }
    }

    /** A ruled table whose head repeats on every page; no row is split between pages. */
    record Table(List<Column> columns, List<Row> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A column of a table.
     *
     * @param width its share of the line, relative to the other columns
     */
    record Column(String head, Align align, int width) {
        public Column {
            head = Texts.clean(head);
        }

        public static Column left(String head, int width) {
            return new Column(head, Align.LEFT, width);
        }

        public static Column centre(String head, int width) {
            return new Column(head, Align.CENTRE, width);
        }

        /** For numbers. */
        public static Column right(String head, int width) {
            return new Column(head, Align.RIGHT, width);
        }
    }

    /**
     * A row of a table. With fewer cells than columns the last one spans the rest.
     *
     * @param strong bold, for a group's title or a total
     */
    record Row(List<String> cells, boolean strong) {
        public Row {
            cells = Texts.clean(cells);
        }

        public static Row of(String... cells) {
            return new Row(List.of(cells), false);
        }

        public static Row strong(String... cells) {
            return new Row(List.of(cells), true);
        }
    }

    /** How the cells of a column stand. */
    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }
}
