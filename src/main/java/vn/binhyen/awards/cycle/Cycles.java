package vn.binhyen.awards.cycle;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.standards.Purpose;
import vn.binhyen.awards.standards.Standard;
import vn.binhyen.awards.standards.StandardId;
import vn.binhyen.awards.standards.StandardRegister;
import vn.binhyen.shared.NotFound;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The cycles there are. */
@Component
class Cycles {

    private final JdbcClient jdbc;
    private final StandardRegister standards;

    Cycles(JdbcClient jdbc, StandardRegister standards) {
        this.jdbc = jdbc;
        this.standards = standards;
    }

    /** Whether it was new: a year, kind and purpose have one. */
    boolean open(Cycle cycle) {
        return jdbc.sql(
                                """
                                insert into awards.cycle (id, year, kind, purpose, standard, opened_on)
                                values (:id, :year, :kind, :purpose, :standard, :on)
                                on conflict (year, kind, purpose) do nothing
                                """)
                        .param("id", cycle.id().value())
                        .param("year", cycle.year())
                        .param("kind", cycle.kind().number())
                        .param("purpose", cycle.purpose().name())
                        .param("standard", cycle.standard().id().value())
                        .param("on", cycle.openedOn())
                        .update()
                == 1;
    }

    Cycle required(CycleId id) {
        return read("id = :id", id.value(), null, null, null).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Lets nobody else register in the cycle until this transaction ends. */
    void lock(CycleId id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:cycle, 0))")
                .param("cycle", "awards.cycle " + id)
                .query(rs -> {});
    }

    Optional<Cycle> find(int year, TitleKind kind, Purpose purpose) {
        return read(
                        "year = :year and kind = :kind and purpose = :purpose",
                        null,
                        year,
                        kind.number(),
                        purpose.name())
                .stream()
                .findFirst();
    }

    /** What runs or ran for that year, each kind at most once. */
    List<Cycle> of(int year, Purpose purpose) {
        return read("year = :year and purpose = :purpose", null, year, null, purpose.name());
    }

    /** The latest year first. */
    List<Cycle> all() {
        return read("true", null, null, null, null);
    }

    private List<Cycle> read(
            String condition,
            @Nullable UUID id,
            @Nullable Integer year,
            @Nullable Integer kind,
            @Nullable String purpose) {
        var rows =
                jdbc.sql(
                                "select * from awards.cycle where "
                                        + condition
                                        + " order by year desc, purpose desc, kind")
                        .param("id", id)
                        .param("year", year)
                        .param("kind", kind)
                        .param("purpose", purpose)
                        .query((rs, row) ->
                                new Row(
                                        new CycleId(rs.getObject("id", UUID.class)),
                                        rs.getInt("year"),
                                        TitleKind.of(rs.getInt("kind")),
                                        Purpose.valueOf(rs.getString("purpose")),
                                        new StandardId(rs.getObject("standard", UUID.class)),
                                        rs.getObject("opened_on", LocalDate.class)))
                        .list();
        if (rows.isEmpty()) {
            return List.of(); // each report asks, and rule sets are long
        }
        var known = standards.all().stream().collect(Collectors.toMap(it -> it.id(), it -> it));
        return rows.stream().map(it -> it.cycle(known)).toList();
    }

    /** A cycle whose rule set has not been read yet. */
    private record Row(
            CycleId id,
            int year,
            TitleKind kind,
            Purpose purpose,
            StandardId standard,
            LocalDate openedOn) {

        Cycle cycle(Map<StandardId, Standard> known) {
            var found = known.get(standard);
            if (found == null) {
                throw new NotFound();
            }
            return new Cycle(id, year, kind, purpose, found, openedOn);
        }
    }
}
