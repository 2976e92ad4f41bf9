package vn.binhyen.awards.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.standards.CutOffs;
import vn.binhyen.awards.standards.Exclusion;
import vn.binhyen.awards.standards.Rules;
import vn.binhyen.awards.standards.Trait;
import vn.binhyen.shared.Refusal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rules of a draft as its form carries them: criteria, days, who decides, who is left out. */
final class RulesForm {

    private final Rules rules;
    private final Map<String, String> typed;
    private final List<Refusal> faults = new ArrayList<>();

    RulesForm(Rules rules, Map<String, String> typed) {
        this.rules = rules;
        this.typed = typed;
    }

    /** The rules as typed. */
    Rules read() {
        var times = new TimeFields(rules, typed, faults);
        var read =
                new Rules(
                        rules.kind(),
                        times.window(),
                        new CriteriaFields(rules, typed, faults).read(),
                        exclusions(),
                        new DeciderFields(rules, typed, faults).read(),
                        times.deadlines(),
                        rules.cutOffs() == null ? null : cutOffs(rules.cutOffs()),
                        times.decision());
        Refusal.ifAny(faults);
        return read;
    }

    private List<Exclusion> exclusions() {
        var found = new ArrayList<Exclusion>();
        for (var trait : Trait.of(rules.kind())) {
            var old =
                    rules.exclusions().stream()
                            .filter(it -> it.trait() == trait)
                            .findFirst()
                            .orElse(null);
            var excluded = typed.get("excluded-" + trait);
            if (excluded == null ? old == null : !"yes".equals(excluded)) {
                continue;
            }
            try {
                var article =
                        CriteriaFields.article(
                                typed,
                                "article-excluded-" + trait,
                                old == null ? null : old.article());
                if (article == null) {
                    throw Refusal.of("article-excluded-" + trait, "recognition.refusal.no-article");
                }
                found.add(
                        new Exclusion(
                                trait,
                                article,
                                old != null
                                        && old.toConfirm()
                                        && !typed.containsKey("confirm-exclusion-" + trait)));
            } catch (Refusal refusal) {
                faults.add(refusal);
            }
        }
        return found;
    }

    private @Nullable CutOffs cutOffs(CutOffs old) {
        try {
            return new CutOffs(
                    TypedAnswers.requiredNumber("excellent", typed.get("excellent")),
                    TypedAnswers.requiredNumber("good", typed.get("good")),
                    TypedAnswers.requiredNumber("average", typed.get("average")),
                    old.toConfirm() && !typed.containsKey("confirm-cut-offs"));
        } catch (Refusal refusal) {
            faults.add(refusal);
            return old;
        }
    }

    /** The fields of a form as the rules stand. */
    static Map<String, String> shown(Rules rules) {
        var values = new HashMap<>(TimeFields.shown(rules));
        values.putAll(DeciderFields.shown(rules));
        for (var it : rules.criteria()) {
            var code = it.code();
            if (it.percent() != null) {
                values.put("percent-" + code, it.percent().toString());
            }
            if (it.points() != null) {
                values.put("points-" + code, it.points().toString());
            }
            values.put("wording-" + code, Objects.requireNonNullElse(it.wording(), ""));
            values.put("article-" + code, Objects.requireNonNullElse(it.article(), ""));
            values.put("sensitive-" + code, it.sensitive() ? "yes" : "no");
        }
        for (var it : rules.exclusions()) {
            values.put("excluded-" + it.trait(), "yes");
            values.put("article-excluded-" + it.trait(), it.article());
        }
        var cutOffs = rules.cutOffs();
        if (cutOffs != null) {
            values.put("excellent", Integer.toString(cutOffs.excellent()));
            values.put("good", Integer.toString(cutOffs.good()));
            values.put("average", Integer.toString(cutOffs.average()));
        }
        return values;
    }
}
