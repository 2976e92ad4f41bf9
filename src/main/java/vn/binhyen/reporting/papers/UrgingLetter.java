package vn.binhyen.reporting.papers;

import org.jspecify.annotations.Nullable;

import vn.binhyen.documents.OfficialDocument;
import vn.binhyen.reporting.board.ObligationView;
import vn.binhyen.reporting.board.RoundView;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitView;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the letter that urges the late of a round: to whom, what is asked, who they are. */
final class UrgingLetter {

    /** More addressees than this are named in the annex only. */
    private static final int MOST_NAMED = 6;

    private final PaperWords words;
    private final Issuer issuer;
    private final Letterhead head;
    private final RoundView round;
    private final List<LateGroup> groups;
    private String campaign = "";
    private @Nullable String basis;

    UrgingLetter(
            PaperWords words,
            Issuer issuer,
            Letterhead head,
            RoundView round,
            List<LateGroup> groups) {
        this.words = words;
        this.issuer = issuer;
        this.head = head;
        this.round = round;
        this.groups = groups;
    }

    UrgingLetter about(String title, @Nullable String launchedBy) {
        campaign = title;
        basis = launchedBy;
        return this;
    }

    OfficialDocument paper(
            UnitId host, Map<UnitId, UnitView> known, LocalDate today, LocalDate by) {
        var number = String.valueOf(round.number());
        var late = lateUnits();
        var paper = head.on(OfficialDocument.letter(words.of("letter.subject", campaign, number)));
        paper.to(addressees(host, known));
        paper.paragraph(
                words.of(
                        "letter.opening",
                        basis == null ? campaign : basis,
                        number,
                        words.date(round.cutOffOn()),
                        words.date(today),
                        words.number(late.units())));
        paper.paragraph(words.of("letter.demand." + issuer, head.inText(), words.date(by)));
        paper.paragraph(words.of("letter.consequence", number));
        paper.paragraph(words.of("letter.closing." + issuer));
        paper.annex(late.annex(words.of("letter.annex.title", number), words));
        return paper.build();
    }

    /** The government above those who are late; the late themselves where nobody stands between. */
    private List<String> addressees(UnitId host, Map<UnitId, UnitView> known) {
        Set<UnitId> units = new LinkedHashSet<>();
        List<String> bodies = new ArrayList<>();
        for (var group : groups) {
            var above = group.unit();
            if (above == null) {
                group.late().forEach(it -> bodies.add(it.name()));
            } else if (above.equals(host) || !known.containsKey(above)) {
                group.late().forEach(it -> units.add(new UnitId(it.obliged().id())));
            } else {
                units.add(above);
            }
        }
        var addressed =
                units.stream().flatMap(it -> Optional.ofNullable(known.get(it)).stream()).toList();
        var names = new ArrayList<String>();
        if (units.size() + bodies.size() <= MOST_NAMED) {
            addressed.forEach(
                    it -> names.add(words.of("letter.to.named", PaperWords.inside(it.name()))));
            names.addAll(bodies);
            return names;
        }
        if (!addressed.isEmpty()) {
            names.add(
                    words.of(
                            "letter.to.units",
                            words.types(addressed.stream().map(UnitView::type).toList())));
        }
        if (!bodies.isEmpty()) {
            names.add(words.of("letter.to.bodies"));
        }
        return names;
    }

    private AreaList lateUnits() {
        return new AreaList(
                groups.stream()
                        .map(it ->
                                new AreaList.Area(
                                        it.isBodies()
                                                ? PaperWords.capitalised(words.of("bodies"))
                                                : it.name(),
                                        it.late().stream().map(ObligationView::name).toList()))
                        .toList());
    }
}
