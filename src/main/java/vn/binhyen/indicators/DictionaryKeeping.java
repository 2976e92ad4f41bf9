package vn.binhyen.indicators;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.shared.Refusal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** Adds indicators and versions of them; nothing of the dictionary is ever changed or removed. */
@Service
@Transactional
public class DictionaryKeeping {

    private final IndicatorVersions versions;
    private final AuditTrail audit;
    private final Clock clock;

    DictionaryKeeping(IndicatorVersions versions, AuditTrail audit, Clock clock) {
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds an indicator, or the next version of one that is there. */
    public int define(DefineIndicator command) {
        var today = LocalDate.now(clock);
        var next =
                versions.findFirstByCodeOrderByNumberDesc(command.code())
                        .map(last -> last.revise(command, today))
                        .orElseGet(() -> IndicatorVersion.first(command, today));
        try {
            versions.save(next);
        } catch (DuplicateKeyException twoAtOnce) {
            throw Refusal.of("code", "indicators.refusal.revised-meanwhile", command.code());
        }
        audit.record(
                "indicators.defined",
                "indicator",
                next.getId().value(),
                Map.of("version", next.number()));
        return next.number();
    }
}
