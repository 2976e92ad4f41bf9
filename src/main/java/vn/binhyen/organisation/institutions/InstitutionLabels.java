package vn.binhyen.organisation.institutions;

import static java.util.stream.Collectors.toMap;

import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

import vn.binhyen.organisation.events.InstitutionId;
import vn.binhyen.shell.spi.LabelSource;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Names of institutions for pages that hold their ids. */
@Component
class InstitutionLabels implements LabelSource, Ordered {

    private final InstitutionCodes codes;

    InstitutionLabels(InstitutionCodes codes) {
        this.codes = codes;
    }

    @Override
    public Map<UUID, String> labelsOf(Collection<UUID> ids) {
        return codes.named(ids.stream().map(InstitutionId::new).toList()).values().stream()
                .collect(toMap(it -> it.id().value(), InstitutionCodes.Coded::name));
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 250;
    }
}
