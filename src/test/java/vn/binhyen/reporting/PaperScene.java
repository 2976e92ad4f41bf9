package vn.binhyen.reporting;

import static vn.binhyen.reporting.ReportingScene.as;
import static vn.binhyen.reporting.ReportingScene.officer;
import static vn.binhyen.reporting.ReportingScene.reporter;
import static vn.binhyen.reporting.ReportingScene.submission;
import static vn.binhyen.reporting.ReportingScene.values;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import vn.binhyen.access.Officer;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Hands reports in, and reads papers back as words. */
@Component
public class PaperScene {

    private final ReportEntry entry;
    private final ReportDesk desk;

    PaperScene(ReportEntry entry, ReportDesk desk) {
        this.entry = entry;
        this.desk = desk;
    }

    public void submit(RoundId round, UnitId unit, Map<String, Object> cells) {
        as(reporter(unit), () -> entry.keep(values(round, unit, cells)));
        as(reporter(unit), () -> entry.submit(submission(round, unit)));
    }

    public void giveBack(RoundId round, UnitId unit, UnitId deskUnit, String indicator) {
        as(
                officer(Roles.REVIEWER, deskUnit),
                () -> desk.giveBack(round, unit.value(), "Kiểm tra lại", List.of(indicator), null));
    }

    public static Officer admin(UnitId unit) {
        return officer(Roles.ADMINISTRATOR, unit);
    }

    public static RequestPostProcessor signedIn(Officer officer) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        officer,
                        null,
                        AuthorityUtils.createAuthorityList("ROLE_" + officer.role())));
    }

    public static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** Paragraphs and rows of tables, cells between bars. */
    public static List<String> lines(byte[] word) throws IOException {
        var lines = new ArrayList<String>();
        try (var document = new XWPFDocument(new ByteArrayInputStream(word))) {
            document.getParagraphs().forEach(it -> lines.add(it.getText()));
            document.getTables().forEach(it -> lines.addAll(rows(it)));
        }
        return lines.stream().map(it -> it.replace('\u00a0', ' ')).toList();
    }

    private static List<String> rows(XWPFTable table) {
        return table.getRows().stream()
                .map(row ->
                        String.join(
                                " | ",
                                row.getTableCells().stream().map(it -> it.getText()).toList()))
                .toList();
    }

    /** The rows of a sheet, cells between bars. */
    public static List<String> sheet(byte[] workbook, int number) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            var rows = new ArrayList<String>();
            book.getSheetAt(number)
                    .forEach(row -> {
                        var cells = new ArrayList<String>();
                        row.forEach(it -> cells.add(it.toString()));
                        rows.add(String.join(" | ", cells));
                    });
            return rows;
        }
    }
}
