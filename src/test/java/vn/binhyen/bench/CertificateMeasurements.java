package vn.binhyen.bench;

import vn.binhyen.documents.Certificate;
import vn.binhyen.documents.CertificateWriter;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** What a job of certificates takes: the writer alone, in this machine's own process. */
final class CertificateMeasurements {

    private static final int CERTIFICATES = 500;

    private final Table table;

    CertificateMeasurements(Table table) {
        this.table = table;
    }

    void run() throws Exception {
        var writer = new CertificateWriter();
        var all = certificates();
        writer.pdf(all.subList(0, 1), done -> {});
        var pdf = Timing.once(i -> writer.pdf(all, done -> {}));
        var word = Timing.once(i -> writer.word(all));
        table.add("500 certificates as one PDF", Timing.seconds(pdf), "–", "20 s");
        table.add("500 certificates as one Word file", Timing.seconds(word), "–", "20 s");
    }

    private static List<Certificate> certificates() {
        return IntStream.rangeClosed(1, CERTIFICATES)
                .mapToObj(i ->
                        new Certificate(
                                "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM GIANG",
                                "TẶNG",
                                "BẰNG KHEN",
                                "XÃ BÌNH MINH " + i,
                                "huyện Nga Sơn",
                                "Đã có thành tích xuất sắc trong phong trào Toàn dân bảo vệ an ninh Tổ quốc năm 2025",
                                "Quyết định số 88/QĐ-UBND ngày 05 tháng 12 năm 2025",
                                "Vào sổ số: " + i,
                                "Lam Giang",
                                LocalDate.parse("2025-12-05"),
                                List.of(),
                                "CHỦ TỊCH",
                                ""))
                .toList();
    }
}
