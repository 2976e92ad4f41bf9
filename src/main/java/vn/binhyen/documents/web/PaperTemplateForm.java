package vn.binhyen.documents.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.documents.templates.PaperTemplateView;
import vn.binhyen.documents.templates.TemplateWords;

import java.util.LinkedHashMap;
import java.util.Map;

/** The words of a kind of paper as they are typed. */
record PaperTemplateForm(
        @Nullable Long version,
        @Nullable String superior,
        @Nullable String issuer,
        @Nullable String issuerInText,
        @Nullable String symbol,
        @Nullable String place,
        @Nullable String capacity,
        @Nullable String post,
        @Nullable String signer,
        @Nullable String addressees,
        @Nullable String recipients,
        @Nullable String filing,
        @Nullable String basis,
        @Nullable Boolean usual) {

    static PaperTemplateForm of(PaperTemplateView view) {
        var words = view.words();
        return new PaperTemplateForm(
                view.version(),
                words.superior(),
                words.issuer(),
                words.issuerInText(),
                words.symbol(),
                words.place(),
                words.capacity(),
                words.post(),
                words.signer(),
                words.addressees(),
                words.recipients(),
                words.filing(),
                words.basis(),
                view.usual());
    }

    /** A box that is not ticked is not sent. */
    boolean isUsual() {
        return Boolean.TRUE.equals(usual);
    }

    TemplateWords toWords() {
        return new TemplateWords(
                said(superior),
                said(issuer),
                said(issuerInText),
                said(symbol),
                said(place),
                said(capacity),
                said(post),
                said(signer),
                said(addressees),
                said(recipients),
                said(filing),
                said(basis));
    }

    /** The same over what somebody else has kept meanwhile. */
    PaperTemplateForm over(long stored) {
        var words = toWords();
        return new PaperTemplateForm(
                stored,
                words.superior(),
                words.issuer(),
                words.issuerInText(),
                words.symbol(),
                words.place(),
                words.capacity(),
                words.post(),
                words.signer(),
                words.addressees(),
                words.recipients(),
                words.filing(),
                words.basis(),
                usual);
    }

    /** What is kept, by the fields in which it differs from what is typed. */
    Map<String, String> unlike(PaperTemplateView kept) {
        var typed = fields(toWords());
        var unlike = new LinkedHashMap<String, String>();
        fields(kept.words())
                .forEach((field, text) -> {
                    var mine = typed.getOrDefault(field, "").replace("\r\n", "\n").strip();
                    if (!text.equals(mine)) {
                        unlike.put(field, text);
                    }
                });
        return unlike;
    }

    private static Map<String, String> fields(TemplateWords words) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("superior", words.superior());
        fields.put("issuer", words.issuer());
        fields.put("issuerInText", words.issuerInText());
        fields.put("symbol", words.symbol());
        fields.put("place", words.place());
        fields.put("capacity", words.capacity());
        fields.put("post", words.post());
        fields.put("signer", words.signer());
        fields.put("addressees", words.addressees());
        fields.put("recipients", words.recipients());
        fields.put("filing", words.filing());
        fields.put("basis", words.basis());
        return fields;
    }

    private static String said(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
