package vn.binhyen.awards.papers;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.cycle.Decisions.ToDecide;
import vn.binhyen.awards.titles.TitleObjects.Named;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The votes and the appraisal behind a list of objects, as their files keep them: papers by number,
 * days, and how many voted; never who.
 */
record Voting(List<Vote> votes) {

    static Voting of(List<ToDecide> waiting) {
        return new Voting(waiting.stream().map(Vote::of).toList());
    }

    List<Named> passed() {
        return votes.stream().filter(Vote::passed).map(Vote::named).toList();
    }

    int present() {
        return votes.stream().mapToInt(Vote::present).sum();
    }

    int inFavour() {
        return votes.stream().mapToInt(Vote::inFavour).sum();
    }

    /** The days on which the peers voted. */
    String voted(PaperWords words) {
        return span(words, votes.stream().map(Vote::on));
    }

    /** The days on which the files were appraised. */
    String appraised(PaperWords words) {
        return span(words, votes.stream().map(Vote::appraisedOn));
    }

    private static String span(PaperWords words, Stream<@Nullable LocalDate> all) {
        var days = all.filter(Objects::nonNull).sorted().toList();
        if (days.isEmpty()) {
            return "";
        }
        var first = days.getFirst();
        var last = days.getLast();
        return first.equals(last)
                ? words.date(first)
                : words.of("date.span", words.date(first), words.date(last));
    }

    /**
     * One object.
     *
     * @param number of the minutes of its vote
     * @param passed whether it is proposed
     */
    record Vote(
            Named named,
            String number,
            @Nullable LocalDate on,
            int present,
            int inFavour,
            @Nullable LocalDate appraisedOn,
            boolean passed) {

        static Vote of(ToDecide it) {
            var file = it.dossier();
            return new Vote(
                    new Named(it.place().code(), it.place().name(), it.place().keeperName()),
                    Objects.requireNonNullElse(file.minutesNumber(), ""),
                    file.minutesDate(),
                    Objects.requireNonNullElse(file.present(), 0),
                    Objects.requireNonNullElse(file.inFavour(), 0),
                    file.appraisedOn(),
                    Boolean.TRUE.equals(file.passed()));
        }

        String minutes(PaperWords words) {
            return on == null ? number : words.of("vote.minutes", number, PaperWords.shortDate(on));
        }

        String result(PaperWords words) {
            return words.of("vote.result", words.number(inFavour), words.number(present));
        }
    }
}
