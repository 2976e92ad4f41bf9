package vn.binhyen.shell.spi;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asks every {@link LabelSource} for the names of ids. */
@Component
public class Labels {

    private final ObjectProvider<LabelSource> sources;

    Labels(ObjectProvider<LabelSource> sources) {
        this.sources = sources;
    }

    /** The name of one id; the id itself where nobody knows it. */
    public String of(UUID id) {
        return of(List.of(id)).getOrDefault(id, id.toString());
    }

    /** The names of those ids somebody knows; who comes first in order is asked first. */
    public Map<UUID, String> of(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        var unnamed = new HashSet<>(ids);
        for (var source : sources.orderedStream().toList()) {
            if (unnamed.isEmpty()) {
                break;
            }
            names.putAll(source.labelsOf(unnamed));
            unnamed.removeAll(names.keySet());
        }
        return names;
    }
}
