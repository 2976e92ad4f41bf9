package vn.binhyen.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.BasisLine;
import vn.binhyen.documents.RegisterSteeringDocument;
import vn.binhyen.documents.SteeringDocumentType;
import vn.binhyen.documents.SteeringDocuments;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The steering documents of the fictional province, which its campaigns are based on. */
@Component
@Profile("demo")
class Papers {

    private final SteeringDocuments documents;
    private final Map<String, BasisLine> byKey = new HashMap<>();

    Papers(SteeringDocuments documents) {
        this.documents = documents;
    }

    /**
     * Registers those the file dates between the days.
     *
     * @param start the day from which the file counts days ahead ("-20"); null for none of those
     */
    void register(LocalDate after, LocalDate until, @Nullable LocalDate start) {
        for (var row : Table.read("papers")) {
            var issued = row.cell("issued");
            var day =
                    !issued.startsWith("-")
                            ? LocalDate.parse(issued)
                            : start == null ? null : start.plusDays(Long.parseLong(issued));
            if (day != null && day.isAfter(after) && !day.isAfter(until)) {
                var id =
                        documents.register(
                                new RegisterSteeringDocument(
                                        SteeringDocumentType.valueOf(row.cell("type")),
                                        row.cell("reference"),
                                        day,
                                        row.cell("issuer"),
                                        row.cell("subject"),
                                        null,
                                        null,
                                        day,
                                        null,
                                        null));
                byKey.put(row.cell("key"), BasisLine.document(id.value()));
            }
        }
    }

    List<BasisLine> basis(String... keys) {
        return Stream.of(keys).map(it -> Objects.requireNonNull(byKey.get(it), it)).toList();
    }
}
