package vn.binhyen.awards.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.standards.Deadline;
import vn.binhyen.awards.standards.DecisionRule;
import vn.binhyen.awards.standards.Rules;
import vn.binhyen.awards.standards.Step;
import vn.binhyen.awards.standards.Window;
import vn.binhyen.shared.Refusal;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The days of a draft as its form carries them: the months assessed, the last day of each step, and
 * from when is decided. An emptied day means none; a field that was not sent leaves its day.
 */
final class TimeFields {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})");

    private final Rules rules;
    private final Map<String, String> typed;
    private final List<Refusal> faults;

    TimeFields(Rules rules, Map<String, String> typed, List<Refusal> faults) {
        this.rules = rules;
        this.typed = typed;
        this.faults = faults;
    }

    Window window() {
        var old = rules.window();
        return new Window(
                windowDay("window-first", old.first()),
                windowDay("window-last", old.last()),
                CriteriaFields.article(typed, "article-window", old.article()),
                old.toConfirm() && !typed.containsKey("confirm-window"));
    }

    private MonthDay windowDay(String field, MonthDay old) {
        if (!typed.containsKey(field)) {
            return old;
        }
        var day = day(field);
        if (day == null && TypedAnswers.text(typed.get(field)) == null) {
            faults.add(Refusal.of(field, "recognition.refusal.day-of-year"));
        }
        return day == null ? old : day;
    }

    List<Deadline> deadlines() {
        var found = new ArrayList<Deadline>();
        for (var step : Step.values()) {
            var field = "deadline-" + step;
            var old = rules.deadline(step).orElse(null);
            if (!typed.containsKey(field)) {
                if (old != null) {
                    found.add(deadline(old, old.day(), old.nextYear()));
                }
                continue;
            }
            var day = day(field);
            if (day != null) {
                var next = typed.get("next-" + field);
                boolean nextYear =
                        next == null ? old != null && old.nextYear() : "yes".equals(next);
                found.add(
                        deadline(
                                old == null ? new Deadline(step, day, nextYear, null, false) : old,
                                day,
                                nextYear));
            }
        }
        return found;
    }

    private Deadline deadline(Deadline it, MonthDay day, boolean nextYear) {
        var field = "deadline-" + it.step();
        return new Deadline(
                it.step(),
                day,
                nextYear,
                CriteriaFields.article(typed, "article-" + field, it.article()),
                it.toConfirm() && !typed.containsKey("confirm-" + field));
    }

    DecisionRule decision() {
        var old = rules.decision();
        var after = typed.get("after-window");
        return new DecisionRule(
                after == null ? old.afterWindow() : "yes".equals(after),
                CriteriaFields.article(typed, "article-decision", old.article()),
                old.toConfirm() && !typed.containsKey("confirm-decision"));
    }

    private @Nullable MonthDay day(String field) {
        var text = TypedAnswers.text(typed.get(field));
        if (text == null) {
            return null;
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
        return null;
    }

    /** The fields as they stand. */
    static Map<String, String> shown(Rules rules) {
        var values = new HashMap<String, String>();
        var window = rules.window();
        values.put("window-first", written(window.first()));
        values.put("window-last", written(window.last()));
        values.put("article-window", Objects.requireNonNullElse(window.article(), ""));
        for (var it : rules.deadlines()) {
            var field = "deadline-" + it.step();
            values.put(field, written(it.day()));
            values.put("next-" + field, it.nextYear() ? "yes" : "no");
            values.put("article-" + field, Objects.requireNonNullElse(it.article(), ""));
        }
        values.put("after-window", rules.decision().afterWindow() ? "yes" : "no");
        values.put("article-decision", Objects.requireNonNullElse(rules.decision().article(), ""));
        return values;
    }

    /** A day of the year as officers write it. */
    static String written(MonthDay day) {
        return String.format(Locale.ROOT, "%02d/%02d", day.getDayOfMonth(), day.getMonthValue());
    }
}
