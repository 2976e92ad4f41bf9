package vn.binhyen.documents.templates;

import vn.binhyen.documents.OfficialDocument;
import vn.binhyen.shared.UnitId;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words in which a unit issues a kind of paper now: its own, or those shipped.
 *
 * @param unitName kept whole in the head, which breaks its lines elsewhere
 * @param usual whether the unit urges in this way unless it says otherwise
 * @param version to be said when changing it; {@link #UNTOUCHED} for the words shipped
 */
public record PaperTemplateView(
        UnitId unit,
        String unitName,
        PaperKind kind,
        TemplateWords words,
        boolean usual,
        long version) {

    /** The version of words nobody has changed yet. */
    public static final long UNTOUCHED = -1;

    private static final Locale PAPER = Locale.of("vi", "VN");
    private static final char NO_BREAK = '\u00a0';

    /** The same with other words, to look at before they are kept. */
    public PaperTemplateView with(TemplateWords others) {
        return new PaperTemplateView(unit, unitName, kind, others, usual, version);
    }

    /** The body above in capitals; empty for none. */
    public String superior() {
        return head(words.superior());
    }

    /** The issuing body in capitals. */
    public String issuer() {
        return head(words.issuer());
    }

    /** The lines between body and post ("TM. BAN CHỈ ĐẠO", "KT. TRƯỞNG BAN"). */
    public List<String> capacity() {
        return TemplateWords.each(words.capacity());
    }

    /** Addressees named before those that follow from the campaign. */
    public List<String> addressees() {
        return TemplateWords.each(words.addressees());
    }

    /** What the paper stands on beside the basis of the campaign. */
    public List<String> basis() {
        return TemplateWords.each(words.basis());
    }

    /** Who gets a copy, where it is filed last. */
    public List<String> recipients() {
        var all = new ArrayList<>(TemplateWords.each(words.recipients()));
        if (!words.filing().isEmpty()) {
            all.add(OfficialDocument.filedAt(words.filing()));
        }
        return all;
    }

    /** Puts head, first addressees, recipients and signature on a paper that is being drafted. */
    public OfficialDocument.Draft on(OfficialDocument.Draft draft) {
        return draft.from(words.superior().isEmpty() ? null : superior(), issuer())
                .knownAs(words.issuerInText())
                .under("", words.symbol())
                .at(words.place(), null)
                .to(addressees())
                .copiedTo(recipients())
                .signedBy(capacity(), words.post(), words.signer());
    }

    private String head(String line) {
        var whole = unitName.toUpperCase(PAPER);
        return line.toUpperCase(PAPER).replace(whole, whole.replace(' ', NO_BREAK));
    }
}
