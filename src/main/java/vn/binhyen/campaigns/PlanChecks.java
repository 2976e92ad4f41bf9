package vn.binhyen.campaigns;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.Audience;
import vn.binhyen.campaigns.events.FormLine;
import vn.binhyen.campaigns.spi.AudienceSource;
import vn.binhyen.campaigns.spi.CampaignKind;
import vn.binhyen.indicators.IndicatorDictionary;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.DatePeriod;
import vn.binhyen.shared.Refusal;
import vn.binhyen.territory.Tiers;
import vn.binhyen.territory.UnitDirectory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether what a plan names is there: tiers, units, bodies, indicators. */
@Component
class PlanChecks {

    private static final long LARGEST_TARGET = 1_000_000_000L;

    private final Tiers tiers;
    private final UnitDirectory units;
    private final IndicatorDictionary dictionary;
    private final ObjectProvider<AudienceSource> audiences;
    private final Clock clock;

    PlanChecks(
            Tiers tiers,
            UnitDirectory units,
            IndicatorDictionary dictionary,
            ObjectProvider<AudienceSource> audiences,
            Clock clock) {
        this.tiers = tiers;
        this.units = units;
        this.dictionary = dictionary;
        this.audiences = audiences;
        this.clock = clock;
    }

    void audience(Audience audience, DatePeriod window) {
        var known = tiers.all().stream().map(it -> it.code()).collect(Collectors.toSet());
        for (var tier : audience.tiers()) {
            if (!known.contains(tier)) {
                throw Refusal.of("audience.tiers", "campaigns.refusal.unknown-tier", tier);
            }
        }
        var named = units.named(audience.units(), window.startsOn());
        for (var unit : audience.units()) {
            if (!named.containsKey(unit)) {
                throw Refusal.of("audience.units", "campaigns.refusal.unknown-unit", unit);
            }
        }
        var bodies = candidates(window);
        for (var body : audience.bodies()) {
            if (!bodies.contains(body)) {
                throw Refusal.of("audience.bodies", "campaigns.refusal.unknown-body", body);
            }
        }
    }

    /** Bodies of the first day, the last day or today: the past may be entered with today's. */
    private Set<BodyId> candidates(DatePeriod window) {
        return Stream.of(window.startsOn(), window.endsOn(), LocalDate.now(clock))
                .distinct()
                .flatMap(
                        day -> audiences.orderedStream().flatMap(it -> it.candidates(day).stream()))
                .map(AudienceSource.Candidate::body)
                .collect(Collectors.toSet());
    }

    void form(List<FormLine> form, CampaignKind kind, List<String> narrative) {
        if (form.isEmpty()) {
            throw Refusal.of("form", "campaigns.refusal.no-form");
        }
        var codes = new HashSet<String>();
        for (var line : form) {
            dictionary.required(line.indicator(), line.version());
            if (!codes.add(line.indicator())) {
                throw Refusal.of("form", "campaigns.refusal.indicator-twice", line.indicator());
            }
            var target = line.target();
            if (target != null && (target < 0 || target > LARGEST_TARGET)) {
                throw Refusal.of(
                        "target." + line.indicator(), "campaigns.refusal.target", LARGEST_TARGET);
            }
        }
        for (var section : narrative) {
            if (!kind.narrative().contains(section)) {
                throw Refusal.of("narrative", "campaigns.refusal.unknown-section", section);
            }
        }
    }

    void rules(List<TierRule> rules) {
        for (var rule : rules) {
            if (rule.daysAhead() < 0 || rule.daysAhead() > 30) {
                throw Refusal.of("daysAhead." + rule.tier(), "campaigns.refusal.days-ahead", 0, 30);
            }
        }
    }
}
