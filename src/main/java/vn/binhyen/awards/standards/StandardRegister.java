package vn.binhyen.awards.standards;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.shared.NotFound;

import java.util.List;
import java.util.Optional;

/** The standards there are, and which one holds in a year. */
@Service
@Transactional
public class StandardRegister {

    private final StandardStore store;
    private final UsedYears used;

    StandardRegister(StandardStore store, UsedYears used) {
        this.store = store;
        this.used = used;
    }

    /** All editions, the latest years first. */
    @Transactional(readOnly = true)
    public List<Standard> all() {
        return store.all();
    }

    @Transactional(readOnly = true)
    public Standard required(StandardId id) {
        return store.find(id).orElseThrow(NotFound::new);
    }

    /** The one that holds in that year. */
    @Transactional(readOnly = true)
    public Optional<Standard> of(Purpose purpose, int year) {
        return store.inForce(purpose).stream().filter(it -> it.coversYear(year)).findFirst();
    }

    /** A cycle of that year uses it from now on: nothing of it changes any more. */
    public void freeze(StandardId id, int year) {
        var standard = required(id);
        used.bind(id, year);
        if (!standard.frozen()) {
            store.update(StandardManagement.with(standard, standard.state(), true));
        }
    }
}
