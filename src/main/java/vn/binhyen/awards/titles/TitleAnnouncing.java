package vn.binhyen.awards.titles;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.events.TitleRecognised;
import vn.binhyen.awards.events.TitleRecognised.Recognised;
import vn.binhyen.awards.events.TitleRefused;
import vn.binhyen.awards.events.TitleRefused.Refused;
import vn.binhyen.awards.events.TitleRegistered;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/** Tells who has registered, been recognised or refused: at most 1,000 objects an event. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TitleAnnouncing {

    static final int ENTRIES_AN_EVENT = 1000;

    private final ApplicationEventPublisher events;

    TitleAnnouncing(ApplicationEventPublisher events) {
        this.events = events;
    }

    void announce(List<TitleLine> lines) {
        var years = new LinkedHashMap<Year, List<TitleLine>>();
        lines.forEach(it ->
                years.computeIfAbsent(new Year(it.year(), it.kind()), none -> new ArrayList<>())
                        .add(it));
        years.forEach(this::announce);
    }

    private void announce(Year year, List<TitleLine> lines) {
        var registered = new ArrayList<UUID>();
        var recognised = new ArrayList<Recognised>();
        var refused = new ArrayList<Refused>();
        for (var it : lines) {
            if (it.act() == TitleAct.RECOGNISED) {
                recognised.add(
                        new Recognised(
                                it.object(), it.standard(), Objects.requireNonNull(it.day())));
            } else if (it.act() == TitleAct.REFUSED) {
                refused.add(new Refused(it.object(), it.standard(), it.day()));
            } else {
                registered.add(it.object());
            }
        }
        pieces(registered, it -> new TitleRegistered(year.year(), year.kind(), it));
        pieces(recognised, it -> new TitleRecognised(year.year(), year.kind(), it));
        pieces(refused, it -> new TitleRefused(year.year(), year.kind(), it));
    }

    private <T> void pieces(List<T> all, java.util.function.Function<List<T>, Object> event) {
        chunks(all, it -> events.publishEvent(event.apply(it)));
    }

    static <T> void chunks(List<T> all, Consumer<List<T>> each) {
        for (int from = 0; from < all.size(); from += ENTRIES_AN_EVENT) {
            each.accept(
                    List.copyOf(all.subList(from, Math.min(from + ENTRIES_AN_EVENT, all.size()))));
        }
    }

    private record Year(int year, TitleKind kind) {}
}
