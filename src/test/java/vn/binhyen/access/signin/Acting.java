package vn.binhyen.access.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import vn.binhyen.access.Officer;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.util.Locale;
import java.util.UUID;

/** Requests of tests made as an officer: {@code get("/campaigns").with(Acting.as(PLANNER))}. */
public final class Acting {

    private Acting() {}

    public static RequestPostProcessor as(Officer officer) {
        return SecurityMockMvcRequestPostProcessors.authentication(authentication(officer));
    }

    /** An officer of that role without a scope. */
    public static RequestPostProcessor as(String role) {
        return as(officer(role, null, null));
    }

    public static RequestPostProcessor as(String role, UnitId unit) {
        return as(officer(role, unit, null));
    }

    public static RequestPostProcessor as(String role, BodyId body) {
        return as(officer(role, null, body));
    }

    public static RequestPostProcessor administrator() {
        return as(Roles.ADMINISTRATOR);
    }

    public static Officer officer(String role, @Nullable UnitId unit, @Nullable BodyId body) {
        var login = "test-" + role.toLowerCase(Locale.ROOT);
        return new Officer(
                UUID.nameUUIDFromBytes(login.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                login,
                "Chức danh thử",
                role,
                unit,
                body);
    }

    /** For services called without a request: put it into the security context. */
    public static Authentication authentication(Officer officer) {
        return new OfficerAuthentication(officer);
    }
}
