package vn.binhyen.campaigns.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.campaigns.events.FormLine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Step 3 as it is ticked: which indicators stay, which are required, what should be reached.
 *
 * @param targets by code, as typed
 * @param add code of an indicator of the dictionary to be added, or empty
 */
record AskForm(
        Set<String> kept,
        Set<String> required,
        Map<String, String> targets,
        String add,
        String addTo,
        Set<String> narrative) {

    private static final long LARGEST_TARGET = 1_000_000_000L;

    static AskForm of(List<FormLine> form, List<String> narrative) {
        return new AskForm(
                form.stream().map(FormLine::indicator).collect(Collectors.toSet()),
                form.stream()
                        .filter(FormLine::required)
                        .map(FormLine::indicator)
                        .collect(Collectors.toSet()),
                form.stream()
                        .filter(it -> it.target() != null)
                        .collect(
                                Collectors.toMap(
                                        FormLine::indicator, it -> String.valueOf(it.target()))),
                "",
                "",
                Set.copyOf(narrative));
    }

    static AskForm of(Fields sent, List<FormLine> offered) {
        return new AskForm(
                Set.copyOf(sent.all("keep")),
                Set.copyOf(sent.all("required")),
                offered.stream()
                        .map(FormLine::indicator)
                        .distinct()
                        .collect(Collectors.toMap(it -> it, it -> sent.text("target." + it))),
                sent.text("add"),
                sent.text("addTo"),
                Set.copyOf(sent.all("narrative")));
    }

    List<FormLine> toForm(List<FormLine> offered, @Nullable FormLine added) {
        var lines = new ArrayList<FormLine>();
        for (var line : offered) {
            if (kept.contains(line.indicator())) {
                lines.add(
                        new FormLine(
                                line.indicator(),
                                line.version(),
                                line.kind(),
                                line.section(),
                                required.contains(line.indicator()),
                                line.atMost() == null || kept.contains(line.atMost())
                                        ? line.atMost()
                                        : null,
                                Fields.number(
                                        "target." + line.indicator(),
                                        targets.getOrDefault(line.indicator(), ""),
                                        LARGEST_TARGET)));
            }
        }
        if (added != null) {
            var after =
                    lines.stream()
                            .filter(it -> it.section().equals(added.section()))
                            .reduce((first, second) -> second)
                            .map(it -> lines.indexOf(it) + 1)
                            .orElse(lines.size());
            lines.add(after, added);
        }
        return lines;
    }

    List<String> toNarrative(List<String> offered) {
        return offered.stream().filter(narrative::contains).toList();
    }
}
