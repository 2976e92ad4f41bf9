package vn.binhyen.shared;

import org.jmolecules.ddd.types.ValueObject;

import java.util.regex.Pattern;

/**
 * Text an officer wrote, checked to hold no identity number, phone number or date of birth.
 *
 * <p>The product keeps organisations and counts, never files on people; a free-text field is where
 * such a file would start (architecture.md, rule of the product). Refused with the field and
 * reason.
 */
public record FreeText(String value) implements ValueObject {

    /**
     * Twelve (CCCD) or nine (CMND) digits on their own, blanks, dots or hyphens between allowed.
     */
    private static final Pattern IDENTITY_NUMBER =
            Pattern.compile(
                    "(?<![\\d.,/])(?:\\d[ .-]?){11}\\d(?![\\d/])|(?<![\\d.,/])\\d{9}(?![\\d/])");

    /** Vietnamese phone numbers: 0 or +84, then nine or ten digits. */
    private static final Pattern PHONE_NUMBER =
            Pattern.compile("(?<![\\d.,/])(?:\\+?84|0)(?:[ .-]?\\d){9,10}(?![\\d/])");

    /** "sinh ngày", "sinh năm", "ngày sinh", "NS:" beside a day or a year. */
    private static final Pattern DATE_OF_BIRTH =
            Pattern.compile(
                    "\\b(?:sinh ngay|sinh nam|ngay sinh|nam sinh|ns|sn|date of birth|born)\\b"
                            + "\\W{0,4}\\d{1,4}(?:[./-]\\d{1,2}[./-]\\d{2,4})?");

    /**
     * The text of a field, in NFC, or a refusal that names the field and what may not stand there.
     */
    public static FreeText of(String field, String raw, int maximumLength) {
        var text = VietnameseText.nfc(raw);
        if (text.length() > maximumLength) {
            throw Refusal.of(field, "shared.refusal.text-too-long", maximumLength, text.length());
        }
        if (text.chars()
                .anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw Refusal.of(field, "shared.refusal.control-characters");
        }
        if (PHONE_NUMBER.matcher(text).find()) {
            throw Refusal.of(field, "shared.refusal.phone-number");
        }
        if (IDENTITY_NUMBER.matcher(text).find()) {
            throw Refusal.of(field, "shared.refusal.identity-number");
        }
        if (DATE_OF_BIRTH.matcher(VietnameseText.searchKey(text)).find()) {
            throw Refusal.of(field, "shared.refusal.date-of-birth");
        }
        return new FreeText(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
