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

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    PledgeAnnouncing(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Of the sheets touched in {@code pledge_sheet}: the sums of their units on their days. */
    void announce() {
        var lines = new LinkedHashMap<UUID, List<Reviewed>>();
        var reviewed = new LinkedHashMap<UUID, List<Reviewed>>();
        jdbc.sql(
                        """
                        select d.id as drive, u.on_day, u.subject, u.unit_id, t.reviewed, u.registered as turns, u.checked, u.kept
                          from (select drive, on_day, subject, unit_id, bool_or(reviewed) as reviewed from pledge_sheet
                                 where touched group by drive, on_day, subject, unit_id) t
                          join pledges.unit_day u on u.drive = t.drive and u.unit_id = t.unit_id and u.on_day = t.on_day
                               and u.subject = t.subject
                          join pledges.drive d on d.number = t.drive
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
