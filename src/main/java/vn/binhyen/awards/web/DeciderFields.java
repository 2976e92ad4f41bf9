package vn.binhyen.awards.web;

import vn.binhyen.awards.standards.Decider;
import vn.binhyen.awards.standards.Rules;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.TypedDay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Who decides, as the form of a draft carries it: a line for each there is and empty ones to add. A
 * line whose tier is emptied is left out; one that was not sent stays.
 */
final class DeciderFields {

    /** Room for so many more. */
    static final int EMPTY_LINES = 2;

    private final Rules rules;
    private final Map<String, String> typed;
    private final List<Refusal> faults;

    DeciderFields(Rules rules, Map<String, String> typed, List<Refusal> faults) {
        this.rules = rules;
        this.typed = typed;
        this.faults = faults;
    }

    List<Decider> read() {
        var found = new ArrayList<Decider>();
        int lines = rules.deciders().size() + EMPTY_LINES;
        for (int i = 0; i < lines; i++) {
            var old = i < rules.deciders().size() ? rules.deciders().get(i) : null;
            var tier = typed.get("decider-tier-" + i);
            if (tier == null && old != null) {
                found.add(confirmed(old, i));
            } else if (tier != null && !tier.isBlank()) {
                try {
                    found.add(
                            confirmed(
                                    new Decider(
                                            Objects.requireNonNullElse(
                                                    TypedAnswers.text(
                                                            typed.get("decider-object-" + i)),
                                                    ""),
                                            TypedDay.read(
                                                    "decider-from-" + i,
                                                    typed.get("decider-from-" + i)),
                                            tier,
                                            CriteriaFields.article(
                                                    typed,
                                                    "decider-article-" + i,
                                                    old == null ? null : old.article()),
                                            old != null && old.toConfirm()),
                                    i));
                } catch (Refusal refusal) {
                    faults.add(refusal);
                }
            }
        }
        return found;
    }

    private Decider confirmed(Decider it, int line) {
        return new Decider(
                it.objectTier(),
                it.from(),
                it.tier(),
                it.article(),
                it.toConfirm() && !typed.containsKey("confirm-decider-" + line));
    }

    /** The fields as they stand. */
    static Map<String, String> shown(Rules rules) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < rules.deciders().size(); i++) {
            var it = rules.deciders().get(i);
            values.put("decider-object-" + i, it.objectTier());
            values.put("decider-tier-" + i, it.tier());
            var from = it.from();
            values.put("decider-from-" + i, from == null ? "" : TypedDay.shown(from));
            values.put("decider-article-" + i, Objects.requireNonNullElse(it.article(), ""));
        }
        return values;
    }
}
