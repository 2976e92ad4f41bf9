package vn.binhyen.organisation.activities;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

import vn.binhyen.access.Officer;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.DueItem;
import vn.binhyen.shell.spi.DueItems;
import vn.binhyen.shell.spi.Wording;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;

/** Reviews and lapses of the unit's own agreements, and what is to follow its inspections. */
@Component
class ActivityDueItems implements DueItems {

    private static final int DAYS_AHEAD = 30;

    private final JdbcClient jdbc;
    private final Wording wording;

    ActivityDueItems(JdbcClient jdbc, Wording wording) {
        this.jdbc = jdbc;
        this.wording = wording;
    }

    @Override
    public List<DueItem> dueFor(Authentication authentication, ZonedDateTime now) {
        var officer = Officer.of(authentication);
        var unit = officer.unit();
        if (unit == null || !(officer.is(Roles.PLANNER) || officer.is(Roles.REPORTER))) {
            return List.of();
        }
        var today = now.toLocalDate();
        return jdbc.sql(
                        """
                        select 'agreement.lapses' as what, a.subject, a.document_number as detail, a.ends_on as due, 'agreements' as page
                          from organisation.agreement a
                         where a.unit_id = :unit and a.ends_on between :today and :ahead
                        union all
                        select 'agreement.review', a.subject, a.document_number, r.due_on, 'agreements'
                          from organisation.agreement_review r join organisation.agreement a on a.id = r.agreement
                         where a.unit_id = :unit and r.done_on is null and r.due_on <= :ahead and a.ends_on >= :today
                        union all
                        select 'inspection', b.name, coalesce(i.conclusion_number, ''), i.follow_up_by, 'inspections'
                          from organisation.inspection i join organisation.body b on b.id = i.lead
                         where i.unit_id = :unit and i.followed_up_on is null and i.follow_up_by <= :ahead
                        order by due
                        """)
                .param("unit", unit.value())
                .param("today", today)
                .param("ahead", today.plusDays(DAYS_AHEAD))
                .query((rs, row) ->
                        new DueItem(
                                DueItem.Kind.TO_DO,
                                wording.of(
                                        "organisation.due." + rs.getString("what"),
                                        rs.getString("subject")),
                                rs.getString("detail"),
                                null,
                                endOf(rs.getObject("due", LocalDate.class), now),
                                "/organisation/" + rs.getString("page") + "?unit=" + unit,
                                "organisation.due.open"))
                .list();
    }

    private static ZonedDateTime endOf(LocalDate day, ZonedDateTime now) {
        return day.atTime(LocalTime.of(17, 0)).atZone(now.getZone());
    }
}
