package vn.binhyen.demo;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a place writes beside its figures, its own figures in the text. */
final class Narratives {

    private static final Locale VIETNAM = Locale.forLanguageTag("vi-VN");
    private static final Pattern FIGURE = Pattern.compile("\\{([\\d.]+)}");

    private final List<Table.Row> texts = Table.read("narrative");

    Map<String, @Nullable String> of(Place place, int round, Map<String, Long> figures) {
        var sections = new LinkedHashMap<String, @Nullable String>();
        for (var section : List.of("results", "shortcomings", "causes", "proposals")) {
            var fitting =
                    texts.stream()
                            .filter(it -> it.cell("who").equals(place.who()))
                            .filter(it -> it.cell("section").equals(section))
                            .toList();
            var which = Math.floorMod(place.code().hashCode() + round, fitting.size());
            sections.put(section, filled(fitting.get(which).cell("text"), figures));
        }
        return sections;
    }

    private static String filled(String text, Map<String, Long> figures) {
        return FIGURE.matcher(text)
                .replaceAll(
                        it -> String.format(VIETNAM, "%,d", figures.getOrDefault(it.group(1), 0L)));
    }
}
