package vn.binhyen.shell.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shell.spi.SignedIn;

import java.util.List;

/**
 * Everything the layout shows around a page.
 *
 * @param headers headers htmx adds to each request, as JSON; null for strangers
 * @param translated this page in the other language
 */
record Frame(
        String language,
        @Nullable String province,
        List<String> notices,
        SignedIn.@Nullable Post post,
        List<Entry> work,
        List<Entry> system,
        @Nullable Bell bell,
        @Nullable String headers,
        String translated,
        String otherLanguage) {

    /** A word of the navigation. */
    record Entry(String key, String href, boolean current) {}

    /** The bell with its count. */
    record Bell(int unread, String href) {}

    public boolean signedIn() {
        return post != null;
    }
}
