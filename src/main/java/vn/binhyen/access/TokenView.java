package vn.binhyen.access;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/** A personal token as its owner sees it. */
public record TokenView(
        UUID id,
        String name,
        LocalDate createdOn,
        LocalDate expiresOn,
        @Nullable LocalDate lastUsedOn) {}
