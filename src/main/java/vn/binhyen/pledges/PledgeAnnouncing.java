package vn.binhyen.pledges;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.pledges.events.DriveId;
import vn.binhyen.pledges.events.PledgesRegistered;
import vn.binhyen.pledges.events.PledgesRegistered.Registered;
import vn.binhyen.pledges.events.PledgesReviewed;
import vn.binhyen.pledges.events.PledgesReviewed.Reviewed;
import vn.binhyen.pledges.events.Subject;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Tells which units have registered, and where it was looked at what was kept. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PledgeAnnouncing {

    private static final int LINES_AN_EVENT = 1000;
    private static final int FEW = 500;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    PledgeAnnouncing(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Of the sheets touched in {@code pledge_sheet}: the sums of their units on their days. Many
     * are joined as sets: the server has not counted yet what was just written, and would go
     * through it once for each.
     */
    void announce(int sheets) {
        if (sheets > FEW) {
            jdbc.sql("set local enable_nestloop = off").update();
        }
        tell();
        if (sheets > FEW) {
            jdbc.sql("set local enable_nestloop = on").update();
        }
    }

    private void tell() {
        var lines = new LinkedHashMap<UUID, List<Reviewed>>();
        var reviewed = new LinkedHashMap<UUID, List<Reviewed>>();
        jdbc.sql(
                        """
                        with told as materialized (
                            select n.drive, n.on_day, n.subject, p.unit_id, bool_or(n.reviewed) as reviewed
                              from pledge_sheet n join pledges.place p on p.id = n.place
                             where n.touched group by n.drive, n.on_day, n.subject, p.unit_id),
                        places as materialized (
                            select t.*, p.id as place from told t join pledges.place p on p.unit_id = t.unit_id)
                        select d.id as drive, t.on_day, t.subject, t.unit_id, t.reviewed, sum(s.registered) as turns,
                               coalesce(sum(s.checked), 0) as checked, coalesce(sum(s.kept), 0) as kept
                          from places t
                          join pledges.drive d on d.number = t.drive
                          join pledges.sheet s on s.drive = t.drive and s.place = t.place and s.on_day = t.on_day
                               and s.subject = t.subject
                         group by d.id, t.on_day, t.subject, t.unit_id, t.reviewed
                        """)
                .query(rs -> {
                    var line =
                            new Reviewed(
                                    new UnitId(rs.getObject("unit_id", UUID.class)),
                                    rs.getObject("on_day", LocalDate.class),
                                    Subject.of(rs.getInt("subject")),
                                    rs.getLong("turns"),
                                    rs.getLong("checked"),
                                    rs.getLong("kept"));
                    var drive = rs.getObject("drive", UUID.class);
                    lines.computeIfAbsent(drive, it -> new ArrayList<>()).add(line);
                    if (rs.getBoolean("reviewed")) {
                        reviewed.computeIfAbsent(drive, it -> new ArrayList<>()).add(line);
                    }
                });
        lines.forEach((drive, all) -> pieces(all).forEach(it -> registered(drive, it)));
        reviewed.forEach((drive, all) ->
                pieces(all)
                        .forEach(it ->
                                events.publishEvent(new PledgesReviewed(new DriveId(drive), it))));
    }

    private void registered(UUID drive, List<Reviewed> lines) {
        events.publishEvent(
                new PledgesRegistered(
                        new DriveId(drive),
                        lines.stream()
                                .map(it ->
                                        new Registered(
                                                it.unit(), it.on(), it.subject(), it.turns()))
                                .toList()));
    }

    private static List<List<Reviewed>> pieces(List<Reviewed> all) {
        var pieces = new ArrayList<List<Reviewed>>();
        for (int from = 0; from < all.size(); from += LINES_AN_EVENT) {
            pieces.add(List.copyOf(all.subList(from, Math.min(from + LINES_AN_EVENT, all.size()))));
        }
        return pieces;
    }
}
