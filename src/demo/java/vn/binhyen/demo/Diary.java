package vn.binhyen.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** What is to happen on which day, put down in any order. */
final class Diary {

    private final TreeMap<LocalDate, List<Entry>> days = new TreeMap<>();

    private record Entry(LocalTime at, Runnable deed) {}

    void on(LocalDate day, LocalTime at, Runnable deed) {
        days.computeIfAbsent(day, it -> new ArrayList<>()).add(new Entry(at, deed));
    }

    /** Every day from the first to the last begins; on those before the last the deeds are done. */
    void happen(History history, LocalDate first, LocalDate last) {
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            history.begins(day);
            var deeds =
                    new ArrayList<>(
                            day.isBefore(last) ? days.getOrDefault(day, List.of()) : List.of());
            if (!deeds.isEmpty()) {
                deeds.sort(Comparator.comparing(Entry::at));
                var today = day;
                history.at(
                        day,
                        deeds.getFirst().at(),
                        () ->
                                deeds.forEach(it -> {
                                    history.later(today, it.at());
                                    it.deed().run();
                                }));
            }
        }
    }
}
