package vn.binhyen.access;

import org.jmolecules.ddd.types.Identifier;

import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/** What an audit line may hold; anything that could be written text is a mistake of the caller. */
final class AuditFigures {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}_.:/+-]{0,64}");

    private AuditFigures() {}

    static Map<String, Object> of(Map<String, ?> figures) {
        var kept = new TreeMap<String, Object>();
        figures.forEach((field, value) -> kept.put(code(field), value(field, value)));
        return kept;
    }

    static String code(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("the audit trail keeps codes, no text");
        }
        return code;
    }

    private static Object value(String field, Object value) {
        return switch (value) {
            case Number number -> number;
            case Boolean truth -> truth;
            case Temporal moment -> moment.toString();
            case UUID id -> id.toString();
            case Identifier id -> code(id.toString());
            case Enum<?> constant -> constant.name();
            case String text -> code(text);
            case Collection<?> values ->
                    List.copyOf(values.stream().map(it -> value(field, it)).toList());
            default ->
                    throw new IllegalArgumentException(
                            "the audit trail keeps no "
                                    + value.getClass().getName()
                                    + " in "
                                    + field);
        };
    }
}
