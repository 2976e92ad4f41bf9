package vn.binhyen.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Sample papers: a letter as long as 640/UBND-NC, and a consolidated report. */
final class Papers {

    private Papers() {}

    static OfficialDocument decision() {
        return OfficialDocument.titled(
                        "QUYẾT ĐỊNH",
                        "Về việc công nhận khu dân cư đạt tiêu chuẩn “An toàn về an ninh, trật tự”"
                                + " năm 2025")
                .from(null, "ỦY BAN NHÂN DÂN XÃ AN LỘC")
                .under("112", "QĐ-UBND")
                .at("An Lộc", LocalDate.of(2025, 12, 5))
                .add(new Block.Centred("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ AN LỘC"))
                .add(
                        new Block.Grounds(
                                List.of(
                                        "Căn cứ Luật Tổ chức chính quyền địa phương",
                                        "Căn cứ Thông tư số 124/2021/TT-BCA ngày 28/12/2021;",
                                        "Theo đề nghị của Trưởng Công an xã.")))
                .add(new Block.Centred("QUYẾT ĐỊNH:"))
                .add(
                        new Block.Article(
                                "Điều 1.",
                                "Công nhận 18 khu dân cư đạt tiêu chuẩn “An toàn về an ninh, trật"
                                        + " tự” năm 2025 (danh sách kèm theo)."))
                .add(new Block.Article("Điều 2.", "Quyết định này có hiệu lực kể từ ngày ký."))
                .add(
                        new Block.Article(
                                "Điều 3.",
                                "Chánh Văn phòng, Trưởng Công an xã và các khu dân cư có tên tại"
                                        + " Điều 1 chịu trách nhiệm thi hành Quyết định này."))
                .copiedTo(List.of("Như Điều 3", "Lưu: VT, NC"))
                .signedBy(List.of(), "CHỦ TỊCH", "")
                .build();
    }

    static OfficialDocument minutes() {
        return OfficialDocument.titled("BIÊN BẢN", "Họp xét công nhận năm 2025")
                .from("ỦY BAN NHÂN DÂN XÃ AN LỘC", "BAN CHỈ ĐẠO 138")
                .under("", "BB-BCĐ")
                .at("An Lộc", LocalDate.of(2025, 11, 20))
                .paragraph("Cuộc họp kết thúc hồi 16 giờ cùng ngày.")
                .copiedTo(List.of("Lưu: VT"))
                .signedBesideBy("THƯ KÝ", "")
                .signedBy(List.of("CHỦ TRÌ"), "TRƯỞNG BAN", "")
                .build();
    }

