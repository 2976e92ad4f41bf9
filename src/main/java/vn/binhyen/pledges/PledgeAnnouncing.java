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

    /** Of the sheets touched in {@code pledge_sheet}. */
    void announce() {
        registered();
        reviewed();
    }

    private void registered() {
        var lines = new LinkedHashMap<UUID, List<Registered>>();
        jdbc.sql(
                        """
                        select d.id as drive, s.on_day, s.subject, p.unit_id,
                               coalesce(p.group_id, p.institution, p.unit_id) as place, s.registered, s.highest, s.version
                          from (select distinct sheet from pledge_sheet where touched) t
                          join pledges.sheet s on s.id = t.sheet
                          join pledges.place p on p.id = s.place
                          join pledges.drive d on d.number = s.drive
                        """)
                .query(rs -> {
                    lines.computeIfAbsent(
                                    rs.getObject("drive", UUID.class), it -> new ArrayList<>())
                            .add(
                                    new Registered(
                                            new UnitId(rs.getObject("unit_id", UUID.class)),
                                            rs.getObject("place", UUID.class),
                                            rs.getObject("on_day", LocalDate.class),
                                            Subject.of(rs.getInt("subject")),
                                            rs.getLong("registered"),
                                            rs.getLong("highest"),
                                            rs.getInt("version")));
                });
        lines.forEach((drive, all) ->
                pieces(all)
                        .forEach(it ->
                                events.publishEvent(
                                        new PledgesRegistered(new DriveId(drive), it))));
    }

    /** The sums of the units of the sheets on their days. */
    private void reviewed() {
        var reviewed = new LinkedHashMap<UUID, List<Reviewed>>();
        jdbc.sql(
                        """
                        select d.id as drive, u.on_day, u.subject, u.unit_id, u.registered as turns, u.checked, u.kept
                          from (select distinct drive, on_day, subject, unit_id from pledge_sheet
                                 where touched and reviewed) t
                          join pledges.unit_day u on u.drive = t.drive and u.unit_id = t.unit_id and u.on_day = t.on_day
                               and u.subject = t.subject
                          join pledges.drive d on d.number = t.drive
                        """)
                .query(rs -> {
                    reviewed.computeIfAbsent(
                                    rs.getObject("drive", UUID.class), it -> new ArrayList<>())
                            .add(
                                    new Reviewed(
                                            new UnitId(rs.getObject("unit_id", UUID.class)),
                                            rs.getObject("on_day", LocalDate.class),
                                            Subject.of(rs.getInt("subject")),
                                            rs.getLong("turns"),
                                            rs.getLong("checked"),
                                            rs.getLong("kept")));
                });
        reviewed.forEach((drive, all) ->
                pieces(all)
                        .forEach(it ->
                                events.publishEvent(new PledgesReviewed(new DriveId(drive), it))));
    }

    private static <T> List<List<T>> pieces(List<T> all) {
        var pieces = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += LINES_AN_EVENT) {
            pieces.add(List.copyOf(all.subList(from, Math.min(from + LINES_AN_EVENT, all.size()))));
        }
        return pieces;
    }
}
