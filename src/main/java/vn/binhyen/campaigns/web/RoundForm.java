package vn.binhyen.campaigns.web;

import vn.binhyen.campaigns.CampaignPlan;
import vn.binhyen.campaigns.KindView;
import vn.binhyen.campaigns.PreviewView;
import vn.binhyen.campaigns.TierRule;
import vn.binhyen.campaigns.events.Deadline;
import vn.binhyen.shared.Refusal;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Step 4 as it is typed: the kind's settings and each tier's rule. */
record RoundForm(Map<String, String> settings, List<Rule> rules) {

    /** A tier's rule as it is typed. */
    record Rule(String tier, String desk, String ahead, String at, String wording) {}

    static RoundForm of(CampaignPlan plan, PreviewView preview) {
        var rules = new LinkedHashMap<String, Rule>();
        for (var round : preview.rounds()) {
            for (var deadline : round.round().deadlines()) {
                var said =
                        plan.tierRules().stream()
                                .filter(it -> it.tier().equals(deadline.tier()))
                                .findFirst();
                rules.putIfAbsent(
                        deadline.tier(),
                        new Rule(
                                deadline.tier(),
                                deadline.deskTier(),
                                String.valueOf(
                                        said.map(TierRule::daysAhead)
                                                .orElse(
                                                        Math.toIntExact(
                                                                round.round().dueOn().toEpochDay()
                                                                        - deadline.dueOn()
                                                                                .toEpochDay()))),
                                said.map(TierRule::at).orElse(deadline.at()).toString(),
                                said.map(TierRule::wording).orElse(deadline.wording()).name()));
            }
        }
        return new RoundForm(plan.settings(), List.copyOf(rules.values()));
    }

    static RoundForm of(Fields sent, KindView kind) {
        var settings = new LinkedHashMap<String, String>();
        kind.settings()
                .forEach(it -> {
                    var value = sent.text("settings." + it.name());
                    settings.put(
                            it.name(),
                            value.isBlank() && !it.defaultValue().isBlank()
                                    ? it.defaultValue()
                                    : value);
                });
        var rules = new ArrayList<Rule>();
        for (var tier : sent.all("tier")) {
            rules.add(
                    new Rule(
                            tier,
                            sent.text("desk." + tier),
                            sent.text("daysAhead." + tier),
                            sent.text("at." + tier),
                            sent.text("wording." + tier)));
        }
        return new RoundForm(settings, rules);
    }

    List<TierRule> toRules() {
        return rules.stream().map(RoundForm::rule).toList();
    }

    private static TierRule rule(Rule typed) {
        var ahead = Fields.number("daysAhead." + typed.tier(), typed.ahead(), 30);
        return new TierRule(
                typed.tier(),
                ahead == null ? 0 : ahead.intValue(),
                typed.at().isBlank()
                        ? LocalTime.of(17, 0)
                        : Fields.hour("at." + typed.tier(), typed.at()),
                Arrays.stream(Deadline.Wording.values())
                        .filter(it -> it.name().equals(typed.wording()))
                        .findFirst()
                        .orElseThrow(() ->
                                Refusal.of(
                                        "wording." + typed.tier(), "campaigns.refusal.missing")));
    }
}
