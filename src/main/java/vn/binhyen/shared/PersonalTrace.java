package vn.binhyen.shared;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What in a text would point to one person: an identity number, a phone number, a date of birth.
 *
 * <p>Numbers of documents, sums, days and periods are what officers write all day, and are let
 * through.
 */
enum PersonalTrace {
    PHONE_NUMBER("shared.refusal.phone-number"),
    IDENTITY_NUMBER("shared.refusal.identity-number"),
    DATE_OF_BIRTH("shared.refusal.date-of-birth");

    private static final String NOT_IN_A_NUMBER = "(?<!\\d)(?<!\\d[.,])";
    private static final String NOR_OF_A_DOCUMENT = "(?!\\d)(?!/\\p{Lu})";

    /** Sums with dots between thousands, days and months with their year, periods of years. */
    private static final Pattern HARMLESS =
            Pattern.compile(
                    NOT_IN_A_NUMBER
                            + "(?:[1-9]\\d{0,2}(?:\\.\\d{3})+(?:,\\d+)?"
                            + "|(?:\\d{1,2}[./-]){1,2}(?:19|20)\\d\\d"
                            + "|(?:19|20)\\d\\d ?- ?(?:19|20)\\d\\d)(?!\\d)(?!\\.\\d)");

    /** 0, 84 or +84, then nine or ten digits; the code of an area may stand in brackets. */
    private static final Pattern PHONE =
            Pattern.compile(
                    NOT_IN_A_NUMBER
                            + "(?:(?:\\+|00)84[ .-]?(?:\\(0\\))?|84(?=[ .-]?[235789])|0(?=[ .-]?[1-9])"
                            + "|\\(0(?=\\d{1,3}\\)))(?:[ .)-]{0,2}\\d){9,10}"
                            + NOR_OF_A_DOCUMENT);

    /** Twelve digits (CCCD; in groups only as they are given out, from 001 on), or nine (CMND). */
    private static final Pattern IDENTITY =
            Pattern.compile(
                    NOT_IN_A_NUMBER
                            + "(?:\\d{12}|0(?:[ .-]?\\d){11}"
                            + "|\\d{6}(?!000)\\d{3}(?!\\d|,\\d| ?(?:đ|vnđ|vnd)))"
                            + NOR_OF_A_DOCUMENT);

    /** Read in the text without accents. */
    private static final Pattern NAMED_IDENTITY =
            Pattern.compile(
                    "\\b(?:cccd|cmnd|cmt|cmtnd|can cuoc|chung minh nhan dan|so dinh danh)\\b"
                            + "[^\\d\\n]{0,20}\\d(?:[ .-]?\\d){8,11}(?!\\d)");

    /** Words that "sinh" ends, after which a day is no day of birth: "phát sinh ngày 15/8". */
    private static final String OTHER_WORDS =
            "(?<!\\b(?:phat|hoc|ve|thi|khai|tuyen|nay|dan|an|moi|ky|phuc|hoi|tai|ho|tap) )";

    private static final Pattern BIRTH =
            Pattern.compile(
                    OTHER_WORDS
                            + "\\bsinh (?:ngay|nam)\\b\\W{0,4}\\d"
                            + "|\\b(?:ngay|nam) sinh\\b\\W{0,4}\\d"
                            + "|"
                            + OTHER_WORDS
                            + "\\bsinh\\W{1,3}\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}"
                            + "|\\b(?:ns|sn|nt?ns)\\b\\W{0,4}(?:\\d{1,2}[./-]){0,2}(?:19\\d\\d|200\\d)\\b"
                            + "|\\b(?:ns|sn|nt?ns)\\b\\W{0,4}\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}"
                            + "|\\b(?:date of birth|dob|born)\\b(?: on| in)?\\W{0,4}\\d");

    private static final int MOST_GROUPS = 4;

    /** An identity number of the old kind. */
    private static final int FEWEST_DIGITS = 9;

    /** What a date of birth is introduced by, in the text without accents. */
    private static final List<String> WORDS_OF_BIRTH =
            List.of("sinh", "ns", "sn", "birth", "dob", "born");

    private final String reason;

    PersonalTrace(String reason) {
        this.reason = reason;
    }

    /** The key of the message that says what may not stand here. */
    String reason() {
        return reason;
    }

    /** The first trace in the text, or null. */
    static @Nullable PersonalTrace in(String text) {
        return cannotHoldOne(text) ? null : searched(text);
    }

    /**
     * Whether the text is so plain that no search is needed: Vietnamese letters and signs of ASCII,
     * with fewer digits than any number of a person has, and no word of birth. Most texts of an
     * import are, and the search costs a hundred times as much.
     */
    static boolean cannotHoldOne(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c >= 0x80 && !isVietnamese(c)) {
                return false;
            }
        }
        if (digits == 0) {
            return true;
        }
        if (digits >= FEWEST_DIGITS) {
            return false;
        }
        var key = VietnameseText.searchKey(text);
        return WORDS_OF_BIRTH.stream().noneMatch(key::contains);
    }

    /**
     * Letters that stand for themselves however a text is normalised, and marks above and below.
     */
    private static boolean isVietnamese(char c) {
        return c >= 0xC0 && c <= 0x131
                || c >= 0x168 && c <= 0x169
                || c >= 0x1A0 && c <= 0x1A1
                || c >= 0x1AF && c <= 0x1B0
                || c >= 0x300 && c <= 0x36F
                || c >= 0x1EA0 && c <= 0x1EF9;
    }

    static @Nullable PersonalTrace searched(String text) {
        var plain = plain(text);
        var key = VietnameseText.searchKey(plain);
        if (NAMED_IDENTITY.matcher(key).find()) {
            return IDENTITY_NUMBER;
        }
        var numbers = HARMLESS.matcher(plain).replaceAll("…");
        if (PHONE.matcher(numbers).results().anyMatch(isWritten(10, 11))) {
            return PHONE_NUMBER;
        }
        if (IDENTITY.matcher(numbers).results().anyMatch(isWritten(9, 12))) {
            return IDENTITY_NUMBER;
        }
        return BIRTH.matcher(key).find() ? DATE_OF_BIRTH : null;
    }

    /** Whether the digits stand in a few groups as in one number, and are not a list of counts. */
    private static Predicate<MatchResult> isWritten(int fewest, int most) {
        return found -> {
            var bare = found.group().replaceFirst("^(?:\\+|00)?84", "0");
            var digits = bare.chars().filter(Character::isDigit).count();
            var groups = bare.strip().split("\\D+").length;
            return digits >= fewest && digits <= most && groups <= MOST_GROUPS;
        };
    }

    /** One kind of digit, blank and hyphen; nothing that does not show. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("[\\p{Zs}\\t]+", " ")
                .replaceAll("\\p{Pd}", "-");
    }
}
