package vn.binhyen.awards.standards;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.json.JsonMapper;

import java.util.stream.Collectors;

/**
 * Brings the shipped standards in once. What is there stays as it is: a province may have ended one
 * earlier.
 */
@Component
@Order(StandardShipping.EARLY)
class StandardShipping implements ApplicationRunner {

    /** Before anybody fills the database with what rests on standards. */
    static final int EARLY = -100;

    private final StandardStore store;
    private final JsonMapper json;

    StandardShipping(StandardStore store, JsonMapper json) {
        this.store = store;
        this.json = json;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!store.all().isEmpty()) {
            return;
        }
        for (var shipped : ShippedStandard.all(json)) {
            store.insert(
                    new Standard(
                            StandardId.random(),
                            shipped.code(),
                            1,
                            shipped.instrument(),
                            shipped.amends(),
                            shipped.purpose(),
                            shipped.firstYear(),
                            shipped.lastYear(),
                            shipped.yearsToConfirm(),
                            Standard.State.IN_FORCE,
                            false,
                            shipped.rules().stream()
                                    .collect(Collectors.toMap(Rules::kind, it -> it)),
                            0));
        }
    }
}
