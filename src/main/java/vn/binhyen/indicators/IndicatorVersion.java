package vn.binhyen.indicators;

import org.jmolecules.ddd.types.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;

import java.time.LocalDate;

/**
 * An indicator (chỉ tiêu) as it is defined from a day on. Versions are added, never changed: a
 * campaign keeps the version its form was issued with.
 */
@Table(schema = "indicators", name = "indicator_version")
class IndicatorVersion implements AggregateRoot<IndicatorVersion, IndicatorVersionId> {

    private final @Id IndicatorVersionId id;
    private final String code;
    private final @Column("version") int number;
    private final String section;
    private final String name;
    private final String definition;
    private final String unit;
    private final IndicatorKind kind;
    private final @Nullable LocalDate validFrom;
    private @Version @Column("lock_version") @Nullable Long lockVersion;

    @PersistenceCreator
    private IndicatorVersion(
            IndicatorVersionId id,
            String code,
            int number,
            String section,
            String name,
            String definition,
            String unit,
            IndicatorKind kind,
            @Nullable LocalDate validFrom,
            @Nullable Long lockVersion) {
        this.id = id;
        this.code = code;
        this.number = number;
        this.section = section;
        this.name = name;
        this.definition = definition;
        this.unit = unit;
        this.kind = kind;
        this.validFrom = validFrom;
        this.lockVersion = lockVersion;
    }

    /** The first version of an indicator the dictionary did not have. */
    static IndicatorVersion first(DefineIndicator command, LocalDate today) {
        return of(command, 1, command.validFrom() == null ? today : command.validFrom());
    }

    /** The definition that holds from that day on; the day must come after this version's. */
    IndicatorVersion revise(DefineIndicator command, LocalDate today) {
        var from = command.validFrom() == null ? today : command.validFrom();
        if (validFrom != null && !from.isAfter(validFrom)) {
            throw Refusal.of("validFrom", "indicators.refusal.not-after-last-version", validFrom);
        }
        return of(command, number + 1, from);
    }

    private static IndicatorVersion of(DefineIndicator command, int number, LocalDate from) {
        return new IndicatorVersion(
                IndicatorVersionId.random(),
                command.code(),
                number,
                filled("section", command.section(), 120),
                filled("name", command.name(), 200),
                filled("definition", command.definition(), 1000),
                filled("unit", command.unit(), 40),
                command.kind(),
                from,
                null);
    }

    private static String filled(String field, String raw, int maximumLength) {
        var text = FreeText.of(field, raw, maximumLength).value();
        if (text.isBlank()) {
            throw Refusal.of(field, "indicators.refusal.empty");
        }
        return text;
    }

    int number() {
        return number;
    }

    @Override
    public IndicatorVersionId getId() {
        return id;
    }
}
