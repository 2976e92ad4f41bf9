package vn.binhyen.access;

import org.springframework.data.repository.Repository;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

interface Accounts extends Repository<Account, AccountId> {

    Account save(Account account);

    Optional<Account> findById(AccountId id);

    Optional<Account> findByLogin(String login);

    List<Account> findByLoginIn(Collection<String> logins);

    long countByRoleAndActiveTrue(String role);

    long count();
}
