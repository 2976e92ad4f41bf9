package vn.binhyen.pledges.links;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.documents.PagePdf;
import vn.binhyen.pledges.DriveListing;
import vn.binhyen.pledges.DriveView;
import vn.binhyen.pledges.QrCode;
import vn.binhyen.pledges.events.DriveId;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shell.spi.Wording;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Slips to cut and hand out: on each one institution and the code that opens its form. */
@Component
@Transactional(readOnly = true)
public class LinkSlips {

    private static final String STYLES =
            """
            @page { size: A4 portrait; margin: 12mm 15mm; }
            body { margin: 0; font: 11pt/1.3 "Liberation Serif"; color: #000; }
            p { margin: 0 0 1.2mm; } h1 { margin: 0 0 1.5mm; font-size: 14pt; } h2 { margin: 0 0 1.5mm; font-size: 13pt; }
            .slip { width: 100%; border-collapse: collapse; page-break-inside: avoid; border-bottom: 0.75pt dashed #000; }
            .slip td { height: 62mm; padding: 2mm 0; vertical-align: middle; } .qr { width: 50mm; text-align: right; }
            .qr img { width: 46mm; height: 46mm; } .link { font-family: "Liberation Serif"; font-size: 9pt; }
            .small { font-size: 9.5pt; }
            """;

    private final LinkBoard board;
    private final DriveListing drives;
    private final LinkableInstitutions institutions;
    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final PagePdf pdf;
    private final Wording wording;
    private final Clock clock;

    LinkSlips(
            LinkBoard board,
            DriveListing drives,
            LinkableInstitutions institutions,
            CurrentOfficer officer,
            Scopes scopes,
            PagePdf pdf,
            Wording wording,
            Clock clock) {
        this.board = board;
        this.drives = drives;
        this.institutions = institutions;
        this.officer = officer;
        this.scopes = scopes;
        this.pdf = pdf;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * The slips of links that were just made; only who made them still knows the secrets.
     *
     * @param address of the form, by the secret
     */
    public byte[] print(DriveId id, List<String> secrets, UnaryOperator<String> address) {
        var drive = drives.required(officer.required(), id);
        var known =
                board.behind(
                        drive, secrets.stream().flatMap(it -> LinkSecret.of(it).stream()).toList());
        Refusal.unless(!known.isEmpty(), "pledges.links.refusal.no-slip");
        var named = new LinkedHashMap<UUID, Known>();
        for (var it : institutions.of(known.values())) {
            scopes.require(officer.required(), it.unit(), LocalDate.now(clock));
            named.put(it.id(), it);
        }
        var body = new StringBuilder();
        for (var secret : secrets) {
            var institution = named.get(known.get(secret));
            if (institution != null) {
                slip(body, drive, institution, address.apply(secret));
            }
        }
        return pdf.write(
                "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"vi\"><head><title>"
                        + text(drive.theme())
                        + "</title><style>"
                        + STYLES
                        + "</style></head><body>"
                        + body
                        + "</body></html>");
    }

    private void slip(StringBuilder out, DriveView drive, Known institution, String address) {
        out.append("<table class=\"slip\"><tr><td><h1>").append(text(institution.name()));
        out.append("</h1><h2>").append(text(drive.theme())).append("</h2><p>");
        out.append(
                drive.endsOn() == null
                        ? said("pledges.drive.since", drive.startsOn())
                        : said("pledges.drive.days", drive.startsOn(), drive.endsOn()));
        out.append("</p><p>")
                .append(said("pledges.links.slip.how"))
                .append("</p><p class=\"link\">");
        out.append(text(address)).append("</p><p class=\"small\">");
        out.append(said("pledges.links.slip.own")).append("</p></td><td class=\"qr\">");
        out.append("<img alt=\"\" src=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(QrCode.png(address)))
                .append("\"/></td></tr></table>");
    }

    private String said(String key, Object... arguments) {
        return text(wording.of(key, arguments));
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
