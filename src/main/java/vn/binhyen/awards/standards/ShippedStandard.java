package vn.binhyen.awards.standards;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A standard as it comes with the application: a file each under {@code standards}. */
record ShippedStandard(
        String code,
        String instrument,
        @Nullable String amends,
        Purpose purpose,
        int firstYear,
        @Nullable Integer lastYear,
        boolean yearsToConfirm,
        List<Rules> rules) {

    static List<ShippedStandard> all(JsonMapper json) {
        try {
            return Stream.of(
                            new PathMatchingResourcePatternResolver()
                                    .getResources("classpath*:standards/*.json"))
                    .map(it -> read(it, json))
                    .sorted(Comparator.comparingInt(ShippedStandard::firstYear))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ShippedStandard read(Resource file, JsonMapper json) {
        try (var content = file.getInputStream()) {
            return json.readValue(content, ShippedStandard.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
