package vn.binhyen.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import vn.binhyen.access.Officer;
import vn.binhyen.reporting.KeepReport;
import vn.binhyen.reporting.ReportDesk;
import vn.binhyen.reporting.ReportEntry;
import vn.binhyen.reporting.SignedPaper;
import vn.binhyen.reporting.SubmitReport;
import vn.binhyen.reporting.board.RoundView;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes reports as the post of a place would, and takes them in as its desk would. */
@Component
@Profile("demo")
class Filing {

    private final ReportEntry entry;
    private final ReportDesk desk;
    private final Actors posts;
    private final PlausibleFigures figures = new PlausibleFigures();
    private final Narratives narratives = new Narratives();

    Filing(ReportEntry entry, ReportDesk desk, Actors posts) {
        this.entry = entry;
        this.desk = desk;
        this.posts = posts;
    }

    /** The first so many figures, no text yet. */
    void draft(Place place, RoundView round, int rounds, int lines) {
        var some = new LinkedHashMap<String, Long>();
        figures.of(place, round.number(), rounds).entrySet().stream()
                .limit(lines)
                .forEach(it -> some.put(it.getKey(), it.getValue()));
        keep(place, round, some, Map.of(), Map.of());
    }

    void submit(Place place, RoundView round, int rounds, LocalDate day) {
        var all = figures.of(place, round.number(), rounds);
        submit(place, round, all, Map.of(), day);
    }

    /** The same with one figure far above the last round's, and a word about it. */
    void submitWithJump(
            Place place, RoundView round, int rounds, String jump, String note, LocalDate day) {
        var all = figures.of(place, round.number(), rounds);
        all.computeIfPresent(jump, (code, usual) -> usual * 4 + 60);
        submit(place, round, all, Map.of(jump, note), day);
    }

    private void submit(
            Place place,
            RoundView round,
            Map<String, Long> all,
            Map<String, @Nullable String> notes,
            LocalDate day) {
        keep(place, round, all, notes, narratives.of(place, round.number(), all));
        handIn(place, round, day);
    }

    private void handIn(Place place, RoundView round, LocalDate day) {
        var number = Math.floorMod(place.code().hashCode(), 90) + 10 + round.number() * 9;
        var symbol = place.who().equals("body") ? "/BC" : "/BC-UBND";
        posts.as(
                place.reporter(),
                () ->
                        entry.submit(
                                new SubmitReport(
                                        round.id(),
                                        place.id(),
                                        new SignedPaper(number + symbol, day),
                                        true,
                                        null,
                                        null)));
    }

    /** Cells that were asked about are mended and the report comes again. */
    void mend(Place place, RoundView round, Map<String, Long> cells, LocalDate day) {
        keep(place, round, cells, Map.of(), Map.of());
        handIn(place, round, day);
    }

    private void keep(
            Place place,
            RoundView round,
            Map<String, Long> values,
            Map<String, @Nullable String> notes,
            Map<String, @Nullable String> narrative) {
        posts.as(
                place.reporter(),
                () ->
                        entry.keep(
                                new KeepReport(
                                        round.id(), place.id(), values, notes, narrative, null)));
    }

    void takeIn(Officer receiver, Place place, RoundView round) {
        posts.as(receiver, () -> desk.takeIn(round.id(), place.id(), null));
    }

    void giveBack(
            Officer receiver, Place place, RoundView round, String reason, List<String> cells) {
        posts.as(receiver, () -> desk.giveBack(round.id(), place.id(), reason, cells, null));
    }
}