    static OfficialDocument letter() {
        return OfficialDocument.letter(
                        "thực hiện đợt cao điểm xây dựng khu dân cư, xã, phường, thị trấn, cơ quan,"
                                + " doanh nghiệp, nhà trường an toàn về ANTT")
                .from("ỦY BAN NHÂN DÂN", "TỈNH LAM GIANG")
                .under("640", "UBND-NC")
                .at("Lam Giang", LocalDate.of(2014, 7, 29))
                .to(
                        List.of(
                                "Thủ trưởng các sở, ban, ngành, đoàn thể cấp tỉnh",
                                "Chủ tịch UBND các huyện, thị xã, thành phố"))
                .paragraph(
                        "Trong thời gian qua, các ngành, đoàn thể và UBND các huyện, thị xã, thành"
                                + " phố đã tập trung thực hiện nhiều giải pháp cụ thể; duy trì, củng"
                                + " cố, nhân rộng được nhiều mô hình tự quản, góp phần giữ vững an"
                                + " ninh, trật tự trên địa bàn toàn tỉnh.")
                .paragraph(
                        "Để tiếp tục nâng cao chất lượng phong trào, Chủ tịch UBND tỉnh yêu cầu các"
                                + " đơn vị tập trung chỉ đạo hai tháng cao điểm (từ 01/8 đến 30/9/2014)"
                                + " với các nội dung trọng tâm sau đây:")
                .add(new Block.Heading(2, "1. Tuyên truyền"))
                .paragraph(
                        "Tổ chức tuyên truyền sâu rộng về ý nghĩa, mục tiêu, nội dung, quy trình"
                                + " xây dựng khu dân cư, xã, phường, thị trấn, cơ quan, doanh nghiệp,"
                                + " nhà trường an toàn về ANTT.")
                .add(new Block.Heading(2, "2. Củng cố tổ chức"))
                .paragraph(
                        "Rà soát, đánh giá thực trạng, kiện toàn Ban Chỉ đạo ANTT các xã, phường,"
                                + " thị trấn; Tổ bảo vệ ANTT ở thôn, bản, khu phố; lực lượng bảo vệ cơ"
                                + " quan, doanh nghiệp, nhà trường và hệ thống Tổ an ninh xã hội.")
                .bullets(
                        List.of(
                                "Tổ chức các lớp tập huấn, bồi dưỡng kiến thức pháp luật;",
                                "Phát động đăng ký làm nhiều việc tốt về ANTT;",
                                "Xây dựng, duy trì và nhân rộng các mô hình tự quản."))
                .paragraph(
                        "Các đơn vị báo cáo kết quả về UBND tỉnh (qua Phòng PV28 - Công an tỉnh)"
                                + " vào ngày 15 và 30 của tháng 8, 9/2014 để theo dõi, chỉ đạo.")
                .copiedTo(
                        List.of(
                                "Như trên",
                                "Ban Chỉ đạo 138/CP",
                                "TT Tỉnh ủy, HĐND, UBND tỉnh",
                                "Lưu: VT, NC (2)"))
                .signedBy(List.of("KT. CHỦ TỊCH"), "PHÓ CHỦ TỊCH", "Nguyễn Văn Mẫu")
                .build();
    }

    static OfficialDocument report() {
        var lines = new ArrayList<Block.Row>();
        for (var group = 1; group <= 5; group++) {
            lines.add(
                    Block.Row.strong("I".repeat(Math.min(group, 3)), "Nhóm chỉ tiêu số " + group));
            for (var i = 1; i <= 8; i++) {
                var number = (group - 1) * 8 + i;
                lines.add(
                        Block.Row.of(
                                String.valueOf(number),
                                number % 5 == 0
                                        ? "Khu dân cư, cơ quan, doanh nghiệp, nhà trường đăng ký"
                                                + " đạt tiêu chuẩn “An toàn về ANTT” trong năm"
                                        : "Hội nghị, buổi họp dân tuyên truyền",
                                "lượt",
                                "9.286",
                                "1.234.567"));
            }
        }
        return reportWith(lines).build();
    }

