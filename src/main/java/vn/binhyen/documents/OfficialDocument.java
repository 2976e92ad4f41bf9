package vn.binhyen.documents;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A paper of the administration in the layout of Decree 30/2020/NĐ-CP, before it is Word or PDF.
 *
 * <p>Numbers and dates inside texts are written by the caller; the fixed words of the layout
 * (national title, "Số", "Kính gửi", "Nơi nhận") and the closing "./." by the {@link
 * DocumentWriter}.
 *
 * @param parent the body above the issuing one ("ỦY BAN NHÂN DÂN TỈNH …"), or null
 * @param issuer the issuing body, in bold
 * @param issuerInText its name within a sentence ("Ban Chỉ đạo 138 tỉnh"), said under the title of
 *     an annex; null leaves it out
 * @param number "57"; empty while none is given: room is left for it
 * @param symbol "BC-BCĐ"
 * @param place where it is signed ("Thanh Hóa")
 * @param date the day it is signed; null while open
 * @param type the name of its type ("BÁO CÁO"); null for an official letter (công văn), whose
 *     subject then stands under its number
 * @param addressees "Kính gửi"; empty for none
 * @param recipients "Nơi nhận"
 * @param beside who signs on the left, such as the secretary of minutes (biên bản); null where one
 *     signs alone
 */
public record OfficialDocument(
        @Nullable String parent,
        String issuer,
        @Nullable String issuerInText,
        String number,
        String symbol,
        String place,
        @Nullable LocalDate date,
        @Nullable String type,
        String subject,
        List<String> addressees,
        List<Block> body,
        List<String> recipients,
        Signature signature,
        @Nullable Signature beside,
        List<Annex> annexes) {

    public OfficialDocument {
        parent = parent == null ? null : Texts.clean(parent);
        issuer = Texts.clean(issuer);
        issuerInText = issuerInText == null ? null : Texts.clean(issuerInText);
        number = Texts.clean(number);
        symbol = Texts.clean(symbol);
        place = Texts.clean(place);
        type = type == null ? null : Texts.clean(type);
        subject = Texts.clean(subject);
        addressees = Texts.clean(addressees);
        body = List.copyOf(body);
        recipients = Texts.clean(recipients);
        annexes = List.copyOf(annexes);
    }

    /** An official letter (công văn): "V/v …" under its number, then "Kính gửi". */
    public static Draft letter(String subject) {
        return new Draft(null, subject);
    }

    /** A paper with the name of its type above the subject, such as a report (báo cáo). */
    public static Draft titled(String type, String subject) {
        return new Draft(type, subject);
    }

    /** "Lưu: VT, NC": the last of the recipients. */
    public static String filedAt(String where) {
        return PaperWording.OFFICIAL.filing() + " " + Texts.unmarked(where);
    }

    /** The same paper with the number and day it is issued under. */
    public OfficialDocument numbered(String givenNumber, LocalDate signedOn) {
        return new OfficialDocument(
                parent,
                issuer,
                issuerInText,
                givenNumber,
                symbol,
                place,
                signedOn,
                type,
                subject,
                addressees,
                body,
                recipients,
                signature,
                beside,
                annexes);
    }

    /** Number and symbol as one ("57/BC-BCĐ"). */
    public String reference() {
        return number + "/" + symbol;
    }

    /**
     * Who signs, in which capacity.
     *
     * @param capacity lines before the post: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"
     * @param post the signer's own post ("PHÓ CHỦ TỊCH")
     * @param name the signer; empty leaves the room
     */
    public record Signature(List<String> capacity, String post, String name) {
        public Signature {
            capacity = Texts.clean(capacity);
            post = Texts.clean(post);
            name = Texts.clean(name);
        }
    }

    /**
     * A list or table behind the paper, on pages of its own.
     *
     * @param label "Phụ lục", "Phụ lục II"
     * @param landscape for tables too wide for an upright page
     */
    public record Annex(String label, String title, boolean landscape, List<Block> blocks) {
        public Annex {
            label = Texts.clean(label);
            title = Texts.clean(title);
            blocks = List.copyOf(blocks);
        }
    }

    /** A paper being put together; what is not said stays empty. */
    public static final class Draft {
        private final @Nullable String type;
        private final String subject;
        private @Nullable String parent;
        private String issuer = "";
        private @Nullable String issuerInText;
        private String number = "";
        private String symbol = "";
        private String place = "";
        private @Nullable LocalDate date;
        private Signature signature = new Signature(List.of(), "", "");
        private @Nullable Signature beside;
        private List<String> recipients = List.of();
        private final List<String> addressees = new ArrayList<>();
        private final List<Block> body = new ArrayList<>();
        private final List<Annex> annexes = new ArrayList<>();

        private Draft(@Nullable String type, String subject) {
            this.type = type;
            this.subject = subject;
        }

        public Draft from(@Nullable String above, String own) {
            parent = above;
            issuer = own;
            return this;
        }

        /** The issuer's name within a sentence. */
        public Draft knownAs(String inText) {
            issuerInText = inText;
            return this;
        }

        /** Number and symbol; an empty number leaves room for it. */
        public Draft under(String givenNumber, String givenSymbol) {
            number = givenNumber;
            symbol = givenSymbol;
            return this;
        }

        public Draft at(String signedAt, @Nullable LocalDate signedOn) {
            place = signedAt;
            date = signedOn;
            return this;
        }

        public Draft to(List<String> names) {
            addressees.addAll(names);
            return this;
        }

        public Draft heading(int level, String text) {
            return add(new Block.Heading(level, text));
        }

        /** Running text; each line break begins a new paragraph. */
        public Draft paragraph(String text) {
            text.lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> add(new Block.Paragraph(line)));
            return this;
        }

        public Draft bullets(List<String> items) {
            return add(new Block.Bullets(items));
        }

        public Draft table(List<Block.Column> columns, List<Block.Row> rows) {
            return add(new Block.Table(columns, rows));
        }

        public Draft add(Block block) {
            body.add(block);
            return this;
        }

        public Draft annex(Annex annex) {
            annexes.add(annex);
            return this;
        }

        public Draft copiedTo(List<String> names) {
            recipients = names;
            return this;
        }

        public Draft signedBy(List<String> capacity, String post, String name) {
            signature = new Signature(capacity, post, name);
            return this;
        }

        /** A second signer, on the left. */
        public Draft signedBesideBy(String post, String name) {
            beside = new Signature(List.of(), post, name);
            return this;
        }

        public OfficialDocument build() {
            return new OfficialDocument(
                    parent,
                    issuer,
                    issuerInText,
                    number,
                    symbol,
                    place,
                    date,
                    type,
                    subject,
                    addressees,
                    body,
                    recipients,
                    signature,
                    beside,
                    annexes);
        }
    }
}
