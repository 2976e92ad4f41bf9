package vn.binhyen.notices;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A notice as its reader sees it: about a report of a round, or about an agreement. */
public record NoticeView(
        UUID id,
        String kind,
        UUID addressee,
        @Nullable UUID campaign,
        @Nullable UUID round,
        @Nullable UUID agreement,
        int figure,
        OffsetDateTime at,
        boolean read) {

    /** The day it is about, where its figure is one. */
    public LocalDate day() {
        return LocalDate.ofEpochDay(figure);
    }
}