    static OfficialDocument.Draft reportWith(List<Block.Row> lines) {
        return OfficialDocument.titled(
                        "BÁO CÁO",
                        "Kết quả thực hiện đợt cao điểm xây dựng khu dân cư, xã, phường, thị trấn,"
                                + " cơ quan, doanh nghiệp, nhà trường an toàn về an ninh, trật tự (kỳ"
                                + " 2, tính đến ngày 30 tháng 8 năm 2026)")
                .from("ỦY BAN NHÂN DÂN TỈNH LAM GIANG", "BAN CHỈ ĐẠO 138")
                .knownAs("Ban Chỉ đạo 138 tỉnh")
                .under("57", "BC-BCĐ")
                .at("Lam Giang", LocalDate.of(2026, 9, 16))
                .paragraph(
                        "Thực hiện Công văn số 812/UBND-NC ngày 26 tháng 7 năm 2026 của Ủy ban nhân"
                                + " dân tỉnh, Ban Chỉ đạo 138 tỉnh báo cáo kết quả kỳ 2 như sau:")
                .heading(1, "I. TÌNH HÌNH BÁO CÁO")
                .paragraph(
                        "Đến thời điểm chốt số liệu, 662/685 đơn vị đã báo cáo, gồm 27/27 huyện,"
                                + " thị xã, thành phố; 612/635 xã, phường, thị trấn; 23/23 sở, ngành,"
                                + " đoàn thể cấp tỉnh. Còn 23 xã chưa báo cáo (Phụ lục kèm theo).")
                .heading(1, "II. KẾT QUẢ CHỦ YẾU")
                .table(
                        List.of(
                                Block.Column.centre("TT", 7),
                                Block.Column.left("Chỉ tiêu", 52),
                                Block.Column.centre("Đơn vị tính", 13),
                                Block.Column.right("Trong kỳ", 14),
                                Block.Column.right("Lũy kế", 14)),
                        lines)
                .heading(1, "III. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN")
                .heading(2, "1. Tồn tại, hạn chế")
                .paragraph(
                        "Một số xã báo cáo chậm, số liệu tăng, giảm bất thường phải đề nghị kiểm"
                                + " tra, chỉnh lý <b>&amp; không</b> để sót.")
                .heading(3, "a) Nguyên nhân")
                .paragraph(
                        "Cán bộ tổng hợp ở cơ sở mới thay đổi, mạng ở các xã vùng cao chưa ổn định.")
                .heading(1, "IV. ĐỀ XUẤT, KIẾN NGHỊ")
                .paragraph(
                        "Trên đây là kết quả thực hiện đợt cao điểm kỳ 2, Ban Chỉ đạo 138 tỉnh báo"
                                + " cáo Ủy ban nhân dân tỉnh theo dõi, chỉ đạo.")
                .copiedTo(
                        List.of(
                                "Ban Chỉ đạo 138/CP (để báo cáo)",
                                "Thường trực Tỉnh ủy, HĐND, UBND tỉnh",
                                "Các thành viên Ban Chỉ đạo 138 tỉnh",
                                "Lưu: VT, PV05"))
                .signedBy(
                        List.of("TM. BAN CHỈ ĐẠO", "KT. TRƯỞNG BAN"),
                        "PHÓ TRƯỞNG BAN",
                        "Nguyễn Văn Mẫu")
                .annex(missing(23));
    }

    static OfficialDocument.Annex missing(int units) {
        return new OfficialDocument.Annex(
                "Phụ lục",
                "DANH SÁCH ĐƠN VỊ CHƯA BÁO CÁO KỲ 2",
                false,
                List.of(
                        new Block.Table(
                                List.of(
                                        Block.Column.centre("TT", 8),
                                        Block.Column.left("Huyện", 30),
                                        Block.Column.left("Đơn vị chưa báo cáo", 45),
                                        Block.Column.right("Số ngày chậm", 17)),
                                IntStream.rangeClosed(1, units)
                                        .mapToObj(i ->
                                                Block.Row.of(
                                                        String.valueOf(i),
                                                        "Huyện Mường Khoa",
                                                        "Xã Nậm Sơn " + i,
                                                        String.valueOf(i % 9)))
                                        .toList())));
    }

    /** All obliged by all indicators: the widest table anybody may ask for. */
    static OfficialDocument.Annex wide(int units, int indicators) {
        var columns = new ArrayList<Block.Column>();
        columns.add(Block.Column.left("Đơn vị", 12));
        IntStream.rangeClosed(1, indicators)
                .forEach(i -> columns.add(Block.Column.right("C" + i, 3)));
        var rows = new ArrayList<Block.Row>();
        for (var unit = 1; unit <= units; unit++) {
            var cells = new ArrayList<String>();
            cells.add("Xã Nậm Sơn " + unit);
            for (var i = 1; i <= indicators; i++) {
                cells.add(String.valueOf((unit * 31 + i * 7) % 999));
            }
            rows.add(new Block.Row(cells, false));
        }
        return new OfficialDocument.Annex(
                "Phụ lục II", "SỐ LIỆU THEO ĐƠN VỊ", true, List.of(new Block.Table(columns, rows)));
    }
}
