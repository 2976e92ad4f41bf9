package vn.binhyen.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

import vn.binhyen.imports.spi.Importers;

import java.util.Optional;

/** Stands for the officer while an import goes on without its request. */
@Component
class ImportingOfficers implements Importers {

    private final JdbcClient jdbc;

    ImportingOfficers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Authentication> signedIn(String login) {
        return jdbc.sql("select * from access.account where login = :login and active")
                .param("login", login)
                .query((row, number) -> AccountRow.officer(row))
                .optional()
                .map(it ->
                        UsernamePasswordAuthenticationToken.authenticated(
                                it, null, AuthorityUtils.createAuthorityList("ROLE_" + it.role())));
    }
}
