package vn.binhyen.pledges.links;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.pledges.InstitutionRow;
import vn.binhyen.pledges.InstitutionRow.Given;
import vn.binhyen.pledges.InstitutionRow.Giver;
import vn.binhyen.pledges.InstitutionRows;
import vn.binhyen.pledges.drives.DriveListing;
import vn.binhyen.pledges.events.DriveId;
import vn.binhyen.shared.NotFound;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * Enters and corrects the row of an institution, for officers of the unit it lies in and of the
 * units above: the institution told by paper, or mistyped.
 */
@Service
@Transactional
public class InstitutionDesk {

    private final DriveListing drives;
    private final LinkableInstitutions institutions;
    private final InstitutionRows rows;
    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final Clock clock;

    InstitutionDesk(
            DriveListing drives,
            LinkableInstitutions institutions,
            InstitutionRows rows,
            CurrentOfficer officer,
            Scopes scopes,
            Clock clock) {
        this.drives = drives;
        this.institutions = institutions;
        this.rows = rows;
        this.officer = officer;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Form of(DriveId id, UUID institution) {
        var known = institutions.find(institution).orElseThrow(NotFound::new);
        scopes.require(officer.required(), known.unit(), LocalDate.now(clock));
        var drive = drives.required(officer.required(), id);
        return new Form(drive, known, drive.endsOn(), rows.find(drive, institution).orElse(null));
    }

    /** Keeps the figures as an officer's; see {@link InstitutionRows#keep}. */
    public InstitutionRow save(DriveId id, UUID institution, Map<Integer, Given> given, int seen) {
        var form = of(id, institution);
        return rows.keep(
                form.drive(),
                institution,
                form.institution().unit(),
                given,
                seen,
                Giver.officer(officer.required().account()));
    }
}
