package vn.binhyen.pledges.links;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.pledges.drives.DriveListing;
import vn.binhyen.pledges.drives.DriveView;
import vn.binhyen.pledges.events.DriveId;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Makes and revokes the links of institutions, for officers of the unit an institution lies in and
 * of the units above. An institution has at most one link that is good in a drive.
 */
@Service
@Transactional
public class InstitutionLinks {

    /** As many slips as are printed, cut and handed out at once. */
    public static final int MOST_AT_ONCE = 300;

    private final PledgeLinks table;
    private final DriveListing drives;
    private final LinkableInstitutions institutions;
    private final LinkBoard board;
    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final AuditTrail audit;
    private final Clock clock;

    InstitutionLinks(
            PledgeLinks table,
            DriveListing drives,
            LinkableInstitutions institutions,
            LinkBoard board,
            CurrentOfficer officer,
            Scopes scopes,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.drives = drives;
        this.institutions = institutions;
        this.board = board;
        this.officer = officer;
        this.scopes = scopes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Links for all institutions of the unit and below it that have none that is good. */
    public List<MadeLink> makeAll(DriveId id, UnitId unit, @Nullable LocalDate goodUntil) {
        var lines = board.of(officer.required(), id, unit);
        var drive = openDrive(id, goodUntil);
        var all =
                lines.stream()
                        .filter(it -> !it.live())
                        .map(LinkBoard.Line::institution)
                        .limit(MOST_AT_ONCE)
                        .toList();
        Refusal.unless(!all.isEmpty(), "pledges.links.refusal.none-without");
        return make(drive, all, goodUntil);
    }

    /**
     * A link for one institution; the one that was good before opens nothing any more.
     *
     * @param seen the link that was good when the officer looked; null where there was none
     */
    public MadeLink make(
            DriveId id, UUID institution, @Nullable UUID seen, @Nullable LocalDate goodUntil) {
        var known = inScope(institution);
        var drive = openDrive(id, goodUntil);
        if (!known.existsOn(LocalDate.now(clock))) {
            throw new Refusal("pledges.links.refusal.institution-ended", known.name());
        }
        var standing = table.standing(drive.number(), institution).orElse(null);
        Refusal.unless(Objects.equals(standing, seen), "pledges.links.refusal.made-meanwhile");
        return make(drive, List.of(known), goodUntil).getFirst();
    }

    /** Takes a link back: whoever holds it is told so, and nothing else. */
    public void revoke(DriveId id, UUID link) {
        var drive = drives.required(officer.required(), id);
        var institution = table.institution(drive.number(), link).orElseThrow(NotFound::new);
        inScope(institution);
        if (table.revoke(link, officer.required().account())) {
            audit.record(
                    "pledges.link-revoked",
                    "drive",
                    id.value(),
                    Map.of("institution", institution));
        }
    }

    /**
     * Gives one link a last day of its own.
     *
     * @param goodUntil null while the drive lasts
     */
    public void limit(DriveId id, UUID link, @Nullable LocalDate goodUntil) {
        var drive = openDrive(id, "lastDay", goodUntil);
        var institution = table.institution(drive.number(), link).orElseThrow(NotFound::new);
        inScope(institution);
        Refusal.unless(table.limit(link, goodUntil), "pledges.links.refusal.taken-back");
        audit.record(
                "pledges.link-limited",
                "drive",
                id.value(),
                goodUntil == null
                        ? Map.of("institution", institution)
                        : Map.of("institution", institution, "until", goodUntil));
    }

    /** The institution, for officers who answer for the unit it lies in. */
    private Known inScope(UUID institution) {
        var known = institutions.find(institution).orElseThrow(NotFound::new);
        scopes.require(officer.required(), known.unit(), LocalDate.now(clock));
        return known;
    }

    private DriveView openDrive(DriveId id, @Nullable LocalDate goodUntil) {
        return openDrive(id, "until", goodUntil);
    }

    private DriveView openDrive(DriveId id, String field, @Nullable LocalDate goodUntil) {
        var drive = drives.required(officer.required(), id);
        var today = LocalDate.now(clock);
        var end = drive.endsOn();
        Refusal.unless(drive.open(), "pledges.refusal.closed");
        if (end != null && today.isAfter(end)) {
            throw new Refusal("pledges.links.refusal.drive-ended", end);
        }
        if (goodUntil != null && goodUntil.isBefore(today)) {
            throw Refusal.of(field, "pledges.links.refusal.until-past");
        }
        if (goodUntil != null && end != null && goodUntil.isAfter(end)) {
            throw Refusal.of(field, "pledges.links.refusal.until-after-drive", end);
        }
        return drive;
    }

    private List<MadeLink> make(DriveView drive, List<Known> known, @Nullable LocalDate goodUntil) {
        var secrets =
                table.make(
                        drive.number(),
                        known.stream().map(Known::id).toList(),
                        officer.required().account(),
                        goodUntil);
        audit.record(
                "pledges.links-made",
                "drive",
                drive.id().value(),
                Map.of("number", secrets.size()));
        return known.stream()
                .map(it -> new MadeLink(it, Objects.requireNonNull(secrets.get(it.id()))))
                .toList();
    }
}
