package vn.binhyen.reporting;

import org.jspecify.annotations.Nullable;

import vn.binhyen.documents.OfficialDocument;
import vn.binhyen.territory.UnitView;

import java.util.List;

/**
 * The head and the foot of a paper of a unit: who issues it, where, and who signs in which
 * capacity.
 *
 * @param inText the issuer's name inside a sentence ("Ban Chỉ đạo 138 tỉnh")
 * @param above who a committee reports to ("Ủy ban nhân dân tỉnh")
 * @param level type of the unit inside a sentence ("tỉnh")
 */
record Letterhead(
        @Nullable String parent,
        String issuer,
        String inText,
        String above,
        String level,
        String place,
        List<String> capacity,
        String post) {

    private static final char NO_BREAK = '\u00a0';

    static Letterhead of(UnitView unit, Issuer issuer, PaperWords words) {
        var level = unit.type().toLowerCase(PaperWords.PAPER);
        var government = words.of("peoples-committee.title", whole(unit.name()));
        boolean committee = issuer == Issuer.COMMITTEE;
        return new Letterhead(
                committee ? government : null,
                committee ? words.of("committee.title") : government,
                words.of(issuer.code() + ".in-text", level),
                words.of("peoples-committee.in-text", level),
                level,
                unit.shortName(),
                words.each(issuer.code() + ".capacity"),
                words.of(issuer.code() + ".post"));
    }

    OfficialDocument.Draft on(OfficialDocument.Draft draft, String symbol) {
        return draft.from(parent, issuer)
                .knownAs(inText)
                .under("", symbol)
                .at(place, null)
                .signedBy(capacity, post, "");
    }

    /** In capitals, and never broken between two lines. */
    private static String whole(String name) {
        return name.toUpperCase(PaperWords.PAPER).replace(' ', NO_BREAK);
    }
}
