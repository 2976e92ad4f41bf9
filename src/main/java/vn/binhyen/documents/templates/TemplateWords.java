package vn.binhyen.documents.templates;

import org.jmolecules.ddd.types.ValueObject;

import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a paper that its unit chooses. Where several are meant, one a line.
 *
 * @param superior the body above the issuing one, over its name; may be empty
 * @param issuer the issuing body as the head names it
 * @param issuerInText the same inside a sentence
 * @param symbol what follows the number ("BC-BCĐ")
 * @param place where it is signed
 * @param capacity in which the signer acts ("KT. CHỦ TỊCH"); may be empty
 * @param post the signer's own post
 * @param signer who signs; empty leaves room
 * @param addressees named before those that follow from the campaign; may be empty
 * @param recipients who gets a copy
 * @param filing where it is filed ("VT, NC")
 * @param basis what the paper stands on beside the basis of the campaign; may be empty
 */
public record TemplateWords(
        String superior,
        String issuer,
        String issuerInText,
        String symbol,
        String place,
        String capacity,
        String post,
        String signer,
        String addressees,
        String recipients,
        String filing,
        String basis)
        implements ValueObject {

    private static final Pattern SYMBOL = Pattern.compile("[\\p{L}\\p{N}]+([-./][\\p{L}\\p{N}]+)*");

    /** The words as they may be kept; refuses with everything that is wrong at once. */
    TemplateWords checked() {
        var wrong = new ArrayList<Refusal>();
        var checked =
                new TemplateWords(
                        line("superior", superior, 120, false, wrong),
                        line("issuer", issuer, 120, true, wrong),
                        line("issuerInText", issuerInText, 120, true, wrong),
                        line("symbol", symbol.strip().replaceFirst("^/+", ""), 30, true, wrong),
                        line("place", place, 60, true, wrong),
                        lines("capacity", capacity, 3, 80, wrong),
                        line("post", post, 80, true, wrong),
                        line("signer", signer, 60, false, wrong),
                        lines("addressees", addressees, 12, 160, wrong),
                        lines("recipients", recipients, 15, 160, wrong),
                        line("filing", filing, 60, false, wrong),
                        lines("basis", basis, 10, 400, wrong));
        if (!checked.symbol.isEmpty() && !SYMBOL.matcher(checked.symbol).matches()) {
            wrong.add(Refusal.of("symbol", "documents.refusal.template.symbol"));
        }
        Refusal.ifAny(wrong);
        return checked;
    }

    private static String line(
            String field, String raw, int longest, boolean required, List<Refusal> wrong) {
        var text = text(field, raw, longest, wrong).replaceAll("\\s+", " ").strip();
        if (required && text.isEmpty()) {
            wrong.add(Refusal.of(field, "documents.refusal.template.empty." + field));
        }
        return text;
    }

    private static String lines(
            String field, String raw, int most, int longest, List<Refusal> wrong) {
        var text = text(field, raw, most * longest, wrong);
        var kept = each(text);
        if (kept.size() > most) {
            wrong.add(
                    Refusal.of(
                            field, "documents.refusal.template.too-many-lines", most, kept.size()));
        }
        kept.stream()
                .filter(it -> it.length() > longest)
                .findFirst()
                .ifPresent(it ->
                        wrong.add(
                                Refusal.of(
                                        field,
                                        "documents.refusal.template.line-too-long",
                                        longest)));
        return String.join("\n", kept);
    }

    private static String text(String field, String raw, int longest, List<Refusal> wrong) {
        try {
            return FreeText.of(field, raw, longest).value();
        } catch (Refusal refusal) {
            wrong.add(refusal);
            return raw;
        }
    }

    /** The lines of a text that say something. */
    static List<String> each(String text) {
        return text.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
    }
}
