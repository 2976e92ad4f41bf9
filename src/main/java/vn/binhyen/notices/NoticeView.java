package vn.binhyen.notices;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A notice as its reader sees it. */
public record NoticeView(
        UUID id,
        String kind,
        UUID addressee,
        UUID campaign,
        UUID round,
        int figure,
        OffsetDateTime at,
        boolean read) {

    /** The day it is about, where its figure is one. */
    public LocalDate day() {
        return LocalDate.ofEpochDay(figure);
    }
}
