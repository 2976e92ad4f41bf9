package vn.binhyen.awards.titles;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.shared.VietnameseText;

import java.util.Map;

/** The words by which files know kinds, results, yes and no. */
public final class TitleWords {

    private static final Map<String, TitleKind> KINDS =
            Map.ofEntries(
                    Map.entry("residential area", TitleKind.RESIDENTIAL_AREA),
                    Map.entry("khu dan cu", TitleKind.RESIDENTIAL_AREA),
                    Map.entry("thon", TitleKind.RESIDENTIAL_AREA),
                    Map.entry("thon, to dan pho", TitleKind.RESIDENTIAL_AREA),
                    Map.entry("xa", TitleKind.COMMUNE),
                    Map.entry("xa, phuong", TitleKind.COMMUNE),
                    Map.entry("xa, phuong, thi tran", TitleKind.COMMUNE),
                    Map.entry("co quan", TitleKind.AGENCY),
                    Map.entry("doanh nghiep", TitleKind.ENTERPRISE),
                    Map.entry("nha truong", TitleKind.SCHOOL),
                    Map.entry("truong hoc", TitleKind.SCHOOL));

    private static final Map<String, TitleAct> RESULTS =
            Map.of(
                    "recognised", TitleAct.RECOGNISED,
                    "recognized", TitleAct.RECOGNISED,
                    "dat", TitleAct.RECOGNISED,
                    "cong nhan", TitleAct.RECOGNISED,
                    "refused", TitleAct.REFUSED,
                    "chua dat", TitleAct.REFUSED,
                    "khong dat", TitleAct.REFUSED,
                    "khong cong nhan", TitleAct.REFUSED);

    private static final Map<String, Boolean> TRUTHS =
            Map.of(
                    "true", true, "1", true, "co", true, "x", true, "yes", true, "false", false,
                    "0", false, "khong", false, "no", false, "", false);

    private TitleWords() {}

    public static @Nullable TitleKind kind(String written) {
        return TitleKind.of(written)
                .orElseGet(() -> KINDS.get(VietnameseText.searchKey(written.replace('_', ' '))));
    }

    static @Nullable TitleAct result(String written) {
        return RESULTS.get(VietnameseText.searchKey(written));
    }

    /** Whether yes or no is meant; nothing is no. */
    public static @Nullable Boolean truth(String written) {
        return TRUTHS.get(VietnameseText.searchKey(written));
    }
}
