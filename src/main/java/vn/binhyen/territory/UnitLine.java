package vn.binhyen.territory;

import org.jspecify.annotations.Nullable;

/**
 * One unit as a file names it; empty where the file says nothing.
 *
 * @param codeColumn the column its code stands in, for messages
 * @param nameColumn the column its name stands in
 */
record UnitLine(
        int line,
        String tier,
        String code,
        String name,
        String shortName,
        String nameEn,
        String type,
        String parentCode,
        String parentName,
        @Nullable Integer households,
        String codeColumn,
        String nameColumn) {

    Key key() {
        return new Key(tier, code);
    }

    /** What a unit is known by in files: its code in its tier, on a day. */
    record Key(String tier, String code) {}
}
