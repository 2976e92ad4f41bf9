package vn.binhyen.documents;

import java.util.ArrayList;
import java.util.List;

/** Puts "./." behind the last word of the body: what follows belongs to the paper no more. */
final class Ending {

    private static final String MARK = "./.";

    private Ending() {}

    static List<Block> of(List<Block> body) {
        if (body.isEmpty()) {
            return body;
        }
        var closed = new ArrayList<>(body);
        switch (closed.removeLast()) {
            case Block.Paragraph(var text) -> closed.add(new Block.Paragraph(mark(text)));
            case Block.Bullets(var items) -> {
                var marked = new ArrayList<>(items);
                marked.addLast(mark(marked.removeLast()));
                closed.add(new Block.Bullets(marked));
            }
            case Block.Article(var label, var text) ->
                    closed.add(new Block.Article(label, mark(text)));
            case Block.Heading heading -> closed.add(heading);
            case Block.Centred centred -> closed.add(centred);
            case Block.Grounds grounds -> closed.add(grounds);
            case Block.Table table -> {
                closed.add(table);
                closed.add(new Block.Paragraph(MARK));
            }
        }
        return closed;
    }

    private static String mark(String text) {
        return text.endsWith(MARK) ? text : Texts.unmarked(text) + MARK;
    }
}
