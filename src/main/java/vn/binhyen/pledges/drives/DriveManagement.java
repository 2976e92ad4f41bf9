package vn.binhyen.pledges.drives;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.pledges.events.DriveId;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Opens and closes pledge drives. */
@Service
@Transactional
public class DriveManagement {

    private final Drives drives;
    private final GoodDeeds deeds;
    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final AuditTrail audit;
    private final Clock clock;

    DriveManagement(
            Drives drives,
            GoodDeeds deeds,
            CurrentOfficer officer,
            Scopes scopes,
            AuditTrail audit,
            Clock clock) {
        this.drives = drives;
        this.deeds = deeds;
        this.officer = officer;
        this.scopes = scopes;
        this.audit = audit;
        this.clock = clock;
    }

    public DriveId open(OpenDrive command) {
        scopes.require(officer.required(), command.host(), LocalDate.now(clock));
        var names = GoodDeeds.checked(command.goodDeeds());
        var drive =
                drives.save(
                        Drive.open(
                                command.theme(),
                                command.host(),
                                command.startsOn(),
                                command.endsOn(),
                                Drive.Origin.OFFICER,
                                null));
        deeds.join(drive.getId(), names);
        audit.record(
                "drive.opened", "drive", drive.getId().value(), Map.of("from", command.startsOn()));
        return drive.getId();
    }

    /** Puts further good deeds on offer. */
    public void offer(DriveId id, List<String> names, @Nullable Long seen) {
        var drive = required(id, seen);
        Refusal.unless(drive.open(), "pledges.refusal.closed");
        deeds.join(id, GoodDeeds.checked(names));
        drives.save(drive);
        audit.record("drive.offered", "drive", id.value(), Map.of());
    }

    public void close(DriveId id, @Nullable Long seen) {
        drives.save(required(id, seen).close(LocalDate.now(clock)));
        audit.record("drive.closed", "drive", id.value(), Map.of());
    }

    private Drive required(DriveId id, @Nullable Long seen) {
        var drive = drives.findById(id).orElseThrow(NotFound::new);
        var today = LocalDate.now(clock);
        if (!scopes.concerns(officer.required(), drive.host(), today)) {
            throw new NotFound();
        }
        scopes.require(officer.required(), drive.host(), today);
        if (seen != null && !seen.equals(drive.version())) {
            throw new OptimisticLockingFailureException("the drive has been changed");
        }
        return drive;
    }
}
