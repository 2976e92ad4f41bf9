package vn.binhyen.awards.api;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.standards.Criterion;
import vn.binhyen.awards.standards.Rules;
import vn.binhyen.awards.standards.Standard;
import vn.binhyen.awards.standards.StandardId;
import vn.binhyen.awards.standards.StandardRegister;
import vn.binhyen.awards.standards.Step;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.Wording;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The standards: what each asks of which kind of object, in which years. */
@RestController
@RequestMapping("/api/v1/standards")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class StandardApi {

    private static final int MOST = 500;

    private final StandardRegister register;
    private final Wording wording;

    StandardApi(StandardRegister register, Wording wording) {
        this.register = register;
        this.wording = wording;
    }

    /** All editions, the latest years first; of those that hold in a year where one is named. */
    @GetMapping
    Items all(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var found =
                register.all().stream()
                        .filter(it -> year == null || !it.isDraft() && it.coversYear(year))
                        .map(Item::of)
                        .toList();
        var part = Part.of(found, Math.clamp(limit, 1, MOST), after);
        return new Items(part.items(), part.next(), found.size());
    }

    @GetMapping("/{id}")
    ResponseEntity<One> one(@PathVariable UUID id) {
        var standard = register.required(new StandardId(id));
        var kinds = new LinkedHashMap<String, RuleItem>();
        Arrays.stream(TitleKind.values())
                .forEach(it -> {
                    var rules = standard.rules().get(it);
                    if (rules != null) {
                        kinds.put(it.code(), rules(standard, rules));
                    }
                });
        return ResponseEntity.ok()
                .eTag("\"" + standard.version() + "\"")
                .body(new One(Item.of(standard), kinds));
    }

    private RuleItem rules(Standard standard, Rules rules) {
        var window = rules.window().of(standard.firstYear());
        var due = new LinkedHashMap<String, LocalDate>();
        for (var step : Step.values()) {
            rules.deadline(step)
                    .ifPresent(
                            it -> due.put(RecognitionApi.code(step), it.of(standard.firstYear())));
        }
        var cutOffs = rules.cutOffs();
        return new RuleItem(
                window.startsOn(),
                window.endsOn(),
                due,
                rules.criteria().stream().map(this::criterion).toList(),
                rules.exclusions().stream()
                        .map(it -> new Excluded(RecognitionApi.code(it.trait()), it.article()))
                        .toList(),
                rules.deciders().stream()
                        .map(it -> new Deciding(it.objectTier(), it.from(), it.tier()))
                        .toList(),
                cutOffs == null
                        ? null
                        : new Grades(cutOffs.excellent(), cutOffs.good(), cutOffs.average()),
                rules.anythingToConfirm());
    }

    private CriterionRule criterion(Criterion it) {
        return new CriterionRule(
                it.code(),
                RecognitionApi.code(it.form()),
                Objects.requireNonNullElseGet(
                        it.wording(), () -> wording.of("recognition.criterion." + it.code())),
                it.article(),
                it.sensitive(),
                it.percent(),
                it.points(),
                it.toConfirm());
    }

    /** A part of the standards. */
    record Items(List<Item> items, @Nullable String next, int total) {}

    /** An edition; {@code toConfirm} says that its years were not compared with the text yet. */
    record Item(
            UUID id,
            String code,
            int edition,
            String instrument,
            @Nullable String amends,
            String purpose,
            int firstYear,
            @Nullable Integer lastYear,
            String state,
            boolean used,
            boolean toConfirm,
            long version) {

        static Item of(Standard it) {
            return new Item(
                    it.id().value(),
                    it.code(),
                    it.edition(),
                    it.instrument(),
                    it.amends(),
                    RecognitionApi.code(it.purpose()),
                    it.firstYear(),
                    it.lastYear(),
                    RecognitionApi.code(it.state()),
                    it.frozen(),
                    it.yearsToConfirm(),
                    it.version());
        }
    }

    /** An edition with its rules by kind of object. */
    record One(Item standard, Map<String, RuleItem> kinds) {}

    /**
     * The rules of a kind; days are those of the first year.
     *
     * @param toConfirm whether anything in them was not compared with the official text yet
     */
    record RuleItem(
            LocalDate assessedFrom,
            LocalDate assessedTo,
            Map<String, LocalDate> dueOn,
            List<CriterionRule> criteria,
            List<Excluded> exclusions,
            List<Deciding> deciders,
            @Nullable Grades gradesFrom,
            boolean toConfirm) {}

    /** What is asked; {@code sensitive}: answered by those who decide and told to nobody else. */
    record CriterionRule(
            String code,
            String form,
            String wording,
            @Nullable String article,
            boolean sensitive,
            @Nullable Integer percent,
            @Nullable Integer points,
            boolean toConfirm) {}

    /** Who is left out, by which article. */
    record Excluded(String trait, String article) {}

    /** Whose chair decides on objects of a tier, from which day on. */
    record Deciding(String objectTier, @Nullable LocalDate from, String tier) {}

    /** From how many points each grade begins. */
    record Grades(int excellent, int good, int average) {}
}
