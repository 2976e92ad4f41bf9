package vn.binhyen.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.binhyen.access.AuditListing;
import vn.binhyen.access.AuditTrail;
import vn.binhyen.territory.UnitDirectory;

import java.util.Map;
import java.util.UUID;

/**
 * Fills an empty database with the fictional province, once.
 *
 * <p>The audit trail says that filling has begun and that it has ended, so that a start that was
 * cut off in the middle is noticed.
 */
@Component
@Profile("demo")
@Order(0)
class DemoData implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);
    private static final UUID ITSELF = new UUID(0, 0);
    private static final String BEGUN = "demonstration.begun";
    private static final String ENDED = "demonstration.ended";

    private final UnitDirectory units;
    private final AuditListing audit;
    private final AuditTrail trail;
    private final History history;
    private final Actors posts;
    private final People people;
    private final Registers registers;
    private final PastPeak past;
    private final DecidedRecognition decided;
    private final RunningRecognition recognition;
    private final RunningPeak running;
    private final PledgeHistory pledges;
    private final ModelHistories models;
    private final Commending commending;

    DemoData(
            UnitDirectory units,
            AuditListing audit,
            AuditTrail trail,
            History history,
            Actors posts,
            People people,
            Registers registers,
            PastPeak past,
            DecidedRecognition decided,
            RunningRecognition recognition,
            RunningPeak running,
            PledgeHistory pledges,
            ModelHistories models,
            Commending commending) {
        this.units = units;
        this.audit = audit;
        this.trail = trail;
        this.history = history;
        this.posts = posts;
        this.people = people;
        this.registers = registers;
        this.past = past;
        this.decided = decided;
        this.recognition = recognition;
        this.running = running;
        this.pledges = pledges;
        this.models = models;
        this.commending = commending;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var known = audit.actions();
        if (known.contains(ENDED)) {
            return;
        }
        if (known.contains(BEGUN)) {
            LOG.error(
                    "An earlier start was cut off while it filled the database with demonstration"
                            + " data. Stop, delete the folder data/postgres and start again.");
            return;
        }
        if (units.province().isPresent() || !known.isEmpty()) {
            LOG.warn("The database is in use: no demonstration data is added.");
            return;
        }
        LOG.info("Filling the empty database with demonstration data.");
        var begun = System.nanoTime();
        fill();
        LOG.info(
                "Demonstration data is there, in {} s.",
                (System.nanoTime() - begun) / 1_000_000_000);
    }

    private void fill() {
        trail.record(BEGUN, "demonstration", ITSELF, Map.of());
        history.awaitFirstLookAtClock();
        var today = history.today();
        try {
            people.openAdministrator();
            var administrator = posts.of("quan-tri");
            registers.enter(administrator, people.text("demo.instrument.two-tiers"));
            posts.as(administrator, () -> people.openToAll(today));
            posts.as(posts.of("thuong-truc"), () -> models.enter(today));
            posts.as(administrator, past::enter);
            commending.enterPast();
            pledges.enterPast();
            decided.enter(today);
            recognition.enter(today);
            commending.enter(today);
            running.enter(today);
        } finally {
            history.backToNow();
        }
        commending.orderCertificates();
        pledges.enterRunning(today);
        registers.leaveToMend(posts.of("thuong-truc"));
        trail.record(ENDED, "demonstration", ITSELF, Map.of());
    }
}
