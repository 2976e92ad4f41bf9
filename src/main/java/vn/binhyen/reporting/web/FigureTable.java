package vn.binhyen.reporting.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.reporting.totals.FigureQuery.Incomparable;
import vn.binhyen.reporting.totals.FigureQuery.Point;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One indicator as a table: units down, rounds across. */
record FigureTable(List<Column> columns, List<Row> rows) {

    static FigureTable of(List<Point> points, Map<UUID, String> campaigns) {
        var columns = new LinkedHashMap<UUID, Column>();
        var rows = new LinkedHashMap<UUID, Row>();
        for (var point : points) {
            var campaign = point.campaign().value();
            columns.putIfAbsent(
                    point.round().value(),
                    new Column(
                            point.round().value(),
                            campaigns.getOrDefault(campaign, ""),
                            point.number(),
                            point.dueOn()));
            rows.computeIfAbsent(
                            point.unit(),
                            unit -> new Row(point.code(), point.name(), new LinkedHashMap<>()))
                    .cells()
                    .put(
                            point.round().value(),
                            new Cell(
                                    point.value(),
                                    point.reported(),
                                    point.expected(),
                                    point.incomparable()));
        }
        return new FigureTable(new ArrayList<>(columns.values()), new ArrayList<>(rows.values()));
    }

    /** A round of a campaign. */
    record Column(UUID round, String campaign, int number, LocalDate dueOn) {}

    /** A unit and its figures by round. */
    record Row(String code, String name, Map<UUID, Cell> cells) {}

    /** A figure and how many of how many reported it. */
    record Cell(
            @Nullable Long value, int reported, int expected, @Nullable Incomparable incomparable) {

        /** Whether somebody below has not reported. */
        public boolean partial() {
            return reported < expected;
        }
    }
}
