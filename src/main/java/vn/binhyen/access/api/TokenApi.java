package vn.binhyen.access.api;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.PersonalTokens;
import vn.binhyen.shared.Roles;

import java.time.LocalDate;
import java.util.UUID;

/** Personal tokens over REST. */
@RestController
@RolesAllowed({Roles.ADMINISTRATOR, Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class TokenApi {

    private static final int DAYS_WITHOUT_WISH = 90;

    private final PersonalTokens tokens;
    private final CurrentOfficer officer;

    TokenApi(PersonalTokens tokens, CurrentOfficer officer) {
        this.tokens = tokens;
        this.officer = officer;
    }

    /** Makes a token; the answer is the only place its secret ever stands. */
    @PostMapping("/api/v1/tokens")
    ResponseEntity<MadeToken> make(@RequestBody NewToken token) {
        var until = token.expiresOn() == null ? tokens.dayIn(DAYS_WITHOUT_WISH) : token.expiresOn();
        var name = token.name() == null ? "" : token.name();
        var made = tokens.make(officer.required(), name, until);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new MadeToken(made.id(), made.token(), made.name(), made.expiresOn()));
    }

    record NewToken(@Nullable String name, @Nullable LocalDate expiresOn) {}

    record MadeToken(UUID id, String token, String name, LocalDate expiresOn) {}
}
