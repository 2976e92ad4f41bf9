package vn.binhyen.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

import vn.binhyen.campaigns.spi.CampaignKind;
import vn.binhyen.indicators.IndicatorDictionary;
import vn.binhyen.shared.DatePeriod;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What every kind keeps to, whoever contributed it. */
@SpringBootTest
@AutoConfigureMockMvc
class CampaignKindContractTests {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH);

    @Autowired List<CampaignKind> contributed;
    @Autowired IndicatorDictionary dictionary;
    @Autowired MessageSource messages;

    @TestFactory
    Stream<DynamicTest> everyKindKeepsTheContract() {
        var sampleTexts = new ResourceBundleMessageSource();
        sampleTexts.setBasename("messages/sample");
        sampleTexts.setDefaultEncoding("UTF-8");
        sampleTexts.setFallbackToSystemLocale(false);
        return Stream.concat(
                contributed.stream().map(it -> contract(it, messages)),
                Stream.of(contract(new SampleKind(), sampleTexts)));
    }

    @Test
    void codesAreUnique() {
        assertThat(contributed.stream().map(CampaignKind::code)).doesNotHaveDuplicates();
    }

    private DynamicTest contract(CampaignKind kind, MessageSource texts) {
        return DynamicTest.dynamicTest(
                kind.code().value(),
                () -> {
                    asksForSomething(kind);
                    hasItsTexts(kind, texts);
                    for (var first : List.of("2014-08-01", "2026-02-01", "2027-12-20")) {
                        var window =
                                new DatePeriod(
                                        LocalDate.parse(first),
                                        LocalDate.parse(first).plusDays(60));
                        staysInItsWindow(kind, window);
                    }
                    staysInItsWindow(kind, kind.proposedWindow(LocalDate.parse("2026-11-23")));
                });
    }

    private void asksForSomething(CampaignKind kind) {
        assertThat(kind.code().value()).matches("[a-z][a-z0-9-]*");
        assertThat(kind.form()).isNotEmpty();
        var codes = new HashSet<String>();
        for (var line : kind.form()) {
            assertThat(codes.add(line.indicator())).as(line.indicator()).isTrue();
            assertThat(dictionary.find(line.indicator())).as(line.indicator()).isPresent();
        }
        assertThat(kind.form())
                .filteredOn(it -> it.atMost() != null)
                .allSatisfy(it -> assertThat(codes).contains(String.valueOf(it.atMost())));
        for (var setting : kind.settings()) {
            assertThat(
                            setting.choices().isEmpty()
                                    || setting.choices().contains(setting.defaultValue()))
                    .as(setting.name())
                    .isTrue();
        }
    }

    private void staysInItsWindow(CampaignKind kind, DatePeriod window) {
        var settings = new HashMap<String, String>();
        kind.settings().forEach(it -> settings.put(it.name(), it.defaultValue()));
        var rounds = kind.rounds(window, settings);
        assertThat(rounds).isNotEmpty();
        assertThat(rounds.stream().map(CampaignKind.RoundProposal::dueOn))
                .isSorted()
                .doesNotHaveDuplicates()
                .allSatisfy(it ->
                        assertThat(it).isBetween(window.startsOn(), window.endsOn().plusDays(15)));
        var next = window.startsOn();
        for (var round : rounds) {
            assertThat(round.from()).isEqualTo(next);
            assertThat(round.to()).isAfterOrEqualTo(round.from());
            next = round.to().plusDays(1);
        }
        assertThat(next).isAfter(window.endsOn());
        assertThat(kind.workItems(window))
                .allSatisfy(it -> assertThat(window.contains(it.dueOn())).isTrue());
    }

    private static void hasItsTexts(CampaignKind kind, MessageSource texts) {
        var keys = new HashSet<String>(List.of("name", "title", "aim"));
        kind.form().forEach(it -> keys.add("section." + it.section()));
        kind.narrative().forEach(it -> keys.add("narrative." + it));
        kind.workItems(kind.proposedWindow(LocalDate.parse("2026-11-23")))
                .forEach(it -> keys.add("work-item." + it.code()));
        kind.settings()
                .forEach(it -> {
                    keys.add("setting." + it.name());
                    it.choices().forEach(choice -> keys.add("setting." + it.name() + "." + choice));
                });
        for (var language : LANGUAGES) {
            for (var key : keys) {
                assertThat(texts.getMessage(kind.code() + "." + key, null, "", language))
                        .as("%s in %s", key, language)
                        .isNotBlank();
            }
        }
    }
}
