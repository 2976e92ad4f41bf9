package vn.binhyen.pledges;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.pledges.InstitutionRow.Given;
import vn.binhyen.pledges.PledgePlan.Line;
import vn.binhyen.pledges.PledgePlan.PlannedDrive;
import vn.binhyen.pledges.PledgePlan.Sheet;
import vn.binhyen.pledges.drives.DriveView;
import vn.binhyen.pledges.events.Subject;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.Labels;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Counts an institution once that registers itself after its unit's sheet had counted it: it is
 * taken out of the sheet, which does not say whom it counted. Whoever keeps the sheet is told, and
 * by saving it says how many there are beside those with a row of their own.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TakenOut {

    private final JdbcClient jdbc;
    private final PledgeWriter writer;
    private final Labels labels;

    TakenOut(JdbcClient jdbc, PledgeWriter writer, Labels labels) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.labels = labels;
    }

    /**
     * Takes an institution out of all sheets of its unit in the drive.
     *
     * @param year only of this year; 0 of all
     * @param figures what it has registered now, by the number of the good deed
     */
    void take(
            DriveView drive,
            UUID institution,
            UnitId unit,
            int year,
            Map<Integer, Given> figures,
            LocalDate today) {
        for (var sheet : sheets(drive, unit, year)) {
            var fewer = sheet.without(figures);
            if (!fewer.isEmpty()) {
                remember(sheet, fewer.keySet(), institution, today);
                write(drive, sheet, fewer, today);
            }
        }
    }

    private List<Counted> sheets(DriveView drive, UnitId unit, int year) {
        var found = new LinkedHashMap<Long, Counted>();
        jdbc.sql(
                        """
                        select s.id, p.unit_id, s.on_day, r.good_deed, r.registered, coalesce(r.checked, 0) as checked
                          from pledges.place p
                          join pledges.sheet s on s.place = p.id and s.drive = :drive and s.subject = :subject
                               and s.registered > 0
                          join pledges.registration r on r.sheet = s.id
                         where (p.unit_id = :unit or p.now_at = :unit) and p.group_id is null and p.institution is null
                           and (:year = 0 or extract(year from s.on_day) = :year)
                         order by s.id
                        """)
                .param("drive", drive.number())
                .param("subject", Subject.INSTITUTION.number())
                .param("unit", unit.value())
                .param("year", year)
                .query(rs -> {
                    var sheet =
                            found.computeIfAbsent(
                                    rs.getLong("id"), it -> new Counted(it, new LinkedHashMap<>()));
                    sheet.deeds()
                            .put(
                                    rs.getInt("good_deed"),
                                    new Figure(
                                            rs.getObject("unit_id", UUID.class),
                                            rs.getObject("on_day", LocalDate.class),
                                            rs.getInt("registered"),
                                            rs.getInt("checked")));
                });
        return List.copyOf(found.values());
    }

    private void remember(Counted sheet, Set<Integer> deeds, UUID institution, LocalDate today) {
        jdbc.sql(
                        """
                        insert into pledges.taken_out (sheet, good_deed, institution, paper, taken_on)
                        select :sheet, r.good_deed, :institution,
                               coalesce((select max(t.paper) from pledges.taken_out t
                                          where t.sheet = r.sheet and t.good_deed = r.good_deed), r.registered), :on
                          from pledges.registration r where r.sheet = :sheet and r.good_deed = any(:deeds)
                        on conflict do nothing
                        """)
                .param("sheet", sheet.id())
                .param("institution", institution)
                .param("on", today)
                .param("deeds", deeds.toArray(Integer[]::new))
                .update();
    }

    private void write(
            DriveView drive, Counted sheet, Map<Integer, Integer> fewer, LocalDate today) {
        var plan = new PledgePlan();
        var planned = new PlannedDrive(0, drive, drive.theme(), today.getYear());
        plan.drives().add(planned);
        var numbers = new ArrayList<Integer>();
        for (var deed : drive.goodDeeds()) {
            var now = fewer.get(deed.id());
            var before = sheet.deeds().get(deed.id());
            if (now != null && before != null) {
                var paper =
                        new Sheet(0, before.unit(), null, null, before.on(), Subject.INSTITUTION);
                plan.lines()
                        .add(
                                new Line(
                                        plan.sheet(paper),
                                        0,
                                        planned.deed(deed.name()),
                                        now,
                                        null,
                                        null));
                numbers.add(deed.id());
            }
        }
        writer.write(plan, List.of(new PlannedDrives.Opened(drive, numbers)), today);
    }

    /** Whoever saves the sheet of a unit says of these good deeds how many are left to count. */
    void settle(DriveView drive, UnitId unit, LocalDate on, Collection<Integer> deeds) {
        if (deeds.isEmpty()) {
            return; // a sheet of groups counts no institutions
        }
        jdbc.sql(
                        """
                        delete from pledges.taken_out t using pledges.sheet s, pledges.place p
                         where s.id = t.sheet and p.id = s.place and s.drive = :drive and s.on_day = :on
                           and (p.unit_id = :unit or p.now_at = :unit) and t.good_deed = any(:deeds)
                        """)
                .param("drive", drive.number())
                .param("on", on)
                .param("unit", unit.value())
                .param("deeds", deeds.toArray(Integer[]::new))
                .update();
    }

    /** What was taken out of the sheet of a unit, good deed by good deed. */
    @Transactional(propagation = Propagation.SUPPORTS)
    Map<Integer, Note> of(DriveView drive, UnitId unit, LocalDate on) {
        var papers = new LinkedHashMap<Integer, Integer>();
        var who = new LinkedHashMap<Integer, Set<UUID>>();
        jdbc.sql(
                        """
                        select t.good_deed, t.institution, t.paper from pledges.taken_out t
                          join pledges.sheet s on s.id = t.sheet and s.drive = :drive and s.on_day = :on
                          join pledges.place p on p.id = s.place
                         where p.unit_id = :unit or p.now_at = :unit
                         order by t.good_deed, t.taken_on, t.institution
                        """)
                .param("drive", drive.number())
                .param("on", on)
                .param("unit", unit.value())
                .query(rs -> {
                    papers.put(rs.getInt("good_deed"), rs.getInt("paper"));
                    who.computeIfAbsent(rs.getInt("good_deed"), it -> new LinkedHashSet<>())
                            .add(rs.getObject("institution", UUID.class));
                });
        var all = new LinkedHashSet<UUID>();
        who.values().forEach(all::addAll);
        var names = labels.of(all);
        var notes = new LinkedHashMap<Integer, Note>();
        papers.forEach((deed, paper) ->
                notes.put(
                        deed,
                        new Note(
                                paper,
                                who.getOrDefault(deed, Set.of()).stream()
                                        .map(it -> names.getOrDefault(it, "–"))
                                        .toList())));
        return notes;
    }

    /**
     * What a sheet said of a good deed, and who has been taken out of it since.
     *
     * @param paper how many it said there were
     */
    record Note(int paper, List<String> institutions) {}

    /** A sheet that counts institutions. */
    private record Counted(long id, Map<Integer, Figure> deeds) {

        /**
         * The good deeds it counts fewer for without one of those it counts: without it where it
         * has registered itself, and for none more different ones than are left. What has been
         * looked at stays.
         */
        Map<Integer, Integer> without(Map<Integer, Given> figures) {
            int most = deeds.values().stream().mapToInt(Figure::registered).max().orElse(0);
            var fewer = new LinkedHashMap<Integer, Integer>();
            deeds.forEach((deed, it) -> {
                int itself = figures.getOrDefault(deed, Given.NOTHING).itself();
                int left = Math.max(0, Math.min(it.registered() - itself, most - 1));
                int now = Math.max(left, it.checked());
                if (now < it.registered()) {
                    fewer.put(deed, now);
                }
            });
            return fewer;
        }
    }

    private record Figure(UUID unit, LocalDate on, int registered, int checked) {}
}
