package vn.binhyen.shell.web;

import vn.binhyen.shell.spi.DueItem;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The home queue: own duties by their day, then what waits for this post.
 *
 * @param sections in the order they are shown, the empty ones too
 */
record Queue(Map<Section, List<DueItem>> sections) {

    /** How many rows of a section the page shows; the rest is counted. */
    static final int SHOWN = 20;

    /** A heading of the queue; all but the last have a tile above it. */
    enum Section {
        OVERDUE("qua-han", "alert-triangle"),
        TODAY("hom-nay", "clock"),
        THIS_WEEK("tuan-nay", "calendar-event"),
        TO_TAKE_IN("cho-tiep-nhan", "clipboard-check"),
        TO_CORRECT("chinh-ly", "arrow-back-up"),
        LATER("sau-do", "calendar-event");

        private final String anchor;
        private final String icon;

        Section(String anchor, String icon) {
            this.anchor = anchor;
            this.icon = icon;
        }

        public String anchor() {
            return anchor;
        }

        public String icon() {
            return icon;
        }

        public String key() {
            return "shell.home." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Queue of(List<DueItem> items, ZonedDateTime now) {
        var sections = new EnumMap<Section, List<DueItem>>(Section.class);
        for (var section : Section.values()) {
            sections.put(
                    section,
                    items.stream()
                            .filter(item -> sectionOf(item, now) == section)
                            .sorted(
                                    Comparator.comparing(
                                            DueItem::dueAt,
                                            Comparator.nullsLast(Comparator.naturalOrder())))
                            .toList());
        }
        return new Queue(sections);
    }

    private static Section sectionOf(DueItem item, ZonedDateTime now) {
        return switch (item.kind()) {
            case TO_TAKE_IN -> Section.TO_TAKE_IN;
            case TO_CORRECT -> Section.TO_CORRECT;
            case TO_DO -> {
                var due = item.dueAt();
                if (due == null) {
                    yield Section.LATER;
                }
                if (due.isBefore(now)) {
                    yield Section.OVERDUE;
                }
                var day = due.withZoneSameInstant(now.getZone()).toLocalDate();
                if (day.equals(now.toLocalDate())) {
                    yield Section.TODAY;
                }
                yield day.isAfter(now.toLocalDate().plusDays(7))
                        ? Section.LATER
                        : Section.THIS_WEEK;
            }
        };
    }

    public List<Section> tiles() {
        return List.of(
                Section.OVERDUE,
                Section.TODAY,
                Section.THIS_WEEK,
                Section.TO_TAKE_IN,
                Section.TO_CORRECT);
    }

    public List<DueItem> in(Section section) {
        return sections.getOrDefault(section, List.of());
    }

    public List<DueItem> shown(Section section) {
        return in(section).stream().limit(SHOWN).toList();
    }

    public int count(Section section) {
        return in(section).size();
    }

    public int total() {
        return sections.values().stream().mapToInt(List::size).sum();
    }

    /** The one task the page puts first: due today, else overdue, else to be corrected. */
    public boolean isFirst(DueItem item) {
        return Stream.of(Section.TODAY, Section.OVERDUE, Section.TO_CORRECT)
                .flatMap(section -> in(section).stream())
                .findFirst()
                .filter(first -> first == item)
                .isPresent();
    }
}
