package vn.binhyen.awards.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.cycle.DossierFile;
import vn.binhyen.awards.cycle.KeptAnswer;
import vn.binhyen.awards.cycle.Minutes;
import vn.binhyen.awards.cycle.RefusalReason;
import vn.binhyen.awards.standards.Answer;
import vn.binhyen.awards.standards.Criterion;
import vn.binhyen.awards.standards.Rules;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.TypedDay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/** Answers to criteria as the forms of a file carry them. */
final class TypedAnswers {

    private static final int MOST = 10_000_000;

    private TypedAnswers() {}

    /** What was typed for the criteria a unit answers; what is left empty is not there. */
    static Map<String, Answer> plain(Rules rules, Map<String, String> typed) {
        return read(rules, false, typed, TypedAnswers::answer);
    }

    /** What was typed for the sensitive ones. */
    static Map<String, KeptAnswer> sensitive(Rules rules, Map<String, String> typed) {
        return read(
                rules,
                true,
                typed,
                (criterion, all) -> {
                    var answer = answer(criterion, all);
                    if (answer == null) {
                        return null;
                    }
                    var code = criterion.code();
                    boolean met = Boolean.TRUE.equals(answer.met());
                    return new KeptAnswer(
                            answer,
                            met ? null : reason(all.get("r-" + code)),
                            met ? null : text(all.get("n-" + code)),
                            met ? null : TypedDay.read("d-" + code, all.get("d-" + code)));
                });
    }

    private static <T> Map<String, T> read(
            Rules rules,
            boolean sensitive,
            Map<String, String> typed,
            BiFunction<Criterion, Map<String, String>, @Nullable T> reader) {
        var found = new HashMap<String, T>();
        var faults = new ArrayList<Refusal>();
        for (var criterion : rules.criteria()) {
            if (criterion.sensitive() != sensitive) {
                continue;
            }
            try {
                var answer = reader.apply(criterion, typed);
                if (answer != null) {
                    found.put(criterion.code(), answer);
                }
            } catch (Refusal refusal) {
                faults.add(refusal);
            }
        }
        Refusal.ifAny(faults);
        return found;
    }

    private static @Nullable Answer answer(Criterion criterion, Map<String, String> typed) {
        var field = "a-" + criterion.code();
        var text = text(typed.get(field));
        return switch (criterion.form()) {
            case YES_NO -> text == null ? null : "yes".equals(text) ? Answer.yes() : Answer.no();
            case AT_LEAST_ONE -> {
                var number = number(field, text);
                yield number == null ? null : Answer.count(number);
            }
            case POINTS -> {
                var number = number(field, text);
                yield number == null ? null : Answer.points(number);
            }
            case SHARE, FULL_COVERAGE -> {
                var number = number(field, text);
                var base = number(field, text(typed.get("b-" + criterion.code())));
                if (number == null && base == null) {
                    yield null;
                }
                if (number == null || base == null) {
                    throw Refusal.of(field, "recognition.refusal.both-numbers");
                }
                yield Answer.of(number, base);
            }
        };
    }

    /** What is kept of a file, else what is proposed, as its fields show it. */
    static Map<String, String> shown(DossierFile file) {
        var values = new HashMap<String, String>();
        for (var line : file.lines()) {
            var code = line.criterion().code();
            var kept = line.kept();
            var proposal = line.proposal();
            if (kept != null) {
                put(values, code, kept.answer());
                if (kept.reason() != null) {
                    values.put("r-" + code, kept.reason().name());
                }
                if (kept.documentNumber() != null) {
                    values.put("n-" + code, kept.documentNumber());
                }
                if (kept.documentDate() != null) {
                    values.put("d-" + code, TypedDay.shown(kept.documentDate()));
                }
            } else if (proposal != null && proposal.answer() != null) {
                put(values, code, proposal.answer());
            }
        }
        return values;
    }

    /** The minutes as typed. */
    static Minutes minutes(Map<String, String> typed) {
        return new Minutes(
                typed.getOrDefault("minutesNumber", ""),
                requiredDay("minutesDate", typed.get("minutesDate")),
                requiredNumber("present", typed.get("present")),
                requiredNumber("inFavour", typed.get("inFavour")));
    }

    /** The minutes a file has kept, as its fields show them: sent back, they need no new typing. */
    static Map<String, String> minutes(DossierFile file) {
        var values = new HashMap<String, String>();
        file.dossier()
                .ifPresent(it -> {
                    if (it.minutesNumber() != null && it.minutesDate() != null) {
                        values.put("minutesNumber", it.minutesNumber());
                        values.put("minutesDate", TypedDay.shown(it.minutesDate()));
                        values.put("present", String.valueOf(it.present()));
                        values.put("inFavour", String.valueOf(it.inFavour()));
                    }
                });
        return values;
    }

    private static void put(Map<String, String> values, String code, Answer answer) {
        if (answer.met() != null) {
            values.put("a-" + code, answer.met() ? "yes" : "no");
        }
        var number = answer.points() == null ? answer.number() : answer.points();
        if (number != null) {
            values.put("a-" + code, number.toString());
        }
        if (answer.base() != null) {
            values.put("b-" + code, answer.base().toString());
        }
    }

    /** A whole number; points between thousands do not count. */
    static @Nullable Integer number(String field, @Nullable String typed) {
        var text = typed == null ? "" : typed.strip().replace(".", "").replace(" ", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,8}") || Integer.parseInt(text) > MOST) {
            throw Refusal.of(field, "recognition.refusal.bad-number", MOST);
        }
        return Integer.valueOf(text);
    }

    static int requiredNumber(String field, @Nullable String typed) {
        var number = number(field, typed);
        if (number == null) {
            throw Refusal.of(field, "recognition.refusal.missing-number");
        }
        return number;
    }

    static LocalDate requiredDay(String field, @Nullable String typed) {
        var day = TypedDay.read(field, typed);
        if (day == null) {
            throw Refusal.of(field, "recognition.refusal.missing-day");
        }
        return day;
    }

    static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** The version a form was read with; nothing is overwritten without one. */
    static long version(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,18}") ? Long.parseLong(typed) : -1;
    }

    static @Nullable UUID id(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static @Nullable RefusalReason reason(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : RefusalReason.valueOf(typed);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}
