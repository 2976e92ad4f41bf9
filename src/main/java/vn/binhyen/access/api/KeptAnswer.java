package vn.binhyen.access.api;

import org.jspecify.annotations.Nullable;

/** What a call that carried a key was answered, as far as it is given again. */
record KeptAnswer(
        int status,
        @Nullable String contentType,
        @Nullable String location,
        @Nullable String etag,
        byte @Nullable [] body) {}
