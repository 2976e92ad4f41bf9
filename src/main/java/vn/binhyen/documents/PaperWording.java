package vn.binhyen.documents;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The fixed words of an official paper. The law gives them in Vietnamese; nobody translates. */
record PaperWording(Properties words) {

    static final PaperWording OFFICIAL = load();

    private static PaperWording load() {
        try (var in =
                Objects.requireNonNull(
                        PaperWording.class.getResourceAsStream("/documents/wording.properties"))) {
            var words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new PaperWording(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String nation() {
        return word("nation");
    }

    String motto() {
        return word("motto");
    }

    String to() {
        return word("to");
    }

    String recipients() {
        return word("recipients");
    }

    String filing() {
        return word("filing");
    }

    /** "Số: 57/BC-BCĐ"; room for a hand-written number while there is none. */
    String number(OfficialDocument paper) {
        var number = paper.number().isBlank() ? room(8) : paper.number();
        return word("number") + " " + number + "/" + paper.symbol();
    }

    /** "Thanh Hóa, ngày 05 tháng 02 năm 2026": days under ten and the first two months with a 0. */
    String placeAndDate(OfficialDocument paper) {
        return paper.place() + ", " + date(paper.date());
    }

    String date(@Nullable LocalDate date) {
        if (date == null) {
            return format("date", room(6), room(6), room(6));
        }
        var day = "%02d".formatted(date.getDayOfMonth());
        var month =
                date.getMonthValue() < 3
                        ? "0" + date.getMonthValue()
                        : String.valueOf(date.getMonthValue());
        return format("date", day, month, String.valueOf(date.getYear()));
    }

    /** The subject of a letter, behind its "V/v". */
    String about(OfficialDocument paper) {
        var prefix = word("about");
        return paper.subject().startsWith(prefix)
                ? paper.subject()
                : prefix + " " + paper.subject();
    }

    /** "(Kèm theo Báo cáo số 57/BC-BCĐ ngày … của …)", under the title of an annex. */
    String attachedTo(OfficialDocument paper) {
        var type = paper.type() == null ? word("letter") : sentence(paper.type());
        var line =
                format(
                        "attached",
                        type,
                        (paper.number().isBlank() ? room(6) : paper.number())
                                + "/"
                                + paper.symbol(),
                        date(paper.date()));
        return paper.issuerInText() == null
                ? "(" + line + ")"
                : "(" + line + " " + format("of", paper.issuerInText()) + ")";
    }

    private String word(String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }

    private String format(String key, Object... arguments) {
        return new MessageFormat(word(key), Locale.ROOT).format(arguments);
    }

    private static String sentence(String capitals) {
        var lower = capitals.toLowerCase(Locale.ROOT);
        return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }

    private static String room(int letters) {
        return "\u00a0".repeat(letters);
    }
}
