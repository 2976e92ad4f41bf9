package vn.binhyen.access.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

import vn.binhyen.access.SignIns;
import vn.binhyen.shared.Refusal;

/** Checks the login and password of the sign-in form. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final SignIns signIns;

    PasswordSignIn(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var password = String.valueOf(typed.getCredentials());
        try {
            return signIns.byPassword(typed.getName(), password)
                    .map(OfficerAuthentication::new)
                    .orElseThrow(() -> new BadCredentialsException("refused"));
        } catch (Refusal busy) {
            throw new AuthenticationServiceException(busy.key(), busy);
        }
    }

    @Override
    public boolean supports(@Nullable Class<?> type) {
        return type != null && UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
