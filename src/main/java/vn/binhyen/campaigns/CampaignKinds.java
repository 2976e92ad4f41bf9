package vn.binhyen.campaigns;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.KindCode;
import vn.binhyen.campaigns.spi.CampaignKind;
import vn.binhyen.shared.Refusal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The kinds of campaign that were contributed; a code contributed twice stops the start-up. */
@Component
class CampaignKinds {

    private final Map<KindCode, CampaignKind> byCode = new LinkedHashMap<>();

    CampaignKinds(ObjectProvider<CampaignKind> contributed) {
        contributed
                .orderedStream()
                .forEach(kind -> {
                    if (byCode.putIfAbsent(kind.code(), kind) != null) {
                        throw new IllegalStateException(
                                "two kinds of campaign with the code " + kind.code());
                    }
                });
    }

    List<CampaignKind> all() {
        return List.copyOf(byCode.values());
    }

    CampaignKind required(KindCode code) {
        var kind = byCode.get(code);
        if (kind == null) {
            throw Refusal.of("kind", "campaigns.refusal.unknown-kind", code.value());
        }
        return kind;
    }
}
