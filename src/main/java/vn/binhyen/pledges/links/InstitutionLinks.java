package vn.binhyen.pledges.links;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.platform.BulkCopy;
import vn.binhyen.pledges.DriveListing;
import vn.binhyen.pledges.DriveView;
import vn.binhyen.pledges.events.DriveId;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
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

    private final JdbcClient jdbc;
    private final BulkCopy copy;
    private final DriveListing drives;
    private final LinkableInstitutions institutions;
    private final LinkBoard board;
    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final AuditTrail audit;
    private final Clock clock;

    InstitutionLinks(
            JdbcClient jdbc,
            BulkCopy copy,
            DriveListing drives,
            LinkableInstitutions institutions,
            LinkBoard board,
            CurrentOfficer officer,
            Scopes scopes,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.copy = copy;
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
        var live = live(drive, institution);
        Refusal.unless(Objects.equals(live, seen), "pledges.links.refusal.made-meanwhile");
        return make(drive, List.of(known), goodUntil).getFirst();
    }

    /** Takes a link back: whoever holds it is told so, and nothing else. */
    public void revoke(DriveId id, UUID link) {
        var drive = drives.required(officer.required(), id);
        var institution =
                jdbc.sql(
                                """
                                select institution from pledges.institution_link
                                 where id = :id and drive = :drive
                                """)
                        .param("id", link)
                        .param("drive", drive.number())
                        .query(UUID.class)
                        .optional()
                        .orElseThrow(NotFound::new);
        inScope(institution);
        int revoked =
                jdbc.sql(
                                """
                                update pledges.institution_link set revoked_at = :now, revoked_by = :account
                                 where id = :id and revoked_at is null
                                """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("account", officer.required().account())
                        .param("id", link)
                        .update();
        if (revoked > 0) {
            audit.record(
                    "pledges.link-revoked",
                    "drive",
                    id.value(),
                    Map.of("institution", institution));
        }
    }

    /** The institution, for officers who answer for the unit it lies in. */
    private Known inScope(UUID institution) {
        var known = institutions.find(institution).orElseThrow(NotFound::new);
        scopes.require(officer.required(), known.unit(), LocalDate.now(clock));
        return known;
    }

    private DriveView openDrive(DriveId id, @Nullable LocalDate goodUntil) {
        var drive = drives.required(officer.required(), id);
        var today = LocalDate.now(clock);
        var end = drive.endsOn();
        Refusal.unless(drive.open(), "pledges.refusal.closed");
        if (end != null && today.isAfter(end)) {
            throw new Refusal("pledges.links.refusal.drive-ended", end);
        }
        if (goodUntil != null && goodUntil.isBefore(today)) {
            throw Refusal.of("until", "pledges.links.refusal.until-past");
        }
        if (goodUntil != null && end != null && goodUntil.isAfter(end)) {
            throw Refusal.of("until", "pledges.links.refusal.until-after-drive", end);
        }
        return drive;
    }

    private @Nullable UUID live(DriveView drive, UUID institution) {
        return jdbc.sql(
                        """
                        select id from pledges.institution_link
                         where drive = :drive and institution = :institution and revoked_at is null
                        """)
                .param("drive", drive.number())
                .param("institution", institution)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private List<MadeLink> make(DriveView drive, List<Known> known, @Nullable LocalDate goodUntil) {
        var now = OffsetDateTime.now(clock);
        var account = officer.required().account();
        jdbc.sql(
                        """
                        update pledges.institution_link set revoked_at = :now, revoked_by = :account
                         where drive = :drive and institution = any(:institutions) and revoked_at is null
                        """)
                .param("now", now)
                .param("account", account)
                .param("drive", drive.number())
                .param("institutions", known.stream().map(Known::id).toArray(UUID[]::new))
                .update();
        var made = new ArrayList<MadeLink>();
        var rows = new ArrayList<@Nullable Object[]>();
        for (var it : known) {
            var secret = LinkSecret.random();
            made.add(new MadeLink(it, secret.text()));
            rows.add(
                    new @Nullable Object[] {
                        UUID.randomUUID(),
                        drive.number(),
                        it.id(),
                        "\\x" + HexFormat.of().formatHex(secret.hash()),
                        account,
                        now,
                        goodUntil
                    });
        }
        copy.into(
                "pledges.institution_link (id, drive, institution, token_hash, made_by, made_at, good_until)",
                rows);
        audit.record(
                "pledges.links-made", "drive", drive.id().value(), Map.of("number", made.size()));
        return made;
    }
}
