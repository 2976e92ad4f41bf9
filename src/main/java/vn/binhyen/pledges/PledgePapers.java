package vn.binhyen.pledges;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

import vn.binhyen.documents.PagePdf;
import vn.binhyen.documents.QrCode;
import vn.binhyen.pledges.SheetView.Block;
import vn.binhyen.pledges.drives.DriveView;
import vn.binhyen.pledges.progress.PledgeProgress;
import vn.binhyen.pledges.progress.PledgeSummary;
import vn.binhyen.shell.spi.Formats;
import vn.binhyen.shell.spi.Wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/**
 * Papers of a drive: a sheet for each household group, with a code that opens exactly its screen,
 * and the figures of a unit to hang on the wall. No sheet has a line for a name.
 */
@Component
public class PledgePapers {

    private static final String STYLES =
            """
            @page { size: A4 portrait; margin: 15mm; }
            body { margin: 0; font: 13pt/1.3 "Liberation Serif"; color: #000; }
            h1 { margin: 0 0 2mm; font-size: 17pt; text-align: center; }
            p { margin: 0 0 2mm; } .c { text-align: center; } .small { font-size: 10pt; }
            table { width: 100%; border-collapse: collapse; } .grid { width: 99.5%; } thead { display: table-header-group; }
            .grid th, .grid td { padding: 1.6mm 2mm; border: .5pt solid #000; } .grid tr { page-break-inside: avoid; }
            .grid th { text-align: left; font-weight: normal; } .grid thead th { font-weight: bold; text-align: center; }
            .n { text-align: right; } .deeds, .wall .grid { table-layout: fixed; } .no { width: 9mm; text-align: center; }
            .box { width: 22mm; } .grid thead .box { padding: 1mm; font-size: 10pt; }
            .sheet { page-break-after: always; } .last { page-break-after: auto; }
            .head td { vertical-align: top; } .qr { width: 36mm; text-align: right; } .qr img { width: 34mm; height: 34mm; }
            .wall { font-size: 17pt; } .wall h1 { font-size: 25pt; } .wall table { margin-bottom: 5mm; }
            .wall .units { font-size: 14pt; }
            """;

    private final PagePdf pdf;
    private final Wording wording;
    private final Formats formats;

    PledgePapers(PagePdf pdf, Wording wording, Formats formats) {
        this.pdf = pdf;
        this.wording = wording;
        this.formats = formats;
    }

    /**
     * A page for each block of the sheet.
     *
     * @param address of the screen of a group, by its code; of the unit for null
     */
    public byte[] sheets(SheetView sheet, Function<@Nullable String, String> address) {
        var body = new StringBuilder();
        for (var it = sheet.blocks().iterator(); it.hasNext(); ) {
            var block = it.next();
            page(body, sheet, block, address.apply(block.code()), !it.hasNext());
        }
        return pdf.write(html(sheet.drive().theme(), body));
    }

    private void page(
            StringBuilder out, SheetView sheet, Block block, String address, boolean last) {
        out.append("<div class=\"sheet").append(last ? " last" : "").append("\">");
        out.append("<table class=\"head\"><tr><td><h1>")
                .append(said("pledges.paper.title"))
                .append("</h1><p class=\"c\"><b>")
                .append(text(sheet.drive().theme()))
                .append("</b></p><p>")
                .append(text(sheet.unit().name()));
        if (block.code() != null) {
            out.append(" · ").append(said("pledges.group", block.code()));
        }
        if (block.households() != null) {
            out.append(" · ")
                    .append(said("pledges.sheet.households", formats.number(block.households())));
        }
        out.append("</p><p>").append(said("pledges.paper.day")).append("</p></td>");
        out.append("<td class=\"qr\"><img alt=\"\" src=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(QrCode.png(address)))
                .append("\"/></td></tr></table>");
        out.append("<table class=\"grid deeds\"><thead><tr><th class=\"no\">")
                .append(said("pledges.paper.number"))
                .append("</th><th>")
                .append(said("pledges.deed"))
                .append("</th>");
        for (var subject : sheet.subjects()) {
            out.append("<th class=\"box\">")
                    .append(said("pledges.subject." + subject.code()))
                    .append("</th>");
        }
        out.append("</tr></thead><tbody>");
        int number = 0;
        for (var row : block.rows()) {
            out.append("<tr><td class=\"no\">").append(++number).append("</td><th>");
            out.append(text(row.deed().name())).append("</th>");
            row.cells().forEach(it -> out.append("<td class=\"box\"></td>"));
            out.append("</tr>");
        }
        out.append("<tr><td></td><th><b>").append(said("pledges.paper.total")).append("</b></th>");
        sheet.subjects().forEach(it -> out.append("<td class=\"box\"></td>"));
        out.append("</tr></tbody></table><p class=\"small\">")
                .append(said("pledges.paper.note"))
                .append("</p></div>");
    }

    /** What a unit has registered so far, on one A4 page in large letters. */
    public byte[] wall(
            DriveView drive,
            String place,
            LocalDate asOf,
            List<PledgeSummary.Line> lines,
            List<PledgeProgress.Line> children) {
        var out = new StringBuilder("<div class=\"wall\"><h1>");
        out.append(text(drive.theme())).append("</h1><p class=\"c\"><b>").append(text(place));
        out.append("</b></p><p class=\"c\">")
                .append(said("pledges.paper.as-of", formats.date(asOf)))
                .append("</p><table class=\"grid\"><thead><tr><th>");
        out.append(said("pledges.subject")).append("</th>");
        for (var head : List.of("target", "distinct", "coverage")) {
            out.append("<th>").append(said("pledges." + head)).append("</th>");
        }
        out.append("</tr></thead><tbody>");
        for (var line : lines) {
            row(
                    out,
                    said("pledges.subject." + line.subject().code()),
                    line.base(),
                    line.distinct(),
                    line.coverage());
        }
        out.append("</tbody></table>");
        if (!children.isEmpty()) {
            out.append("<table class=\"grid units\"><thead><tr><th>");
            out.append(said("pledges.unit")).append("</th>");
            for (var head : List.of("target", "distinct", "coverage")) {
                out.append("<th>").append(said("pledges." + head)).append("</th>");
            }
            out.append("</tr></thead><tbody>");
            children.forEach(it ->
                    row(out, text(it.unit().name()), it.base(), it.distinct(), it.coverage()));
            out.append("</tbody></table>");
        }
        out.append("<p class=\"small\">")
                .append(said("pledges.paper.wall-note"))
                .append("</p></div>");
        return pdf.write(html(drive.theme(), out));
    }

    private void row(
            StringBuilder out,
            String name,
            @Nullable Long base,
            long distinct,
            @Nullable BigDecimal coverage) {
        out.append("<tr><th>").append(name).append("</th><td class=\"n\">");
        out.append(base == null ? "–" : text(formats.number(base))).append("</td><td class=\"n\">");
        out.append(text(formats.number(distinct))).append("</td><td class=\"n\">");
        out.append(coverage == null ? "–" : text(formats.percent(coverage))).append("</td></tr>");
    }

    private static String html(String title, StringBuilder body) {
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"vi\"><head><title>"
                + text(title)
                + "</title><style>"
                + STYLES
                + "</style></head><body>"
                + body
                + "</body></html>";
    }

    private String said(String key, Object... arguments) {
        return text(wording.of(key, arguments));
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
