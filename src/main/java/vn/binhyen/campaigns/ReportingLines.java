package vn.binhyen.campaigns;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.campaigns.events.Deadline;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;
import vn.binhyen.territory.TierView;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * To which tier's desk each tier reports, from which day until which ("xã báo cáo huyện" until the
 * district tier ended).
 */
@Component
public class ReportingLines {

    private static final RowMapper<ReportingLineView> VIEW =
            (row, number) ->
                    new ReportingLineView(
                            row.getObject("id", UUID.class),
                            row.getString("tier"),
                            row.getString("desk_tier"),
                            row.getString("desk_label"),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_to", LocalDate.class));

    private final JdbcClient jdbc;
    private final CurrentOfficer officers;
    private final Scopes scopes;

    ReportingLines(JdbcClient jdbc, CurrentOfficer officers, Scopes scopes) {
        this.jdbc = jdbc;
        this.officers = officers;
        this.scopes = scopes;
    }

    /** Whether the officer may change them: they hold for the whole province. */
    public boolean mayChange() {
        return officers.find().filter(scopes::coversProvince).isPresent();
    }

    /** All lines, those of one tier together, the oldest first. */
    public List<ReportingLineView> all() {
        return jdbc.sql(
                        """
                        select id, tier, desk_tier, desk_label, lower(valid) as valid_from, upper(valid) as valid_to
                          from campaigns.reporting_line
                         order by tier, lower(valid) nulls first
                        """)
                .query(VIEW)
                .list();
    }

    /** The line that holds for the tier on that day. */
    public Optional<ReportingLineView> on(String tier, LocalDate day) {
        return all().stream().filter(it -> it.tier().equals(tier) && it.holdsOn(day)).findFirst();
    }

    /**
     * From that day on the tier reports to the other desk; the line that held ends the day before.
     */
    @Transactional
    public void change(String tier, String deskTier, String deskLabel, LocalDate from) {
        Refusal.unless(mayChange(), "campaigns.refusal.lines-are-the-province-s");
        var label = FreeText.of("deskLabel", deskLabel, 120).value();
        if (tier.equals(deskTier)) {
            throw Refusal.of("deskTier", "campaigns.refusal.desk-is-itself");
        }
        jdbc.sql(
                        "delete from campaigns.reporting_line where tier = :tier and lower(valid) >= :from")
                .param("tier", tier)
                .param("from", from)
                .update();
        jdbc.sql(
                        """
                        update campaigns.reporting_line set valid = daterange(lower(valid), :from)
                         where tier = :tier and valid @> cast(:from as date)
                        """)
                .param("tier", tier)
                .param("from", from)
                .update();
        jdbc.sql(
                        """
                        insert into campaigns.reporting_line (id, tier, desk_tier, desk_label, valid)
                        values (:id, :tier, :desk, :label, daterange(:from, null))
                        """)
                .param("id", UUID.randomUUID())
                .param("tier", tier)
                .param("desk", deskTier)
                .param("label", label)
                .param("from", from)
                .update();
    }

    /**
     * The tier whose desk takes the reports of a tier in: as the line says, else the tier above;
     * never one above the host, whose own desk it is then.
     */
    String deskOf(String tier, LocalDate day, String hostTier, Map<String, TierView> existing) {
        var host = existing.get(hostTier);
        var desk =
                on(tier, day)
                        .map(ReportingLineView::deskTier)
                        .filter(existing::containsKey)
                        .or(() -> above(tier, existing))
                        .orElse(hostTier);
        var rank = existing.get(desk);
        return rank == null || host == null || rank.rank() <= host.rank() ? hostTier : desk;
    }

    private static Optional<String> above(String tier, Map<String, TierView> existing) {
        var own = existing.get(tier);
        return own == null || tier.equals(Deadline.BODIES)
                ? Optional.empty()
                : existing.values().stream()
                        .filter(it -> it.rank() < own.rank())
                        .max(Comparator.comparingInt(TierView::rank))
                        .map(TierView::code);
    }
}
