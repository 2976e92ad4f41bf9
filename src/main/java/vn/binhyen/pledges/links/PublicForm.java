package vn.binhyen.pledges.links;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.binhyen.access.links.LinkBusy;
import vn.binhyen.access.links.LinkGone;
import vn.binhyen.access.links.LinkGone.Reason;
import vn.binhyen.access.links.LinkLimits;
import vn.binhyen.access.links.SecretLinks.Link;
import vn.binhyen.pledges.InstitutionRow;
import vn.binhyen.pledges.InstitutionRow.Given;
import vn.binhyen.pledges.InstitutionRow.Giver;
import vn.binhyen.pledges.InstitutionRows;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * The form behind a link: whoever holds the secret sees and writes the row of its institution in
 * its drive, and nothing else.
 *
 * <p>How often a link may write is counted in the database, so that it holds over all instances.
 */
@Service
public class PublicForm {

    private final PledgeLinks links;
    private final LinkableInstitutions institutions;
    private final InstitutionRows rows;
    private final LinkLimits limits;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PublicForm(
            PledgeLinks links,
            LinkableInstitutions institutions,
            InstitutionRows rows,
            LinkLimits limits,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.links = links;
        this.institutions = institutions;
        this.rows = rows;
        this.limits = limits;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * The form, for a request from that address.
     *
     * @throws LinkGone where the link opens none
     * @throws LinkBusy where there are too many requests
     */
    public Form open(String secret, String address) {
        limits.arrived(address); // before anything is asked of the database
        return Objects.requireNonNull(
                transaction.execute(it -> {
                    return form(links.open(secret, address));
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
                    var link = links.open(secret, address);
                    var form = form(link);
                    links.count(link.id());
                    return rows.keep(
                            form.drive(),
                            form.institution().id(),
                            form.institution().unit(),
                            given,
                            seen,
                            Giver.institution(link.id()));
                }));
    }

    private Form form(Link<Integer> link) {
        var drive = rows.drive(link.occasion());
        var end = drive.endsOn();
        var today = LocalDate.now(clock);
        if (!drive.open()) {
            throw new LinkGone(Reason.CLOSED, drive.closedOn());
        }
        if (today.isBefore(drive.startsOn())) {
            throw new LinkGone(Reason.NOT_YET, drive.startsOn());
        }
        if (end != null && today.isAfter(end)) {
            throw new LinkGone(Reason.ENDED, end);
        }
        link.refuseExpired(today);
        var institution =
                institutions
                        .find(link.institution())
                        .filter(it -> it.existsOn(today))
                        .orElseThrow(() -> new LinkGone(Reason.INSTITUTION_ENDED));
        links.used(link.id());
        return new Form(
                drive,
                institution,
                link.goodUntil() == null ? end : link.goodUntil(),
                rows.find(drive, institution.id()).orElse(null));
    }
}
