package vn.binhyen.organisation.institutions;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.binhyen.imports.spi.CsvTable;
import vn.binhyen.imports.spi.ImportColumn;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitCodes;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** The register of institutions as a file of its own import. */
@Component
public class InstitutionExport {

    private final UnitCodes units;

    InstitutionExport(UnitCodes units) {
        this.units = units;
    }

    public byte[] csv(List<InstitutionView> institutions, LocalDate day) {
        var wanted = new HashSet<UnitId>();
        institutions.forEach(it -> {
            wanted.add(it.facts().unit());
            wanted.add(it.facts().reportsTo());
        });
        var codes = units.of(wanted);
        return CsvTable.of(
                InstitutionFile.COLUMNS.stream().map(ImportColumn::name).toList(),
                institutions.stream().map(it -> row(it.facts(), codes, day)).toList());
    }

    /** The codes of the unit it lies in and of the one it reports to. */
    public PlaceCodes codes(InstitutionView there, LocalDate day) {
        var unit = there.facts().unit();
        var other = there.facts().reportsTo();
        var codes = units.of(new HashSet<>(List.of(unit, other)));
        return new PlaceCodes(code(unit, codes, day), code(other, codes, day));
    }

    private static List<String> row(
            InstitutionFacts facts, Map<UnitId, UnitCodes.Codes> codes, LocalDate day) {
        return List.of(
                facts.kind(),
                facts.code(),
                facts.name(),
                code(facts.unit(), codes, day),
                text(facts.sector()),
                text(facts.size()),
                text(facts.schoolLevel()),
                text(facts.armedForces()),
                text(facts.staff()),
                text(facts.inZone()),
                text(facts.internalRules()),
                text(facts.tradeUnion()),
                code(facts.reportsTo(), codes, day),
                text(facts.endedOn()));
    }

    private static String code(UnitId unit, Map<UnitId, UnitCodes.Codes> codes, LocalDate day) {
        var known = codes.get(unit);
        return known == null ? "" : known.on(day);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Codes of units. */
    public record PlaceCodes(String unit, String reportsTo) {}
}
