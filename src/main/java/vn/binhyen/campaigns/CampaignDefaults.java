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
import java.util.ArrayList;
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
                .map(it -> {
                    var line = line(it.indicator(), it.section());
                    return new FormLine(
                            line.indicator(),
                            line.version(),
                            line.kind(),
                            line.section(),
                            it.required(),
                            it.atMost(),
                            null);
                })
                .toList();
    }

    FormLine line(String code, String section) {
        var indicator =
                dictionary
                        .find(code)
                        .orElseThrow(() ->
                                Refusal.of("add", "campaigns.refusal.unknown-indicator", code));
        return new FormLine(
                indicator.code(),
                indicator.version(),
                indicator.kind(),
                section,
                false,
                null,
                null);
    }

    /** The kind's lines with the draft's own in their places; added ones behind their section. */
    List<FormLine> offered(CampaignKind kind, List<FormLine> form) {
        var own = new LinkedHashMap<String, FormLine>();
        form.forEach(it -> own.put(it.indicator(), it));
        var offered = new ArrayList<FormLine>();
        for (var line : form(kind)) {
            var kept = own.remove(line.indicator());
            offered.add(kept == null ? line : kept);
        }
        for (var added : own.values()) {
            var after = 0;
            for (var index = 0; index < offered.size(); index++) {
                if (offered.get(index).section().equals(added.section())) {
                    after = index + 1;
                }
            }
            offered.add(after == 0 ? offered.size() : after, added);
        }
        return offered;
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
