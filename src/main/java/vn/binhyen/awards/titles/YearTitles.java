package vn.binhyen.awards.titles;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The objects of a year, those among them that nobody registered, too. */
@Service
@Transactional(readOnly = true)
public class YearTitles {

    private final TitleListing listing;
    private final TitleObjects objects;
    private final TitleScope scope;

    YearTitles(TitleListing listing, TitleObjects objects, TitleScope scope) {
        this.listing = listing;
        this.objects = objects;
        this.scope = scope;
    }

    /** A part of them, in the order of codes; of the unit, else of what the officer answers for. */
    public Page page(
            TitleKind kind,
            int year,
            @Nullable UnitId unit,
            LocalDate asOf,
            Set<State> states,
            int from,
            int limit) {
        var asked = scope.asked(unit);
        if (asked == null) {
            return new Page(List.of(), 0, null);
        }
        var kept = listing.ofYear(kind, year, asOf);
        var all = new LinkedHashSet<>(objects.within(kind, asked, objects.endOf(year, asOf)));
        if (objects.isProvince(asked)) {
            all.addAll(kept.keySet());
        }
        var found =
                all.stream()
                        .map(it -> new Item(it, kept.get(it)))
                        .filter(it -> states.contains(it.state()))
                        .toList();
        int start = Math.clamp(from, 0, found.size());
        int end = Math.min(start + limit, found.size());
        return new Page(found.subList(start, end), found.size(), end < found.size() ? end : null);
    }

    /** How an object stands in a year. */
    public enum State {
        UNREGISTERED,
        REGISTERED,
        RECOGNISED,
        REFUSED,
        REVOKED;

        /** The code for all that registered, whatever became of it. */
        public static final String ENTERED = "entered";

        /** Those a page asks for by code; all where it asks for none. */
        public static Set<State> chosen(@Nullable String code) {
            if (ENTERED.equals(code)) {
                return EnumSet.complementOf(EnumSet.of(UNREGISTERED));
            }
            for (var it : values()) {
                if (it.name().equalsIgnoreCase(code == null ? "" : code)) {
                    return EnumSet.of(it);
                }
            }
            return EnumSet.allOf(State.class);
        }
    }

    /**
     * An object of the year.
     *
     * @param title null where nothing is kept of it
     */
    public record Item(UUID object, @Nullable TitleView title) {

        public State state() {
            if (title == null) {
                return State.UNREGISTERED;
            }
            var act = title.act();
            if (act == null) {
                return title.registered() ? State.REGISTERED : State.UNREGISTERED;
            }
            return switch (act) {
                case RECOGNISED -> State.RECOGNISED;
                case REFUSED -> State.REFUSED;
                case REVOKED -> State.REVOKED;
            };
        }
    }

    /**
     * A part of the objects.
     *
     * @param next where the next part begins; null at the end
     */
    public record Page(List<Item> items, int total, @Nullable Integer next) {}
}
