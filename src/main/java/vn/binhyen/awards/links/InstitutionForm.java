package vn.binhyen.awards.links;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.binhyen.access.links.LinkBusy;
import vn.binhyen.access.links.LinkGone;
import vn.binhyen.access.links.LinkGone.Reason;
import vn.binhyen.access.links.LinkLimits;
import vn.binhyen.access.links.SecretLinks.Link;
import vn.binhyen.awards.cycle.CycleId;
import vn.binhyen.awards.cycle.DossierFile;
import vn.binhyen.awards.cycle.Minutes;
import vn.binhyen.awards.cycle.OwnFile;
import vn.binhyen.awards.standards.Answer;
import vn.binhyen.awards.standards.Rules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The file behind a link: whoever holds the secret sees and works at the file of its institution in
 * its cycle, and nothing else.
 */
@Service
public class InstitutionForm {

    private final CycleLinks links;
    private final OwnFile own;
    private final LinkLimits limits;
    private final TransactionTemplate transaction;
    private final Clock clock;

    InstitutionForm(
            CycleLinks links,
            OwnFile own,
            LinkLimits limits,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.links = links;
        this.own = own;
        this.limits = limits;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * The file, for a request from that address.
     *
     * @throws LinkGone where the link opens none
     * @throws LinkBusy where there are too many requests
     */
    public DossierFile open(String secret, String address) {
        limits.arrived(address); // before anything is asked of the database
        return Objects.requireNonNull(transaction.execute(it -> file(links.open(secret, address))));
    }

    /** Registers the institution; once is enough. */
    public void register(String secret, String address) {
        act(
                secret,
                address,
                (cycle, institution, link, file) -> {
                    own.register(cycle, institution, link);
                });
    }

    /**
     * Answers the criteria.
     *
     * @param seen the version of the file the form showed
     * @param given reads what was typed by the rules of the cycle
     */
    public void assess(
            String secret, String address, long seen, Function<Rules, Map<String, Answer>> given) {
        act(
                secret,
                address,
                (cycle, institution, link, file) ->
                        own.assess(
                                cycle, institution, seen, given.apply(file.cycle().rules()), link));
    }

    /** Hands the file in with the minutes of the vote. */
    public void submit(String secret, String address, long seen, Supplier<Minutes> minutes) {
        act(
                secret,
                address,
                (cycle, institution, link, file) ->
                        own.submit(cycle, institution, seen, minutes.get(), link));
    }

    private void act(String secret, String address, Act act) {
        limits.arrived(address);
        transaction.executeWithoutResult(it -> {
            var link = links.open(secret, address);
            var file = file(link);
            links.count(link.id());
            act.of(new CycleId(link.occasion()), link.institution(), link.id(), file);
        });
    }

    private DossierFile file(Link<UUID> link) {
        link.refuseExpired(LocalDate.now(clock));
        var file =
                own.of(new CycleId(link.occasion()), link.institution())
                        .orElseThrow(() -> new LinkGone(Reason.INSTITUTION_ENDED));
        links.used(link.id());
        return file;
    }

    /** One step of an institution at its own file. */
    private interface Act {

        void of(CycleId cycle, UUID institution, UUID link, DossierFile file);
    }
}
