package vn.binhyen.reporting.papers;

import vn.binhyen.documents.OfficialDocument;
import vn.binhyen.documents.templates.PaperTemplateView;
import vn.binhyen.territory.UnitView;

/**
 * The head and the foot of a paper of a unit, in the words the unit has chosen.
 *
 * @param above who a committee reports to ("Ủy ban nhân dân tỉnh")
 * @param level type of the unit inside a sentence ("tỉnh")
 */
record Letterhead(PaperTemplateView template, String above, String level) {

    static Letterhead of(UnitView unit, PaperTemplateView template, PaperWords words) {
        var level = unit.type().toLowerCase(PaperWords.PAPER);
        return new Letterhead(template, words.of("peoples-committee.in-text", level), level);
    }

    /** The issuer's name inside a sentence ("Ban Chỉ đạo 138 tỉnh"). */
    String inText() {
        return template.words().issuerInText();
    }

    OfficialDocument.Draft on(OfficialDocument.Draft draft) {
        return template.on(draft);
    }
}
