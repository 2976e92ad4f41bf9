package vn.binhyen.pledges.links;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.documents.LinkSlips;
import vn.binhyen.documents.LinkSlips.Slip;
import vn.binhyen.pledges.drives.DriveListing;
import vn.binhyen.pledges.drives.DriveView;
import vn.binhyen.pledges.events.DriveId;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shell.spi.Wording;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Slips to cut and hand out: on each one institution and the code that opens its form. */
@Component
@Transactional(readOnly = true)
public class PledgeSlips {

    private final PledgeLinks links;
    private final DriveListing drives;
    private final LinkableInstitutions institutions;
    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final LinkSlips printer;
    private final Wording wording;
    private final Clock clock;

    PledgeSlips(
            PledgeLinks links,
            DriveListing drives,
            LinkableInstitutions institutions,
            CurrentOfficer officer,
            Scopes scopes,
            LinkSlips printer,
            Wording wording,
            Clock clock) {
        this.links = links;
        this.drives = drives;
        this.institutions = institutions;
        this.officer = officer;
        this.scopes = scopes;
        this.printer = printer;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * The slips of links that were just made; only who made them still knows the secrets.
     *
     * @param address of the form, by the secret
     */
    public byte[] print(DriveId id, List<String> secrets, UnaryOperator<String> address) {
        var drive = drives.required(officer.required(), id);
        var known = links.behind(drive.number(), secrets);
        Refusal.unless(!known.isEmpty(), "pledges.links.refusal.no-slip");
        var named = new LinkedHashMap<UUID, Known>();
        for (var it : institutions.of(known.values())) {
            scopes.require(officer.required(), it.unit(), LocalDate.now(clock));
            named.put(it.id(), it);
        }
        var slips = new ArrayList<Slip>();
        for (var secret : secrets) {
            var institution = named.get(known.get(secret));
            if (institution != null) {
                slips.add(slip(drive, institution, address.apply(secret)));
            }
        }
        return printer.print(drive.theme(), slips);
    }

    private Slip slip(DriveView drive, Known institution, String address) {
        var days =
                drive.endsOn() == null
                        ? wording.of("pledges.drive.since", drive.startsOn())
                        : wording.of("pledges.drive.days", drive.startsOn(), drive.endsOn());
        return new Slip(
                institution.name(),
                drive.theme(),
                List.of(days, wording.of("pledges.links.slip.how")),
                address,
                wording.of("pledges.links.slip.own"));
    }
}
