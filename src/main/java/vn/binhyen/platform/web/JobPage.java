package vn.binhyen.platform.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.platform.JobView;
import vn.binhyen.shell.spi.Wording;

import java.util.List;
import java.util.Map;

/**
 * A job in the words of the page.
 *
 * <p>A kind {@code imports.apply} is called by the key {@code imports.job.apply}, its result {@code
 * rows} by {@code imports.job.apply.rows}, its step {@code reading} by {@code
 * imports.job.apply.step.reading}. The result {@code link} is the page where what came of it is to
 * be seen.
 */
record JobPage(
        JobView job,
        String name,
        @Nullable String step,
        List<Map.Entry<String, String>> results,
        @Nullable String link,
        @Nullable String reason) {

    static JobPage of(JobView job, Wording wording) {
        var name = wording.of(key(job.kind()));
        var results =
                job.result().entrySet().stream()
                        .filter(it -> !it.getKey().equals("link"))
                        .sorted(Map.Entry.comparingByKey())
                        .map(it -> Map.entry(label(job, it.getKey(), wording), it.getValue()))
                        .toList();
        var reason =
                job.reasonKey() == null
                        ? null
                        : wording.of(job.reasonKey(), job.reasonArguments().toArray());
        var step =
                job.step() == null || job.ended()
                        ? null
                        : wording.of(key(job.kind()) + ".step." + job.step());
        return new JobPage(job, name, step, results, link(job), reason);
    }

    private static String key(String kind) {
        return kind.replaceFirst("\\.", ".job.");
    }

    private static String label(JobView job, String result, Wording wording) {
        return wording.of(key(job.kind()) + "." + result);
    }

    /** Only a page of this house. */
    private static @Nullable String link(JobView job) {
        var link = job.result().get("link");
        return link != null && link.startsWith("/") && !link.startsWith("//") ? link : null;
    }

    /** The class of its chip. */
    public String chip() {
        return switch (job.state()) {
            case "queued" -> "is-todo";
            case "running" -> "is-sent";
            case "done" -> "is-accepted";
            case "failed" -> "is-overdue";
            default -> "is-off";
        };
    }
}
