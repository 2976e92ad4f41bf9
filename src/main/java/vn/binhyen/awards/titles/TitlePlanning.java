package vn.binhyen.awards.titles;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.standards.Purpose;
import vn.binhyen.awards.standards.Standard;
import vn.binhyen.awards.standards.StandardRegister;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.TypedDay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Holds a file of titles against the units, the institutions and what has been decided. */
@Component
class TitlePlanning {

    private final ObjectCodes codes;
    private final StandardRegister standards;
    private final JdbcClient jdbc;

    TitlePlanning(ObjectCodes codes, StandardRegister standards, JdbcClient jdbc) {
        this.codes = codes;
        this.standards = standards;
        this.jdbc = jdbc;
    }

    TitleFile.Plan plan(List<ImportRow> rows, LocalDate today) {
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
            if (!row.cell("authority_code").isEmpty()) {
                units.add(row.cell("authority_code"));
            }
            if (row.cell("year").matches("[0-9]{4}")) {
                years.add(Integer.valueOf(row.cell("year")));
            }
        }
        return new TitleFile(
                        new Registers(
                                codes.meanings(units, institutions),
                                stored(years),
                                standardCodes()),
                        today)
                .read(rows);
    }

    /** Those a title may follow, shipped or a province's own, the earliest first. */
    private List<String> standardCodes() {
        return standards.all().stream()
                .filter(it -> it.purpose() == Purpose.TITLE && !it.isDraft())
                .sorted(Comparator.comparingInt(Standard::firstYear))
                .map(Standard::code)
                .distinct()
                .toList();
    }

    private Map<Key, StoredTitle> stored(Set<Integer> years) {
        var stored = new HashMap<Key, StoredTitle>();
        jdbc.sql(
                        """
                        select t.kind, t.year, t.object, t.registered, r.act, r.decision_number, r.decided_on
                          from awards.title t
                          left join awards.title_result r on r.kind = t.kind and r.year = t.year and r.object = t.object
                         where t.year = any(:years) order by r.id
                        """)
                .param("years", years.toArray(Integer[]::new))
                .query(rs -> {
                    var key =
                            new Key(
                                    rs.getInt("kind"),
                                    rs.getInt("year"),
                                    rs.getObject("object", UUID.class));
                    var title = stored.get(key);
                    if (title == null) {
                        title = new StoredTitle(rs.getBoolean("registered"), new ArrayList<>(1));
                        stored.put(key, title);
                    }
                    int act = rs.getInt("act");
                    if (act > 0) {
                        title.results()
                                .add(
                                        new StoredTitle.Result(
                                                TitleAct.of(act),
                                                rs.getString("decision_number"),
                                                rs.getObject("decided_on", LocalDate.class)));
                    }
                });
        return stored;
    }

    private record Key(int kind, int year, UUID object) {}

    /** What the registers say, each question asked once. */
    private static final class Registers implements TitleFile.Known {

        private final CodeMeanings meanings;
        private final Map<Key, StoredTitle> stored;
        private final List<String> standards;
        private final Map<String, LocalDate> days = new HashMap<>();

        Registers(CodeMeanings meanings, Map<Key, StoredTitle> stored, List<String> standards) {
            this.meanings = meanings;
            this.stored = stored;
            this.standards = standards;
        }

        @Override
        public @Nullable String standard(String written) {
            return standards.stream().filter(written::equalsIgnoreCase).findFirst().orElse(null);
        }

        @Override
        public String standards() {
            return String.join(", ", standards);
        }

        @Override
        public LocalDate day(String written) {
            var known = days.get(written);
            if (known == null) {
                known = TypedDay.read("decision_date", written);
                if (known == null) {
                    throw Refusal.of("decision_date", "awards.refusal.missing-day");
                }
                days.put(written, known);
            }
            return known;
        }

        @Override
        public CodeMeanings.@Nullable Found object(
                TitleKind kind, String code, LocalDate on, int year) {
            return meanings.find(kind, code, on, year);
        }

        @Override
        public @Nullable UUID authority(String code, LocalDate on) {
            return meanings.unit(code, on);
        }

        @Override
        public @Nullable StoredTitle stored(TitleLine line) {
            return stored.get(new Key(line.kind().number(), line.year(), line.object()));
        }
    }
}
