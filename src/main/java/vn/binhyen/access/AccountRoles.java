package vn.binhyen.access;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.Roles;
import vn.binhyen.shared.VietnameseText;

import java.util.Locale;
import java.util.Map;

/** Roles by the words a file may use, compared without case and accents. */
final class AccountRoles {

    private static final Map<String, String> WORDS =
            Map.of(
                    "quan tri he thong", Roles.ADMINISTRATOR,
                    "quan tri", Roles.ADMINISTRATOR,
                    "co quan thuong truc", Roles.PLANNER,
                    "nguoi bao cao", Roles.REPORTER,
                    "nguoi tiep nhan", Roles.REVIEWER,
                    "nguoi xem", Roles.VIEWER);

    private AccountRoles() {}

    static @Nullable String named(String word) {
        var code = word.strip().toUpperCase(Locale.ROOT);
        return Account.ROLES.contains(code) ? code : WORDS.get(VietnameseText.searchKey(word));
    }
}
