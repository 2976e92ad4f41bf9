package vn.binhyen.access;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** The officer whose request is being answered. */
@Component
public class CurrentOfficer {

    /** The officer, or a refusal to go on where nobody has signed in. */
    public Officer required() {
        return Officer.of(SecurityContextHolder.getContext().getAuthentication());
    }

    /** Empty in listeners, jobs and before sign-in. */
    public Optional<Officer> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Officer officer
                ? Optional.of(officer)
                : Optional.empty();
    }
}
