package vn.binhyen.awards.cycle;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.standards.Purpose;
import vn.binhyen.awards.standards.Step;
import vn.binhyen.awards.titles.CodeMeanings;
import vn.binhyen.awards.titles.TitleWords;
import vn.binhyen.imports.spi.ImportColumn;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.shared.VietnameseText;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** A file of who registers, read line by line and held against the cycles that are open. */
final class RegistrationFile {

    static final List<ImportColumn> COLUMNS =
            List.of(
                    ImportColumn.required("year", "Năm"),
                    ImportColumn.required("kind", "Loại", "Đối tượng"),
                    ImportColumn.required("code", "Mã", "Mã đơn vị"),
                    ImportColumn.optional("purpose", "Xét", "Nội dung xét"));

    /** A year has a title and a grade, each with a cycle and a file of its own. */
    private static final Map<String, Purpose> PURPOSES =
            Map.of(
                    "", Purpose.TITLE,
                    "title", Purpose.TITLE,
                    "danh hieu", Purpose.TITLE,
                    "cong nhan", Purpose.TITLE,
                    "grade", Purpose.GRADE,
                    "phan loai", Purpose.GRADE,
                    "xep loai", Purpose.GRADE,
                    "xep loai phong trao", Purpose.GRADE);

    private final Cycles cycles;
    private final CodeMeanings meanings;
    private final ObjectPlaces places;
    private final DossierRows rows;
    private final Predicate<ObjectPlace> kept;
    private final LocalDate today;
    private final Map<String, Optional<Cycle>> asked = new HashMap<>();
    private final Map<Cycle, Map<UUID, ImportRow>> named = new LinkedHashMap<>();
    private final Map<Cycle, List<ObjectPlace>> fresh = new LinkedHashMap<>();
    private final List<RowMessage> messages = new ArrayList<>();
    private int unchanged;

    /**
     * @param kept whether the officer keeps the file of an object
     */
    RegistrationFile(
            Cycles cycles,
            CodeMeanings meanings,
            ObjectPlaces places,
            DossierRows rows,
            Predicate<ObjectPlace> kept,
            LocalDate today) {
        this.cycles = cycles;
        this.meanings = meanings;
        this.places = places;
        this.rows = rows;
        this.kept = kept;
        this.today = today;
    }

    RegistrationFile read(List<ImportRow> lines) {
        lines.forEach(this::read);
        named.forEach(this::place);
        return this;
    }

    /** Those that have no file yet, by cycle. */
    Map<Cycle, List<ObjectPlace>> fresh() {
        return fresh;
    }

    List<RowMessage> messages() {
        return messages;
    }

    int unchanged() {
        return unchanged;
    }

    private void read(ImportRow row) {
        var kind = TitleWords.kind(row.cell("kind"));
        if (kind == null) {
            wrong(row, "kind", "awards.refusal.unknown-kind", row.cell("kind"));
            return;
        }
        var purpose = PURPOSES.get(VietnameseText.searchKey(row.cell("purpose")));
        if (purpose == null) {
            wrong(row, "purpose", "recognition.registrations.unknown-purpose", row.cell("purpose"));
            return;
        }
        var cycle = cycle(row.cell("year"), kind, purpose);
        if (cycle == null) {
            wrong(row, "year", "recognition.registrations.no-cycle." + purpose, row.cell("year"));
            return;
        }
        var code = row.cell("code");
        var object = meanings.find(kind, code, today, cycle.year());
        if (object == null) {
            wrong(
                    row,
                    "code",
                    "awards.refusal." + (kind.unit() ? "unknown-unit" : "unknown-institution"),
                    code,
                    today);
            return;
        }
        var before =
                named.computeIfAbsent(cycle, it -> new LinkedHashMap<>())
                        .putIfAbsent(object.id(), row);
        if (before != null) {
            wrong(row, "code", "awards.refusal.line-twice");
        }
    }

    private @Nullable Cycle cycle(String year, TitleKind kind, Purpose purpose) {
        return asked.computeIfAbsent(
                        year + " " + kind + " " + purpose,
                        it ->
                                year.matches("[0-9]{4}")
                                        ? cycles.find(Integer.parseInt(year), kind, purpose)
                                        : Optional.empty())
                .orElse(null);
    }

    private void place(Cycle cycle, Map<UUID, ImportRow> lines) {
        var found = places.of(cycle, lines.keySet(), today);
        var there = rows.of(cycle.id(), lines.keySet());
        var due = cycle.dueOn(Step.REGISTER).filter(today::isAfter);
        lines.forEach((object, row) -> {
            var place = found.get(object);
            if (place == null) {
                wrong(row, "code", "recognition.registrations.gone", row.cell("code"));
            } else if (!kept.test(place)) {
                wrong(row, "code", "recognition.registrations.elsewhere", place.name());
            } else if (there.containsKey(object)) {
                unchanged++;
            } else if (place.excluded() != null) {
                var refusal = Registrations.excluded(cycle, place);
                messages.add(
                        RowMessage.wrong(row.line(), "code", refusal.key(), refusal.arguments()));
            } else {
                due.filter(it -> !fresh.containsKey(cycle))
                        .ifPresent(it -> odd(row, "year", "recognition.registrations.late", it));
                fresh.computeIfAbsent(cycle, none -> new ArrayList<>()).add(place);
                if (place.unclear()) {
                    odd(row, "code", "recognition.unclear");
                }
            }
        });
    }

    private void wrong(ImportRow row, String column, String key, Object... arguments) {
        messages.add(RowMessage.wrong(row.line(), column, key, arguments));
    }

    private void odd(ImportRow row, String column, String key, Object... arguments) {
        messages.add(RowMessage.odd(row.line(), column, key, arguments));
    }
}
