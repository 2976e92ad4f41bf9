package vn.binhyen.organisation.institutions;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.VietnameseText;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sizes and levels as files write them, without accents and case, and the codes they mean. */
public final class InstitutionWords {

    public static final List<String> KINDS = List.of("agency", "enterprise", "school");
    public static final List<String> SIZES = List.of("micro", "small", "medium", "large");
    public static final List<String> LEVELS =
            List.of(
                    "nursery",
                    "kindergarten",
                    "primary",
                    "lower_secondary",
                    "upper_secondary",
                    "multi_level",
                    "continuing",
                    "vocational",
                    "college",
                    "university");

    private static final Map<String, String> SIZE_WORDS =
            Map.of("sieu nho", "micro", "nho", "small", "vua", "medium", "lon", "large");

    private static final Map<String, String> LEVEL_WORDS = levels();

    private InstitutionWords() {}

    private static Map<String, String> levels() {
        var words = new LinkedHashMap<String, String>();
        words.put("nha tre", "nursery");
        words.put("mam non", "kindergarten");
        words.put("mau giao", "kindergarten");
        words.put("tieu hoc", "primary");
        words.put("thcs", "lower_secondary");
        words.put("trung hoc co so", "lower_secondary");
        words.put("secondary", "lower_secondary");
        words.put("thpt", "upper_secondary");
        words.put("trung hoc pho thong", "upper_secondary");
        words.put("high", "upper_secondary");
        words.put("lien cap", "multi_level");
        words.put("pho thong nhieu cap", "multi_level");
        words.put("gdtx", "continuing");
        words.put("giao duc thuong xuyen", "continuing");
        words.put("trung cap", "vocational");
        words.put("day nghe", "vocational");
        words.put("cao dang", "college");
        words.put("dai hoc", "university");
        return words;
    }

    static @Nullable String size(String written) {
        return code(written, SIZES, SIZE_WORDS);
    }

    static @Nullable String level(String written) {
        return code(written, LEVELS, LEVEL_WORDS);
    }

    private static @Nullable String code(
            String written, List<String> codes, Map<String, String> words) {
        var key = VietnameseText.searchKey(written);
        var plain = key.replace(' ', '_').replace('-', '_');
        return codes.contains(plain) ? plain : words.get(key);
    }
}
