package vn.binhyen.notices;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.events.TitleKind;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A notice as its reader sees it: about a report of a round, about an agreement, or about a title
 * or grade of a year.
 */
public record NoticeView(
        UUID id,
        String kind,
        UUID addressee,
        @Nullable UUID campaign,
        @Nullable UUID round,
        @Nullable UUID agreement,
        @Nullable Integer titleYear,
        @Nullable Integer titleKind,
        @Nullable UUID titleObject,
        @Nullable UUID cycle,
        int figure,
        OffsetDateTime at,
        boolean read) {

    /** The page of what it is about. */
    public String href() {
        if (agreement != null) {
            return "/organisation/agreements?unit=" + addressee;
        }
        if (titleKind == null) {
            return "/rounds/" + round + "/reports/" + addressee;
        }
        if (cycle != null) {
            return "/recognition/" + cycle + "/objects/" + titleObject;
        }
        var of = TitleKind.of(titleKind);
        return of == TitleKind.RESIDENTIAL_AREA
                ? "/titles/year?kind=" + of.code() + "&year=" + titleYear + "&unit=" + addressee
                : "/titles/" + of.code() + "/" + titleYear + "/" + titleObject;
    }

    /** What the words on its button are about. */
    public String about() {
        if (agreement != null) {
            return "agreement";
        }
        if (titleKind == null) {
            return "report";
        }
        return cycle == null ? "title" : "dossier";
    }

    /** The year of a title as officers write it. */
    public String year() {
        return titleYear == null ? "" : titleYear.toString();
    }

    /** The day it is about, where its figure is one. */
    public LocalDate day() {
        return LocalDate.ofEpochDay(figure);
    }
}
