package vn.binhyen.shell.spi;

import java.util.Set;

/**
 * A word in the navigation. Contribute a bean of this type; it shows to the roles named, in order.
 *
 * @param key message key of the word, e.g. {@code campaigns.navigation}
 * @param also patterns of further pages that belong to it and lie elsewhere ({@code /bodies/**});
 *     the pages at and below {@code href} do anyway, and the longest match of all wins
 * @param roles names of {@link vn.binhyen.shared.Roles}; the administrator sees every entry
 */
public record NavigationEntry(
        String key, String href, Section section, int order, Set<String> roles, Set<String> also) {

    public NavigationEntry(String key, String href, Section section, int order, Set<String> roles) {
        this(key, href, section, order, roles, Set.of());
    }

    /** Daily work above, the system below. */
    public enum Section {
        WORK,
        SYSTEM
    }
}
