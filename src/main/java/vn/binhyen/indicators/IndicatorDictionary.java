package vn.binhyen.indicators;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.NotFound;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The province's dictionary of indicators, as it holds today and as it was issued. */
@Component
public class IndicatorDictionary {

    private static final String COLUMNS =
            "code, version, section, name, definition, unit, kind, valid_from";

    private final JdbcClient jdbc;
    private final Clock clock;

    /** A version never changes, so what was read once may be kept. */
    private final Map<Issue, IndicatorView> issued = new ConcurrentHashMap<>();

    IndicatorDictionary(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every indicator in the version that holds today, in the order of the codes. */
    public List<IndicatorView> current() {
        return entries().stream().map(DictionaryEntry::view).toList();
    }

    public Optional<IndicatorView> find(String code) {
        return entry(code).map(DictionaryEntry::view);
    }

    /** The version as it was issued, whatever the dictionary says today. */
    public IndicatorView required(String code, int version) {
        var found = issued(Map.of(code, version)).get(code);
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    /** The indicators named, each in the version named; what is not there is left out. */
    public Map<String, IndicatorView> issued(Map<String, Integer> versionsByCode) {
        var missing = new ArrayList<Object[]>();
        versionsByCode.forEach((code, version) -> {
            if (!issued.containsKey(new Issue(code, version))) {
                missing.add(new Object[] {code, version});
            }
        });
        if (!missing.isEmpty()) {
            jdbc.sql(
                            "select "
                                    + COLUMNS
                                    + " from indicators.indicator_version where (code, version) in"
                                    + " (:issues)")
                    .param("issues", missing)
                    .query(IndicatorDictionary::entry)
                    .list()
                    .forEach(it ->
                            issued.put(
                                    new Issue(it.view().code(), it.view().version()), it.view()));
        }
        var found = new LinkedHashMap<String, IndicatorView>();
        versionsByCode.forEach((code, version) -> {
            var view = issued.get(new Issue(code, version));
            if (view != null) {
                found.put(code, view);
            }
        });
        return found;
    }

    /** The dictionary of today with the section each indicator stands in. */
    public List<DictionaryEntry> entries() {
        return jdbc
                .sql(
                        "select distinct on (code) "
                                + COLUMNS
                                + " from indicators.indicator_version"
                                + " where valid_from is null or valid_from <= :today"
                                + " order by code, version desc")
                .param("today", LocalDate.now(clock))
                .query(IndicatorDictionary::entry)
                .list()
                .stream()
                .sorted(DictionaryEntry.BY_CODE)
                .toList();
    }

    public Optional<DictionaryEntry> entry(String code) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from indicators.indicator_version where code = :code"
                                + " and (valid_from is null or valid_from <= :today)"
                                + " order by version desc limit 1")
                .param("code", code)
                .param("today", LocalDate.now(clock))
                .query(IndicatorDictionary::entry)
                .optional();
    }

    /** All versions of an indicator, the newest first; also those that begin later. */
    public List<DictionaryEntry> history(String code) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from indicators.indicator_version where code = :code order by"
                                + " version desc")
                .param("code", code)
                .query(IndicatorDictionary::entry)
                .list();
    }

    private static DictionaryEntry entry(ResultSet row, int number) throws SQLException {
        return new DictionaryEntry(
                text(row, "section"),
                new IndicatorView(
                        text(row, "code"),
                        row.getInt("version"),
                        text(row, "name"),
                        text(row, "definition"),
                        text(row, "unit"),
                        IndicatorKind.valueOf(text(row, "kind"))),
                day(row));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    private static @Nullable LocalDate day(ResultSet row) throws SQLException {
        return row.getObject("valid_from", LocalDate.class);
    }

    private record Issue(String code, int version) {}
}
