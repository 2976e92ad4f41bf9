package vn.binhyen.territory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;

import java.util.Map;
import java.util.UUID;

/** Adds tiers of units; the four that come with the product are data like any other. */
@Service
@Transactional
public class TierManagement {

    private static final UUID ALL_TIERS = new UUID(0, 0);

    private final Tiers tiers;
    private final UnitWriter writer;
    private final JdbcClient jdbc;
    private final AuditTrail audit;

    TierManagement(Tiers tiers, UnitWriter writer, JdbcClient jdbc, AuditTrail audit) {
        this.tiers = tiers;
        this.writer = writer;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    public TierView define(DefineTier wanted) {
        writer.alone();
        var code = wanted.code().strip();
        if (!code.matches("[a-z][a-z0-9_]{0,39}")) {
            throw Refusal.of("code", "territory.refusal.bad-tier-code");
        }
        if (tiers.find(code).isPresent()) {
            throw Refusal.of("code", "territory.refusal.tier-exists", code);
        }
        var name = FreeText.of("name", wanted.name(), 60).value();
        if (name.isEmpty()) {
            throw Refusal.of("name", "territory.refusal.missing-tier-name");
        }
        var rank = rank(wanted);
        jdbc.sql(
                        """
                        update territory.tier set rank = rank + 1
                         where rank >= :rank and exists (select 1 from territory.tier where rank = :rank)
                        """)
                .param("rank", rank)
                .update();
        jdbc.sql("insert into territory.tier (code, rank, name) values (:code, :rank, :name)")
                .param("code", code)
                .param("rank", rank)
                .param("name", name)
                .update();
        audit.record("tier.defined", "tier", ALL_TIERS, Map.of("code", code, "rank", rank));
        return tiers.find(code).orElseThrow();
    }

    private int rank(DefineTier wanted) {
        if (wanted.below() != null) {
            return tiers.find(wanted.below())
                            .orElseThrow(() ->
                                    Refusal.of(
                                            "below",
                                            "territory.refusal.unknown-tier",
                                            String.valueOf(wanted.below())))
                            .rank()
                    + 1;
        }
        if (wanted.rank() == null) {
            return tiers.all().getLast().rank() + 1;
        }
        if (wanted.rank() < 2 || wanted.rank() > 99) {
            throw Refusal.of("rank", "territory.refusal.bad-rank");
        }
        return wanted.rank();
    }
}
