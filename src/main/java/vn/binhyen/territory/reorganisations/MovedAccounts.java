package vn.binhyen.territory.reorganisations;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import vn.binhyen.access.AccountSuccession;
import vn.binhyen.platform.events.DayHasPassed;
import vn.binhyen.territory.events.ReorganisationUndone;
import vn.binhyen.territory.events.UnitsReorganised;

/**
 * Tells accounts to follow their units: when a reorganisation is recorded, on the day of one
 * recorded ahead, and back when it is undone.
 */
@Component
class MovedAccounts {

    private final AccountSuccession accounts;

    MovedAccounts(AccountSuccession accounts) {
        this.accounts = accounts;
    }

    @ApplicationModuleListener(id = "territory.moved-accounts.reorganised")
    void on(UnitsReorganised event) {
        if (!event.ended().isEmpty()) {
            accounts.follow();
        }
    }

    @ApplicationModuleListener(id = "territory.moved-accounts.day-has-passed")
    void on(DayHasPassed event) {
        accounts.follow(event.day().plusDays(1));
    }

    @ApplicationModuleListener(id = "territory.moved-accounts.undone")
    void on(ReorganisationUndone event) {
        accounts.takeBack(event.reorganisation().value());
    }
}
