package vn.binhyen.shared;

import org.jmolecules.ddd.types.ValueObject;

/**
 * Text an officer wrote, checked to hold no identity number, phone number or date of birth.
 *
 * <p>The product keeps organisations and counts, never files on people; a free-text field is where
 * such a file would start (architecture.md, rule of the product). Refused with the field and
 * reason.
 */
public record FreeText(String value) implements ValueObject {

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
        var trace = PersonalTrace.in(text);
        if (trace != null) {
            throw Refusal.of(field, trace.reason());
        }
        return new FreeText(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
