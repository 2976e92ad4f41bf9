package vn.binhyen.territory;

import vn.binhyen.shared.VietnameseText;

import java.util.regex.Pattern;

/**
 * What an officer types to find a unit, accents and case aside: part of its name, its code, or the
 * first letters of its name, with its type or without ("xnt" and "nt": Xã Nga Thủy).
 *
 * <p>Every pattern is one the trigram indexes answer: less than three letters are looked for where
 * a word begins, initials where they end.
 */
record UnitWords(String typed, String key) {

    private static final int SHORTEST_INSIDE_A_WORD = 3;
    private static final Pattern INITIALS = Pattern.compile("[\\p{L}\\p{N}]{2,12}");

    static UnitWords of(String typed) {
        return new UnitWords(VietnameseText.nfc(typed), VietnameseText.searchKey(typed));
    }

    boolean isEmpty() {
        return key.isEmpty();
    }

    /** Adds the condition on a version called {@code v}. */
    void narrow(SqlText query) {
        if (key.length() < SHORTEST_INSIDE_A_WORD) {
            query.add(" and (v.search_key like :begin or v.search_key like :inside")
                    .with("begin", escaped() + "%")
                    .with("inside", "% " + escaped() + "%");
        } else {
            query.add(" and (v.search_key like :inside").with("inside", "%" + escaped() + "%");
        }
        if (mayBeInitials()) {
            query.add(" or v.initials like :tail").with("tail", "%" + escaped());
        }
        query.add(" or v.code = :typed)").with("typed", typed);
    }

    /** Adds the order: who is called so first, then whose name or initials end so, higher tiers. */
    SqlText bestFirst(SqlText query) {
        return query.add(
                        """
                         order by (v.search_key = :key or lower(v.code) = :key) desc, (v.initials = :key) desc,
                                  (v.search_key like :ending) desc, (v.initials like :initials) desc,
                                  (select rank from territory.tier t where t.code = v.tier),
                                  v.short_name collate "vi-VN-x-icu", v.code
                        """)
                .with("key", key)
                .with("ending", "% " + escaped())
                .with("initials", "%" + escaped());
    }

    private boolean mayBeInitials() {
        return INITIALS.matcher(key).matches();
    }

    private String escaped() {
        return key.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
