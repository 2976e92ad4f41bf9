package vn.binhyen.awards.marks;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.marks.MarkFile.MarkKey;
import vn.binhyen.awards.titles.CodeMeanings;
import vn.binhyen.awards.titles.ObjectCodes;
import vn.binhyen.awards.titles.TitleWords;
import vn.binhyen.imports.spi.ImportCall;
import vn.binhyen.imports.spi.ImportColumn;
import vn.binhyen.imports.spi.ImportOutcome;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Files of yearly marks ({@code marks}), a line for each object, year and mark. */
@Component
class MarkImport implements ImportTarget {

    private final ObjectCodes codes;
    private final MarkBook book;
    private final RuralCommunes rural;
    private final CurrentOfficer officer;
    private final Scopes scopes;

    MarkImport(
            ObjectCodes codes,
            MarkBook book,
            RuralCommunes rural,
            CurrentOfficer officer,
            Scopes scopes) {
        this.codes = codes;
        this.book = book;
        this.rural = rural;
        this.officer = officer;
        this.scopes = scopes;
    }

    @Override
    public String name() {
        return "marks";
    }

    @Override
    public List<ImportColumn> columns() {
        return MarkFile.COLUMNS;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.PLANNER);
    }

    @Override
    public List<RowMessage> check(ImportCall call, List<ImportRow> rows) {
        Refusal.unless(
                officer.find().map(scopes::coversProvince).orElse(true),
                "awards.refusal.file-of-the-province");
        return read(rows, call.today()).messages();
    }

    @Override
    @Transactional
    public ImportOutcome apply(ImportCall call, List<ImportRow> rows) {
        book.alone();
        var file = read(rows, call.today());
        Refusal.unless(
                file.messages().stream().allMatch(RowMessage::warning),
                "awards.refusal.has-changed");
        book.write(file.lines());
        return ImportOutcome.of(
                file.lines().size() - file.changed(), file.changed(), file.unchanged());
    }

    private MarkFile read(List<ImportRow> rows, LocalDate today) {
        var units = new HashSet<String>();
        var institutions = new HashMap<TitleKind, Set<String>>();
        var years = new HashSet<Integer>();
        for (var row : rows) {
            var kind = TitleWords.kind(row.cell("kind"));
            if (kind != null && !kind.unit()) {
                institutions.computeIfAbsent(kind, it -> new HashSet<>()).add(row.cell("code"));
            } else {
                units.add(row.cell("code"));
            }
            if (row.cell("year").matches("[0-9]{4}")) {
                years.add(Integer.valueOf(row.cell("year")));
            }
        }
        return new MarkFile(
                        new Registers(codes.meanings(units, institutions), book.ofYears(years)),
                        today)
                .read(rows);
    }

    /** What the registers say, each question asked once. */
    private final class Registers implements MarkFile.Known {

        private final CodeMeanings meanings;
        private final Map<MarkKey, MarkLine> stored;
        private final Map<Integer, Map<UUID, Boolean>> ruralOf = new HashMap<>();

        Registers(CodeMeanings meanings, Map<MarkKey, MarkLine> stored) {
            this.meanings = meanings;
            this.stored = stored;
        }

        @Override
        public CodeMeanings.@Nullable Found object(
                TitleKind kind, String code, LocalDate on, int year) {
            return meanings.find(kind, code, on, year);
        }

        @Override
        public boolean rural(UUID commune, int year) {
            var asked = ruralOf.computeIfAbsent(year, it -> new HashMap<>());
            return asked.computeIfAbsent(
                    commune,
                    it ->
                            !rural.among(List.of(it), LocalDate.of(year, Month.DECEMBER, 31))
                                    .isEmpty());
        }

        @Override
        public @Nullable MarkLine stored(MarkLine line) {
            var found = stored.get(MarkKey.of(line));
            return found == null || found.met() == null && found.count() == null ? null : found;
        }
    }
}
