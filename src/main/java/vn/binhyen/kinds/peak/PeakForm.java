package vn.binhyen.kinds.peak;

import de.siegmar.fastcsv.reader.CsvReader;

import vn.binhyen.campaigns.spi.CampaignKind.FormLineProposal;
import vn.binhyen.indicators.IndicatorKind;
import vn.binhyen.indicators.spi.IndicatorSet;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The form of the peak as it stands in its file: indicators in the sections of the letter. */
record PeakForm(List<FormLineProposal> lines, List<IndicatorSet.Definition> definitions) {

    private static final String FILE = "/kinds/peak/indicators.csv";

    static PeakForm read() {
        var lines = new ArrayList<FormLineProposal>();
        var definitions = new ArrayList<IndicatorSet.Definition>();
        try (var in = Objects.requireNonNull(PeakForm.class.getResourceAsStream(FILE));
                var rows =
                        CsvReader.builder()
                                .ofNamedCsvRecord(
                                        new InputStreamReader(in, StandardCharsets.UTF_8))) {
            rows.forEach(row -> {
                var atMost = row.getField("at_most");
                lines.add(
                        new FormLineProposal(
                                row.getField("code"),
                                row.getField("section"),
                                false,
                                atMost.isBlank() ? null : atMost));
                definitions.add(
                        new IndicatorSet.Definition(
                                row.getField("code"),
                                row.getField("topic"),
                                row.getField("name"),
                                row.getField("definition"),
                                row.getField("unit"),
                                IndicatorKind.valueOf(row.getField("kind"))));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PeakForm(List.copyOf(lines), List.copyOf(definitions));
    }
}
