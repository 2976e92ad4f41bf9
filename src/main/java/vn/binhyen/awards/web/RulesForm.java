package vn.binhyen.awards.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.standards.Criterion;
import vn.binhyen.awards.standards.CriterionForm;
import vn.binhyen.awards.standards.CutOffs;
import vn.binhyen.awards.standards.Deadline;
import vn.binhyen.awards.standards.Decider;
import vn.binhyen.awards.standards.Exclusion;
import vn.binhyen.awards.standards.Rules;
import vn.binhyen.awards.standards.Window;
import vn.binhyen.shared.Refusal;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The rules of a draft as its form carries them: shares, points, days and cut-offs may be set, own
 * criteria added and left out; what the circular asks for stays.
 */
final class RulesForm {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})");

    private final Rules rules;
    private final Map<String, String> typed;
    private final List<Refusal> faults = new ArrayList<>();

    RulesForm(Rules rules, Map<String, String> typed) {
        this.rules = rules;
        this.typed = typed;
    }

    /** The rules as typed. */
    Rules read() {
        var criteria = new ArrayList<Criterion>();
        rules.criteria().forEach(it -> keep(it, criteria));
        add(criteria);
        var deadlines = rules.deadlines().stream().map(this::deadline).toList();
        var cutOffs = rules.cutOffs() == null ? null : cutOffs(rules.cutOffs());
        var window = rules.window();
        var read =
                new Rules(
                        rules.kind(),
                        new Window(
                                window.first(),
                                window.last(),
                                window.article(),
                                window.toConfirm() && !ticked("confirm-window")),
                        criteria,
                        rules.exclusions().stream().map(this::exclusion).toList(),
                        rules.deciders().stream().map(this::decider).toList(),
                        deadlines,
                        cutOffs);
        Refusal.ifAny(faults);
        return read;
    }

    private void keep(Criterion it, List<Criterion> criteria) {
        if (it.isOwn() && ticked("remove-" + it.code())) {
            return;
        }
        try {
            criteria.add(
                    it.set(
                            it.percent() == null ? null : number("percent-" + it.code()),
                            it.points() == null ? null : number("points-" + it.code()),
                            ticked("confirm-" + it.code())));
        } catch (Refusal refusal) {
            faults.add(refusal);
        }
    }

    private void add(List<Criterion> criteria) {
        var wording = TypedAnswers.text(typed.get("wording-new"));
        if (wording == null) {
            return;
        }
        try {
            var form = form();
            var added =
                    Criterion.own(
                            "new",
                            form,
                            wording,
                            form == CriterionForm.SHARE ? number("percent-new") : null,
                            form == CriterionForm.POINTS ? number("points-new") : null);
            int number = 1;
            while (rules.criterion("own_" + number).isPresent()) {
                number++;
            }
            criteria.add(
                    Criterion.own("own_" + number, form, wording, added.percent(), added.points()));
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

    private Deadline deadline(Deadline it) {
        var field = "deadline-" + it.step();
        return new Deadline(
                it.step(),
                day(field, it.day()),
                it.nextYear(),
                it.article(),
                it.toConfirm() && !ticked("confirm-" + field));
    }

    private Exclusion exclusion(Exclusion it) {
        return new Exclusion(
                it.trait(),
                it.article(),
                it.toConfirm() && !ticked("confirm-exclusion-" + it.trait()));
    }

    private Decider decider(Decider it) {
        return new Decider(
                it.objectTier(),
                it.from(),
                it.tier(),
                it.article(),
                it.toConfirm() && !ticked("confirm-decider-" + it.objectTier() + "-" + it.tier()));
    }

    private @Nullable CutOffs cutOffs(CutOffs old) {
        try {
            return new CutOffs(
                    TypedAnswers.requiredNumber("excellent", typed.get("excellent")),
                    TypedAnswers.requiredNumber("good", typed.get("good")),
                    TypedAnswers.requiredNumber("average", typed.get("average")),
                    old.toConfirm() && !ticked("confirm-cut-offs"));
        } catch (Refusal refusal) {
            faults.add(refusal);
            return old;
        }
    }

    private int number(String field) {
        return TypedAnswers.requiredNumber(field, typed.get(field));
    }

    private MonthDay day(String field, MonthDay old) {
        var text = TypedAnswers.text(typed.get(field));
        if (text == null) {
            return old;
        }
        var found = DAY.matcher(text);
        try {
            if (found.matches()) {
                return MonthDay.of(
                        Integer.parseInt(found.group(2)), Integer.parseInt(found.group(1)));
            }
        } catch (DateTimeException noSuchDay) {
            // said below
        }
        faults.add(Refusal.of(field, "recognition.refusal.day-of-year"));
        return old;
    }

    private boolean ticked(String field) {
        return typed.containsKey(field);
    }

    /** The fields of a form as the rules stand. */
    static Map<String, String> shown(Rules rules) {
        var values = new HashMap<String, String>();
        for (var it : rules.criteria()) {
            if (it.percent() != null) {
                values.put("percent-" + it.code(), it.percent().toString());
            }
            if (it.points() != null) {
                values.put("points-" + it.code(), it.points().toString());
            }
        }
        rules.deadlines().forEach(it -> values.put("deadline-" + it.step(), written(it.day())));
        var cutOffs = rules.cutOffs();
        if (cutOffs != null) {
            values.put("excellent", Integer.toString(cutOffs.excellent()));
            values.put("good", Integer.toString(cutOffs.good()));
            values.put("average", Integer.toString(cutOffs.average()));
        }
        return values;
    }

    /** A day of the year as officers write it. */
    static String written(MonthDay day) {
        return String.format(
                java.util.Locale.ROOT, "%02d/%02d", day.getDayOfMonth(), day.getMonthValue());
    }
}
