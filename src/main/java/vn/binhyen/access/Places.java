package vn.binhyen.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.binhyen.access.spi.ScopeLookup;
import vn.binhyen.access.spi.ScopeLookup.Place;
import vn.binhyen.shared.VietnameseText;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Units and bodies an account can belong to, whoever keeps them. */
@Component
public class Places {

    private final ObjectProvider<ScopeLookup> lookups;
    private final Clock clock;

    Places(ObjectProvider<ScopeLookup> lookups, Clock clock) {
        this.lookups = lookups;
        this.clock = clock;
    }

    /** Those that bear the code; where none does, those the words find. */
    public List<Place> matching(String typed) {
        var text = VietnameseText.nfc(typed);
        if (text.isEmpty()) {
            return List.of();
        }
        var exact = byCode(List.of(text)).getOrDefault(text, List.of());
        return exact.isEmpty() ? search(text, 10) : exact;
    }

    /** The best hits for words, units first. */
    public List<Place> search(String words, int limit) {
        var key = VietnameseText.searchKey(words);
        if (key.isEmpty()) {
            return List.of();
        }
        return lookups.orderedStream()
                .flatMap(it -> it.search(key, limit, LocalDate.now(clock)).stream())
                .limit(limit)
                .toList();
    }

    Map<String, List<Place>> byCode(Collection<String> codes) {
        return lookups.orderedStream()
                .flatMap(it -> it.byCode(codes, LocalDate.now(clock)).stream())
                .collect(Collectors.groupingBy(Place::code));
    }
}
