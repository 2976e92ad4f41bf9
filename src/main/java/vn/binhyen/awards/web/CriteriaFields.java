package vn.binhyen.awards.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.standards.Criterion;
import vn.binhyen.awards.standards.CriterionForm;
import vn.binhyen.awards.standards.Rules;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The criteria of a draft as its form carries them: each may be left out, moved to another article,
 * or be for those who decide only; own ones may be worded anew and added. A field that was not sent
 * leaves what it is of as it was.
 */
final class CriteriaFields {

    private static final int LONGEST_ARTICLE = 20;

    private final Rules rules;
    private final Map<String, String> typed;
    private final List<Refusal> faults;

    CriteriaFields(Rules rules, Map<String, String> typed, List<Refusal> faults) {
        this.rules = rules;
        this.typed = typed;
        this.faults = faults;
    }

    List<Criterion> read() {
        var criteria = new ArrayList<Criterion>();
        rules.criteria().forEach(it -> keep(it, criteria));
        add(criteria);
        return criteria;
    }

    private void keep(Criterion it, List<Criterion> criteria) {
        var code = it.code();
        if (typed.containsKey("remove-" + code)) {
            return;
        }
        try {
            var wording = typed.get("wording-" + code);
            var sensitive = typed.get("sensitive-" + code);
            criteria.add(
                    it.placed(
                                    article(typed, "article-" + code, it.article()),
                                    sensitive == null ? it.sensitive() : "yes".equals(sensitive))
                            .worded(wording == null ? it.wording() + "" : wording)
                            .set(
                                    it.percent() == null ? null : number("percent-" + code),
                                    it.points() == null ? null : number("points-" + code),
                                    typed.containsKey("confirm-" + code)));
        } catch (Refusal refusal) {
            faults.add(refusal);
            criteria.add(it);
        }
    }

    private void add(List<Criterion> criteria) {
        var wording = TypedAnswers.text(typed.get("wording-new"));
        if (wording == null) {
            return;
        }
        try {
            var form = form();
            boolean sensitive = "yes".equals(typed.get("sensitive-new"));
            var added =
                    Criterion.own(
                            "new",
                            form,
                            wording,
                            sensitive,
                            form == CriterionForm.SHARE ? number("percent-new") : null,
                            form == CriterionForm.POINTS ? number("points-new") : null);
            int number = 1;
            while (rules.criterion("own_" + number).isPresent()) {
                number++;
            }
            criteria.add(
                    Criterion.own(
                            "own_" + number,
                            form,
                            wording,
                            sensitive,
                            added.percent(),
                            added.points()));
        } catch (Refusal refusal) {
            faults.add(refusal);
        }
    }

    private CriterionForm form() {
        try {
            return CriterionForm.valueOf(typed.getOrDefault("form-new", ""));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.of("form-new", "recognition.refusal.no-form");
        }
    }

    private int number(String field) {
        return TypedAnswers.requiredNumber(field, typed.get(field));
    }

    /** An article as typed; the old one where the field was not sent. */
    static @Nullable String article(Map<String, String> typed, String field, @Nullable String old) {
        var text = typed.get(field);
        if (text == null) {
            return old;
        }
        var article = FreeText.of(field, text, LONGEST_ARTICLE).value().strip();
        return article.isEmpty() ? null : article;
    }
}
