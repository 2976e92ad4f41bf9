package vn.binhyen.communitymodels;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.VietnameseText;

import java.util.List;
import java.util.Map;

/** The codes of a model's fields, and the words by which files know them. */
public final class ModelWords {

    public static final List<String> LEVELS = List.of("province", "district", "commune");
    public static final List<String> FORMS =
            List.of("self_prevention", "self_management", "self_protection", "self_reconciliation");
    public static final List<String> AREA_TYPES =
            List.of(
                    "general",
                    "religious",
                    "ethnic_minority",
                    "border",
                    "coastal",
                    "industrial_zone",
                    "bordering");
    public static final List<String> OWNER_KINDS =
            List.of("member_body", "mass_organisation", "institution", "committee", "other");
    public static final List<String> ACTIVITIES =
            List.of("meeting", "patrol", "propaganda", "training", "contest", "support", "works");

    /**
     * What is kept as numbers of a model. What is settled, reported or handed over with the police
     * is not among it: such counts are no finer than a commune and a year.
     */
    public static final List<String> RESULTS =
            List.of("households", "members", "sessions", "equipment", "commended");

    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("tinh", "province"),
                    Map.entry("cap tinh", "province"),
                    Map.entry("huyen", "district"),
                    Map.entry("cap huyen", "district"),
                    Map.entry("xa", "commune"),
                    Map.entry("cap xa", "commune"),
                    Map.entry("chung", "general"),
                    Map.entry("vung giao", "religious"),
                    Map.entry("vung dan toc", "ethnic_minority"),
                    Map.entry("vung dan toc thieu so", "ethnic_minority"),
                    Map.entry("bien gioi", "border"),
                    Map.entry("ven bien", "coastal"),
                    Map.entry("khu cong nghiep", "industrial_zone"),
                    Map.entry("giap ranh", "bordering"),
                    Map.entry("tu phong", "self_prevention"),
                    Map.entry("tu quan", "self_management"),
                    Map.entry("tu bao ve", "self_protection"),
                    Map.entry("tu hoa giai", "self_reconciliation"));

    private ModelWords() {}

    /** The code meant, or null. */
    public static @Nullable String code(String written, List<String> codes) {
        var key = VietnameseText.searchKey(written);
        var plain = key.replace(' ', '_').replace('-', '_');
        if (codes.contains(plain)) {
            return plain;
        }
        var known = WORDS.get(key);
        return known != null && codes.contains(known) ? known : null;
    }
}
