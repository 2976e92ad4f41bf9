package vn.binhyen.communitymodels;

import java.util.ArrayList;
import java.util.List;

/**
 * The thirteen models the review of 2018 names, in communes made up for them, and a register around
 * them with as many of each class as the review counts: 5, 10, 48 and 20.
 */
final class NamedModels {

    private static final String DAY = ",2012-06-01,,12/QĐ-UBND,,";

    private NamedModels() {}

    static final List<String> THIRTEEN =
            List.of(
                    "N01,Khu dân cư không có tội phạm và tệ nạn xã hội,Mặt trận Tổ quốc tỉnh,province,general,self_management,38;C1"
                            + DAY,
                    "N02,Quản lý giáo dục con em trong gia đình không phạm tội và tệ nạn xã hội,Hội Liên hiệp Phụ nữ tỉnh,province,general,self_management,C1;C2"
                            + DAY,
                    "N03,Câu lạc bộ Thanh niên phòng chống tội phạm,Tỉnh đoàn,province,general,self_prevention,C2"
                            + DAY,
                    "N04,Cựu chiến binh 1+2,Hội Cựu chiến binh tỉnh,province,general,self_management,C3"
                            + DAY,
                    "N05,Tổ cứu hộ tai nạn giao thông,Hội Cựu chiến binh tỉnh,district,general,self_protection,C3"
                            + DAY,
                    "N06,Tự quản đường biên cột mốc,Bộ đội Biên phòng,district,border,self_management,C4"
                            + DAY,
                    "N07,Dòng họ tự quản,Hội Khuyến học,commune,general,self_management,C2" + DAY,
                    "N08,Tổ thuyền an ninh xã hội,Hội Nông dân,commune,coastal,self_protection,C3"
                            + DAY,
                    "N09,Doanh nhân với an ninh trật tự,Hiệp hội Doanh nghiệp,province,general,self_prevention,C1"
                            + DAY,
                    "N10,Tổ an ninh công nhân,Liên đoàn Lao động tỉnh,district,industrial_zone,self_protection,C1"
                            + DAY,
                    "N11,Xứ đạo bình yên gia đình văn hóa,Mặt trận Tổ quốc huyện Nga Sơn,district,religious,self_management,C4"
                            + DAY,
                    "N12,Camera giám sát,Ban Chỉ đạo ANTT,commune,general,self_prevention,C2;C3"
                            + DAY,
                    "N13,Liên kết vùng giáp ranh,Ban Chỉ đạo ANTT,commune,bordering,self_protection,C1;C4"
                            + DAY);

    /** The thirteen among 83 that work, one that was retired, and one that is younger. */
    static List<String> register() {
        var lines = new ArrayList<>(THIRTEEN);
        fill(lines, "H", 7, "district,general,,D1");
        fill(lines, "X", 44, "commune,general,,C1");
        fill(lines, "G", 10, "commune,religious,,C2");
        fill(lines, "T", 9, "province,ethnic_minority,,C3");
        lines.add("Z1,Mô hình cũ,Hội Nông dân,commune,general,,C1,2010-01-01,2017-12-31,,,");
        lines.add("Z2,Mô hình mới,Hội Nông dân,commune,general,,C1,2019-01-01,,,,");
        return lines;
    }

    private static void fill(List<String> lines, String code, int number, String what) {
        for (int i = 1; i <= number; i++) {
            lines.add(
                    "%s%d,Mô hình %s số %d,Hội Nông dân,%s,2014-05-%02d,,,,"
                            .formatted(code, i, code, i, what, 1 + i % 28));
        }
    }
}
