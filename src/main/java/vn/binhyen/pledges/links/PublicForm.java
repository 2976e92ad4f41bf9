package vn.binhyen.pledges.links;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.binhyen.pledges.InstitutionRow;
import vn.binhyen.pledges.InstitutionRow.Given;
import vn.binhyen.pledges.InstitutionRow.Giver;
import vn.binhyen.pledges.InstitutionRows;
import vn.binhyen.pledges.links.FormGone.Reason;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The form behind a link: whoever holds the secret sees and writes the row of its institution in
 * its drive, and nothing else.
 *
 * <p>How often a link may write is counted in the database, so that it holds over all instances.
 */
@Service
public class PublicForm {

    /** More corrections than an institution makes in a day. */
    public static final int SAVES_A_DAY = 30;

    private final JdbcClient jdbc;
    private final LinkableInstitutions institutions;
    private final InstitutionRows rows;
    private final FormLimits limits;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PublicForm(
            JdbcClient jdbc,
            LinkableInstitutions institutions,
            InstitutionRows rows,
            FormLimits limits,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.institutions = institutions;
        this.rows = rows;
        this.limits = limits;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * The form, for a request from that address.
     *
     * @throws FormGone where the link opens none
     * @throws FormBusy where there are too many requests
     */
    public Form open(String secret, String address) {
        limits.arrived(address); // before anything is asked of the database
        return Objects.requireNonNull(
                transaction.execute(it -> {
                    var link = link(secret, address);
                    limits.opened(link.id());
                    return form(link);
                }));
    }

    /**
     * Keeps the figures and gives the row they stand in; the same figures twice are kept once.
     *
     * @param seen the version of the row the form showed; 0 before there was one
     */
    public InstitutionRow save(String secret, String address, Map<Integer, Given> given, int seen) {
        limits.arrived(address);
        return Objects.requireNonNull(
                transaction.execute(it -> {
                    var link = link(secret, address);
                    limits.opened(link.id());
                    var form = form(link);
                    count(link.id());
                    return rows.keep(
                            form.drive(),
                            form.institution().id(),
                            form.institution().unit(),
                            given,
                            seen,
                            Giver.institution(link.id()));
                }));
    }

    private Link link(String secret, String address) {
        var found = LinkSecret.of(secret).map(LinkSecret::hash).flatMap(this::byHash);
        if (found.isEmpty()) {
            limits.guessed(address);
            throw new FormGone(Reason.UNKNOWN);
        }
        return found.get();
    }

    private Optional<Link> byHash(byte[] hash) {
        return jdbc.sql(
                        """
                        select id, drive, institution, good_until, revoked_at is not null as revoked
                          from pledges.institution_link where token_hash = :hash
                        """)
                .param("hash", hash)
                .query((rs, row) -> link(rs))
                .optional();
    }

    private static Link link(ResultSet rs) throws SQLException {
        return new Link(
                rs.getObject("id", UUID.class),
                rs.getInt("drive"),
                rs.getObject("institution", UUID.class),
                rs.getObject("good_until", LocalDate.class),
                rs.getBoolean("revoked"));
    }

    private Form form(Link link) {
        if (link.revoked()) {
            throw new FormGone(Reason.REVOKED);
        }
        var drive = rows.drive(link.drive());
        var end = drive.endsOn();
        var today = LocalDate.now(clock);
        if (!drive.open()) {
            throw new FormGone(Reason.CLOSED, drive.closedOn());
        }
        if (today.isBefore(drive.startsOn())) {
            throw new FormGone(Reason.NOT_YET, drive.startsOn());
        }
        if (end != null && today.isAfter(end)) {
            throw new FormGone(Reason.ENDED, end);
        }
        if (link.goodUntil() != null && today.isAfter(link.goodUntil())) {
            throw new FormGone(Reason.EXPIRED, link.goodUntil());
        }
        var institution =
                institutions
                        .find(link.institution())
                        .filter(it -> it.existsOn(today))
                        .orElseThrow(() -> new FormGone(Reason.INSTITUTION_ENDED));
        used(link.id());
        return new Form(
                drive,
                institution,
                link.goodUntil() == null ? end : link.goodUntil(),
                rows.find(drive, institution.id()).orElse(null));
    }

    /** To the minute: a page read is not worth a write each time. */
    private void used(UUID link) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql(
                        """
                        update pledges.institution_link set last_used_at = :now
                         where id = :id and (last_used_at is null or last_used_at < :before)
                        """)
                .param("now", now)
                .param("before", now.minusMinutes(1))
                .param("id", link)
                .update();
    }

    private void count(UUID link) {
        var today = LocalDate.now(clock);
        int counted =
                jdbc.sql(
                                """
                                update pledges.institution_link
                                   set saves = case when saves_on = :today then saves + 1 else 1 end, saves_on = :today
                                 where id = :id and (saves_on is distinct from :today or saves < :most)
                                """)
                        .param("today", today)
                        .param("id", link)
                        .param("most", SAVES_A_DAY)
                        .update();
        if (counted == 0) {
            var midnight = today.plusDays(1).atStartOfDay(clock.getZone());
            throw FormBusy.forToday(Duration.between(ZonedDateTime.now(clock), midnight));
        }
    }

    private record Link(
            UUID id, int drive, UUID institution, @Nullable LocalDate goodUntil, boolean revoked) {}
}
