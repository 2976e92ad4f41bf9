package vn.binhyen.pledges;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.platform.BulkCopy;
import vn.binhyen.pledges.events.Subject;
import vn.binhyen.shared.Refusal;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** Writes sheets and their lines, many at once, and has them announced. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PledgeWriter {

    /** Lines of the largest paper sheet, and to spare. */
    private static final int FEW = 1_000;

    private final JdbcClient jdbc;
    private final BulkCopy copy;
    private final PledgeAnnouncing announcing;

    PledgeWriter(JdbcClient jdbc, BulkCopy copy, PledgeAnnouncing announcing) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.announcing = announcing;
    }

    /** Lets nobody else write pledges until this transaction ends. */
    void alone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('pledges.sheets'))").query(rs -> {});
    }

    /**
     * Writes the plan; a line that says nothing of a check leaves the one that is kept.
     *
     * @param drives the plan's drives as they are kept
     * @param checkedOn the day of checks the plan tells
     */
    Written write(PledgePlan plan, List<PlannedDrives.Opened> drives, LocalDate checkedOn) {
        boolean many = plan.lines().size() > FEW;
        stage(plan, drives);
        lookAt(true);
        places();
        lookAt(many);
        sheets();
        lookAt(many);
        if (plan.sheets().stream().anyMatch(it -> it.subject() == Subject.INSTITUTION)) {
            takenOut();
        }
        var fewer =
                jdbc.sql(
                                """
                                select count(*) from pledge_line l
                                  join pledge_sheet s on s.n = l.n
                                  join pledges.registration r on r.sheet = s.sheet and r.good_deed = l.deed
                                 where l.checked is null and l.registered < r.checked
                                """)
                        .query(Long.class)
                        .single();
        Refusal.unless(fewer == 0, "pledges.refusal.fewer-than-checked", fewer);
        var written = lines(checkedOn);
        lookAt(many);
        sums();
        units();
        announcing.announce();
        return written;
    }

    private void stage(PledgePlan plan, List<PlannedDrives.Opened> drives) {
        jdbc.sql(
                        """
                        create temporary table if not exists pledge_sheet (
                            n int, drive int, unit_id uuid, group_id uuid, institution uuid, on_day date, subject smallint,
                            place int, sheet bigint, touched boolean not null default false, reviewed boolean not null default false)
                            on commit delete rows
                        """)
                .update();
        jdbc.sql(
                        """
                        create temporary table if not exists pledge_line (
                            n int, deed int, registered int, checked int, kept int) on commit delete rows
                        """)
                .update();
        jdbc.sql("delete from pledge_sheet").update();
        jdbc.sql("delete from pledge_line").update();
        var sheets = plan.sheets();
        var number = new int[] {0};
        copy.into(
                "pledge_sheet (n, drive, unit_id, group_id, institution, on_day, subject)",
                mapped(
                        sheets,
                        it ->
                                new @Nullable Object[] {
                                    number[0]++,
                                    drives.get(it.drive()).drive().number(),
                                    it.unit(),
                                    it.group(),
                                    it.institution(),
                                    it.on(),
                                    it.subject().number()
                                }));
        copy.into(
                "pledge_line (n, deed, registered, checked, kept)",
                mapped(
                        plan.lines(),
                        it ->
                                new @Nullable Object[] {
                                    it.sheet(),
                                    drives.get(it.drive()).deeds().get(it.deed()),
                                    it.registered(),
                                    it.checked(),
                                    it.kept()
                                }));
    }

    /** One by one: a year of a province is not held twice. */
    private static <T> Iterable<@Nullable Object[]> mapped(
            List<T> items, Function<T, @Nullable Object[]> row) {
        return () -> {
            Iterator<T> all = items.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return all.hasNext();
                }

                @Override
                public @Nullable Object[] next() {
                    return row.apply(all.next());
                }
            };
        };
    }

    private void places() {
        int added =
                jdbc.sql(
                                """
                                insert into pledges.place (unit_id, now_at, group_id, institution)
                                select distinct unit_id, unit_id, group_id, institution from pledge_sheet
                                on conflict (unit_id, group_id, institution) do nothing
                                """)
                        .update();
        if (added > 0) {
            new Whereabouts(jdbc).settleNewPlaces();
        }
        jdbc.sql(
                        """
                        update pledge_sheet s set place = p.id from pledges.place p
                         where p.unit_id = s.unit_id
                           and coalesce(p.group_id, p.institution, p.unit_id) = coalesce(s.group_id, s.institution, s.unit_id)
                        """)
                .update();
    }

    /**
     * Reads what is to be written anew each time a column is filled. Else the server guesses: one
     * sheet is taken for hundreds and all that is kept is read for it, a file is joined line by
     * line. How many lines there are is enough to know of a few.
     */
    private void lookAt(boolean worth) {
        if (worth) {
            jdbc.sql("analyze pledge_sheet, pledge_line").update();
        }
    }

    private void sheets() {
        jdbc.sql(
                        """
                        insert into pledges.sheet (drive, place, on_day, subject, registered, highest)
                        select drive, place, on_day, subject, 0, 0 from pledge_sheet
                        on conflict (drive, place, on_day, subject) do nothing
                        """)
                .update();
        jdbc.sql(
                        """
                        update pledge_sheet s set sheet = t.id from pledges.sheet t
                         where t.drive = s.drive and t.place = s.place and t.on_day = s.on_day and t.subject = s.subject
                        """)
                .update();
    }

    /** A file says once more what a sheet had said before an institution was taken out of it. */
    private void takenOut() {
        jdbc.sql(
                        """
                        update pledge_line l set registered = r.registered
                          from pledge_sheet s
                          join pledges.taken_out t on t.sheet = s.sheet
                          join pledges.registration r on r.sheet = t.sheet and r.good_deed = t.good_deed
                         where s.n = l.n and t.good_deed = l.deed and l.registered = t.paper
                        """)
                .update();
    }

    private Written lines(LocalDate checkedOn) {
        return jdbc.sql(
                        """
                        with written as (
                            insert into pledges.registration as r (sheet, good_deed, registered, checked, kept, checked_on)
                            select s.sheet, l.deed, l.registered, l.checked, l.kept,
                                   case when l.checked is not null then cast(:on as date) end
                              from pledge_line l join pledge_sheet s on s.n = l.n
                            on conflict (sheet, good_deed) do update
                               set registered = excluded.registered,
                                   checked = coalesce(excluded.checked, r.checked), kept = coalesce(excluded.kept, r.kept),
                                   checked_on = case when excluded.checked is distinct from r.checked
                                                       or excluded.kept is distinct from r.kept
                                                     then coalesce(excluded.checked_on, r.checked_on) else r.checked_on end
                             where r.registered <> excluded.registered
                                or excluded.checked <> coalesce(r.checked, -1) or excluded.kept <> coalesce(r.kept, -1)
                            returning sheet, xmax = 0 as added, checked is not null as checked),
                        told as (
                            update pledge_sheet s set touched = true, reviewed = w.checked
                              from (select sheet, bool_or(checked) as checked from written group by sheet) w
                             where w.sheet = s.sheet)
                        select count(*) filter (where added) as added, count(*) filter (where not added) as changed from written
                        """)
                .param("on", checkedOn)
                .query((rs, row) -> new Written(rs.getInt("added"), rs.getInt("changed")))
                .single();
    }

    /** Adds up the sheets that were touched. */
    private void sums() {
        jdbc.sql(
                        """
                        update pledges.sheet s
                           set registered = t.registered, highest = t.highest, checked = t.checked, kept = t.kept,
                               checked_on = t.checked_on, version = s.version + 1
                          from (select r.sheet, sum(r.registered) as registered, max(r.registered) as highest,
                                       sum(r.checked) as checked, sum(r.kept) as kept, max(r.checked_on) as checked_on
                                  from pledges.registration r
                                  join pledge_sheet n on n.sheet = r.sheet and n.touched
                                 group by r.sheet) t
                         where t.sheet = s.id
                        """)
                .update();
    }

    /** Adds up the units of the sheets that were touched, each on its day. */
    private void units() {
        jdbc.sql(
                        """
                        insert into pledges.unit_day as u
                            (drive, unit_id, now_at, on_day, subject, registered, highest, checked, kept)
                        select t.drive, t.unit_id, p.now_at, t.on_day, t.subject, sum(s.registered), sum(s.highest),
                               coalesce(sum(s.checked), 0), coalesce(sum(s.kept), 0)
                          from (select distinct drive, on_day, subject, unit_id from pledge_sheet where touched) t
                          join pledges.place p on p.unit_id = t.unit_id
                          join pledges.sheet s on s.drive = t.drive and s.place = p.id and s.on_day = t.on_day
                               and s.subject = t.subject
                         group by t.drive, t.unit_id, p.now_at, t.on_day, t.subject
                        on conflict (drive, unit_id, on_day, subject) do update
                           set registered = excluded.registered, highest = excluded.highest,
                               checked = excluded.checked, kept = excluded.kept
                        """)
                .update();
    }

    /** How many lines came to be, and how many changed. */
    record Written(int added, int changed) {}
}
