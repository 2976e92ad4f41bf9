package vn.binhyen.awards.commendations;

import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Which institutions the standard of a year leaves out, and by which article. */
@Component
class Exclusions {

    Map<UUID, String> of(int year, Collection<UUID> institutions) {
        return Map.of();
    }
}
