package vn.binhyen.territory;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.UUID;

/** What a version of a unit says, whatever its days. */
record VersionFacts(
        String tier,
        String code,
        String name,
        String shortName,
        @Nullable String nameEn,
        String type,
        @Nullable UUID parent) {

    /** Whether both say the same, letter by letter. */
    boolean same(VersionFacts other) {
        return equals(other);
    }

    /** Whether both say the same but for spelling: lists mix "Thanh Hoá" and "Thanh Hóa". */
    boolean sameButForSpelling(VersionFacts other) {
        return tier.equals(other.tier)
                && code.equals(other.code)
                && type.equalsIgnoreCase(other.type)
                && Objects.equals(parent, other.parent)
                && (nameEn == null || Objects.equals(nameEn, other.nameEn))
                && SpellingKey.same(name, other.name);
    }
}
