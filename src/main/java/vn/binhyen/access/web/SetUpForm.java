package vn.binhyen.access.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.Refusal;

/** The form behind a one-time link. */
record SetUpForm(
        @Nullable String password,
        @Nullable String repeated,
        @Nullable String provinceCode,
        @Nullable String provinceName) {

    static final SetUpForm EMPTY = new SetUpForm(null, null, null, null);

    String requiredPassword() {
        return NewPassword.of(password, repeated);
    }

    /** A password typed twice. */
    static final class NewPassword {

        private NewPassword() {}

        static String of(@Nullable String password, @Nullable String repeated) {
            var first = password == null ? "" : password;
            if (!first.equals(repeated == null ? "" : repeated)) {
                throw Refusal.of("repeated", "access.refusal.password-repeated");
            }
            return first;
        }
    }
}
