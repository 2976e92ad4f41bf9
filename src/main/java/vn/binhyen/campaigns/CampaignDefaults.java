package vn.binhyen.campaigns;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.Audience;
import vn.binhyen.campaigns.events.FormLine;
import vn.binhyen.campaigns.spi.AudienceSource;
import vn.binhyen.campaigns.spi.CampaignKind;
import vn.binhyen.indicators.IndicatorDictionary;
import vn.binhyen.shared.DatePeriod;
import vn.binhyen.shared.Refusal;
import vn.binhyen.territory.Tiers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a kind proposes, put into words and into the dictionary's versions of today. */
@Component
class CampaignDefaults {

    /** Papers are written in Vietnamese, whatever language the officer reads. */
    static final Locale PAPER = Locale.forLanguageTag("vi");

    private final IndicatorDictionary dictionary;
    private final Tiers tiers;
    private final ObjectProvider<AudienceSource> audiences;
    private final MessageSource messages;

    CampaignDefaults(
            IndicatorDictionary dictionary,
            Tiers tiers,
            ObjectProvider<AudienceSource> audiences,
            MessageSource messages) {
        this.dictionary = dictionary;
        this.tiers = tiers;
        this.audiences = audiences;
        this.messages = messages;
    }

    CampaignFacts facts(CampaignKind kind, LocalDate today) {
        return new CampaignFacts(
                text(kind, "title"),
                text(kind, "aim"),
                kind.proposedWindow(today),
                List.of(),
                false);
    }

    List<WorkItemDraft> workItems(CampaignKind kind, DatePeriod window) {
        return kind.workItems(window).stream()
                .map(it ->
                        new WorkItemDraft(
                                text(kind, "work-item." + it.code()), null, List.of(), it.dueOn()))
                .toList();
    }

    /** The tiers the kind proposes that exist in the window, and the bodies of its first day. */
    Audience audience(CampaignKind kind, DatePeriod window) {
        var existing =
                tiers.on(window.startsOn()).stream()
                        .map(it -> it.code())
                        .collect(Collectors.toSet());
        var bodies =
                kind.audience().bodies()
                        ? audiences
                                .orderedStream()
                                .flatMap(it -> it.candidates(window.startsOn()).stream())
                                .map(AudienceSource.Candidate::body)
                                .collect(Collectors.toCollection(LinkedHashSet::new))
                        : new LinkedHashSet<vn.binhyen.shared.BodyId>();
        return new Audience(
                kind.audience().tiers().stream()
                        .filter(existing::contains)
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                Set.of(),
                bodies);
    }

    List<FormLine> form(CampaignKind kind) {
        return kind.form().stream()
                .map(line -> {
                    var indicator =
                            dictionary
                                    .find(line.indicator())
                                    .orElseThrow(() ->
                                            new Refusal(
                                                    "campaigns.refusal.unknown-indicator",
                                                    line.indicator()));
                    return new FormLine(
                            indicator.code(),
                            indicator.version(),
                            indicator.kind(),
                            line.section(),
                            line.required(),
                            line.atMost(),
                            null);
                })
                .toList();
    }

    /** An earlier campaign's audience without the tiers that have ended since. */
    Audience stillThere(Audience earlier, DatePeriod window) {
        var existing =
                tiers.on(window.startsOn()).stream()
                        .map(it -> it.code())
                        .collect(Collectors.toSet());
        return new Audience(
                earlier.tiers().stream().filter(existing::contains).collect(Collectors.toSet()),
                earlier.units(),
                earlier.bodies());
    }

    /** An earlier form with each indicator as the dictionary has it today. */
    List<FormLine> inTodaysVersions(List<FormLine> earlier) {
        return earlier.stream()
                .map(line ->
                        dictionary
                                .find(line.indicator())
                                .map(it ->
                                        new FormLine(
                                                it.code(),
                                                it.version(),
                                                it.kind(),
                                                line.section(),
                                                line.required(),
                                                line.atMost(),
                                                line.target()))
                                .orElse(line))
                .toList();
    }

    CampaignPlan plan(CampaignKind kind, DatePeriod window) {
        return new CampaignPlan(
                audience(kind, window),
                settings(kind, Map.of()),
                form(kind),
                kind.narrative(),
                List.of(),
                List.of());
    }

    /**
     * The kind's settings with those said otherwise; a setting or choice it does not have is
     * refused.
     */
    Map<String, String> settings(CampaignKind kind, Map<String, String> said) {
        var settings = new LinkedHashMap<String, String>();
        for (var setting : kind.settings()) {
            var value = said.getOrDefault(setting.name(), setting.defaultValue()).strip();
            if (!setting.choices().isEmpty() && !setting.choices().contains(value)
                    || value.length() > 500
                    || !value.matches("[\\p{Alnum}.,;:/ -]*")) {
                throw Refusal.of(
                        "settings." + setting.name(),
                        "campaigns.refusal.unknown-choice",
                        text(kind, "setting." + setting.name()));
            }
            settings.put(setting.name(), value);
        }
        for (var name : said.keySet()) {
            if (!settings.containsKey(name)) {
                throw Refusal.of("settings." + name, "campaigns.refusal.unknown-setting");
            }
        }
        return settings;
    }

    String text(CampaignKind kind, String key) {
        return messages.getMessage(kind.code() + "." + key, null, PAPER);
    }
}
