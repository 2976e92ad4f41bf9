package vn.binhyen.documents;

import java.util.List;

/**
 * Lays a paper out as XHTML for the PDF, the twin of {@link WordPages}; every text is escaped here.
 */
final class PageHtml {

    private final StringBuilder out = new StringBuilder(16 * 1024);
    private final PaperWording wording;

    PageHtml(PaperWording wording) {
        this.wording = wording;
    }

    /** The paper itself, up to the signature. */
    String paper(OfficialDocument paper, String styles) {
        open(paper.subject(), styles);
        head(paper);
        title(paper);
        addressees(paper.addressees());
        if (paper.type() == null || !paper.addressees().isEmpty()) {
            raw("<div class=\"gap\"></div>");
        }
        Ending.of(paper.body()).forEach(this::block);
        signature(paper);
        raw("</body></html>");
        return out.toString();
    }

    String annex(OfficialDocument.Annex annex, OfficialDocument paper, String styles) {
        open(annex.title(), styles);
        line("annex-label", annex.label());
        line("subject", annex.title());
        line("attached", wording.attachedTo(paper));
        rule("w46");
        annex.blocks().forEach(this::block);
        raw("</body></html>");
        return out.toString();
    }

    private void open(String title, String styles) {
        raw("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"vi\"><head><title>");
        text(title);
        raw("</title><style>").raw(styles).raw("</style></head><body>");
    }

    private void head(OfficialDocument paper) {
        raw("<table class=\"frame head\"><tr><td class=\"left\">");
        if (paper.parent() != null) {
            line("organ", paper.parent());
        }
        line("organ b", paper.issuer());
        rule("w24");
        raw("</td><td class=\"right\">");
        line("nation", wording.nation());
        line("motto", wording.motto());
        rule("w58");
        raw("</td></tr><tr class=\"second\"><td>");
        line("organ", wording.number(paper));
        if (paper.type() == null) {
            line("about", wording.about(paper));
        }
        raw("</td><td class=\"i\">");
        text(wording.placeAndDate(paper));
        raw("</td></tr></table>");
    }

    private void title(OfficialDocument paper) {
        if (paper.type() != null) {
            line("type", paper.type());
            line("subject", paper.subject());
            rule("w46");
        }
    }

    private void addressees(List<String> names) {
        if (names.size() == 1) {
            line("to", wording.to() + " " + Texts.unmarked(names.getFirst()) + ".");
        } else if (!names.isEmpty()) {
            raw("<div class=\"to-many\">");
            line("", wording.to());
            Texts.enumerated(names).forEach(name -> line("to-each", name));
            raw("</div>");
        }
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(var level, var text) ->
                    element("p", "h h" + Math.clamp(level, 1, 3), text);
            case Block.Paragraph(var text) -> element("p", "", text);
            case Block.Bullets(var items) -> items.forEach(item -> element("p", "", "- " + item));
            case Block.Centred(var text) -> element("p", "centred", text);
            case Block.Grounds(var items) ->
                    Texts.grounds(items).forEach(item -> element("p", "i", item));
            case Block.Article(var label, var text) -> {
                raw("<p><b>");
                text(label);
                raw("</b> ");
                text(text);
                raw("</p>");
            }
            case Block.Table table -> table(table);
        }
    }

    private void table(Block.Table table) {
        var columns = table.columns();
        var all = columns.stream().mapToInt(Block.Column::width).sum();
        raw("<table class=\"grid t").raw(String.valueOf((int) TableSize.of(table))).raw("\">");
        for (var column : columns) {
            var share = Math.round(1000.0 * column.width() / all) / 10.0;
            raw("<col style=\"width: " + share + "%\"/>");
        }
        raw("<thead><tr>");
        columns.forEach(column -> element("th", "", column.head()));
        raw("</tr></thead><tbody>");
        table.rows().forEach(row -> row(row, columns));
        raw("</tbody></table>");
    }

    private void row(Block.Row row, List<Block.Column> columns) {
        raw(row.strong() ? "<tr class=\"b\">" : "<tr>");
        var cells = Math.min(row.cells().size(), columns.size());
        for (var i = 0; i < cells; i++) {
            var span = i == cells - 1 ? columns.size() - i : 1;
            if (span > 1) {
                raw("<td colspan=\"" + span + "\">");
            } else {
                raw(
                        switch (columns.get(i).align()) {
                            case LEFT -> "<td>";
                            case CENTRE -> "<td class=\"c\">";
                            case RIGHT -> "<td class=\"n\">";
                        });
            }
            text(row.cells().get(i));
            raw("</td>");
        }
        raw("</tr>");
    }

    private void signature(OfficialDocument paper) {
        raw("<table class=\"frame sign\"><tr>");
        var beside = paper.beside();
        if (beside == null) {
            raw("<td class=\"half\">");
            recipients(paper.recipients());
        } else {
            raw("<td class=\"half signer\">");
            signer(beside);
        }
        raw("</td><td class=\"half signer\">");
        signer(paper.signature());
        raw("</td></tr></table>");
        if (beside != null) {
            recipients(paper.recipients());
        }
    }

    private void recipients(List<String> names) {
        if (!names.isEmpty()) {
            line("recipients-title", wording.recipients());
            Texts.enumerated(names).forEach(name -> line("recipient", name));
        }
    }

    private void signer(OfficialDocument.Signature signature) {
        signature.capacity().forEach(capacity -> line("", capacity));
        line("", signature.post());
        raw("<div class=\"room\"></div>");
        line("", signature.name());
    }

    private void line(String style, String text) {
        element("div", style, text);
    }

    private void element(String name, String style, String text) {
        raw("<").raw(name);
        if (!style.isEmpty()) {
            raw(" class=\"").raw(style).raw("\"");
        }
        raw(">");
        text(text);
        raw("</").raw(name).raw(">");
    }

    private void rule(String width) {
        raw("<div class=\"rule ").raw(width).raw("\"></div>");
    }

    private PageHtml raw(String markup) {
        out.append(markup);
        return this;
    }

    private void text(String text) {
        out.append(escaped(text));
    }

    /** The text as markup carries it. */
    static String escaped(String text) {
        var out = new StringBuilder(text.length() + 16);
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
