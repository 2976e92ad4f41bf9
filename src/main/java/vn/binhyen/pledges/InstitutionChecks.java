package vn.binhyen.pledges;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.pledges.PledgePlan.PlannedDrive;
import vn.binhyen.pledges.PledgePlan.Sheet;
import vn.binhyen.pledges.drives.DriveView;
import vn.binhyen.pledges.drives.DriveView.GoodDeed;
import vn.binhyen.pledges.events.Subject;
import vn.binhyen.pledges.progress.Figures;
import vn.binhyen.shared.Outdated;
import vn.binhyen.shared.Refusal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What was found when somebody looked at what an institution registered in its own row: of the
 * institution itself kept or not, of its people how many. Whoever calls has seen to it that the
 * officer may.
 */
@Component
@Transactional
public class InstitutionChecks {

    private final JdbcClient jdbc;
    private final InstitutionRows institutions;
    private final PledgeWriter writer;
    private final AuditTrail audit;
    private final Clock clock;

    InstitutionChecks(
            JdbcClient jdbc,
            InstitutionRows institutions,
            PledgeWriter writer,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.institutions = institutions;
        this.writer = writer;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the row of the institution registers, line by line; empty before it has registered. */
    @Transactional(readOnly = true)
    public Optional<Checked> of(DriveView drive, UUID institution) {
        return institutions.find(drive, institution).map(row -> checked(drive, institution, row));
    }

    private Checked checked(DriveView drive, UUID institution, InstitutionRow row) {
        var names = new LinkedHashMap<Integer, GoodDeed>();
        drive.goodDeeds().forEach(it -> names.put(it.id(), it));
        var lines = new ArrayList<Line>();
        var version = new int[1];
        var home = new UUID[1];
        jdbc.sql(
                        """
                        select p.unit_id, s.subject, s.version, r.good_deed, r.registered, r.checked, r.kept
                          from pledges.place p
                          join pledges.sheet s on s.place = p.id and s.drive = :drive and s.on_day = :on
                          join pledges.registration r on r.sheet = s.id
                          join pledges.good_deed g on g.id = r.good_deed
                         where p.institution = :institution and r.registered > 0
                         order by g.rank, s.subject desc
                        """)
                .param("drive", drive.number())
                .param("on", row.on())
                .param("institution", institution)
                .query(rs -> {
                    var deed = names.get(rs.getInt("good_deed"));
                    version[0] += rs.getInt("version");
                    home[0] = rs.getObject("unit_id", UUID.class);
                    if (deed != null) {
                        lines.add(
                                new Line(
                                        deed,
                                        Subject.of(rs.getInt("subject")),
                                        rs.getInt("registered"),
                                        rs.getObject("checked", Integer.class),
                                        rs.getObject("kept", Integer.class)));
                    }
                });
        return new Checked(drive, row, home[0], lines, version[0]);
    }

    /**
     * Keeps what was found; lines nothing is said of stay as they are.
     *
     * @param itself by the number of the good deed, whether the institution kept it
     * @param looked by the number of the good deed, how many of its people were looked at
     * @param kept how many of these kept it
     * @param seen the version of the lines the officer saw
     */
    public void review(
            DriveView drive,
            UUID institution,
            Map<Integer, Boolean> itself,
            Map<Integer, Integer> looked,
            Map<Integer, Integer> kept,
            LocalDate on,
            int seen) {
        writer.alone();
        var there =
                of(drive, institution)
                        .orElseThrow(() -> new Refusal("pledges.refusal.nothing-registered"));
        if (on.isAfter(LocalDate.now(clock))) {
            throw Refusal.of("checkedOn", "pledges.refusal.not-yet");
        }
        if (on.isBefore(there.row().on())) {
            throw Refusal.of("checkedOn", "pledges.refusal.checked-before", there.row().on());
        }
        var plan = new PledgePlan();
        var planned = new PlannedDrive(0, drive, drive.theme(), on.getYear());
        plan.drives().add(planned);
        var faults = new ArrayList<Refusal>();
        for (var line : there.lines()) {
            int deed = line.deed().id();
            if (line.subject() == Subject.INSTITUTION) {
                var held = itself.get(deed);
                if (held != null) {
                    int all = line.registered();
                    add(plan, planned, there, institution, line, all, held ? all : 0);
                }
                continue;
            }
            var fault = Figures.fault(line.registered(), looked.get(deed), kept.get(deed), null);
            if (fault != null) {
                var field = "checked".equals(fault.field()) ? "c-" : "k-";
                faults.add(Refusal.of(field + deed, fault.key(), fault.arguments()));
            } else if (looked.get(deed) != null) {
                add(
                        plan,
                        planned,
                        there,
                        institution,
                        line,
                        looked.getOrDefault(deed, 0),
                        kept.getOrDefault(deed, 0));
            }
        }
        Refusal.ifAny(faults);
        Refusal.unless(!plan.lines().isEmpty(), "pledges.refusal.nothing-checked");
        if (seen != there.version()) {
            throw new Outdated(there.version());
        }
        var numbers = new LinkedHashMap<String, Integer>();
        drive.goodDeeds().forEach(it -> numbers.put(it.name(), it.id()));
        List<Integer> deeds = planned.deeds().stream().map(numbers::get).toList();
        writer.write(plan, List.of(new PlannedDrives.Opened(drive, deeds)), on);
        audit.record(
                "pledges.institution-reviewed",
                "drive",
                drive.id().value(),
                Map.of("institution", institution, "on", on));
    }

    private static void add(
            PledgePlan plan,
            PlannedDrive drive,
            Checked there,
            UUID institution,
            Line line,
            int checked,
            int kept) {
        var sheet = new Sheet(0, there.unit(), null, institution, there.row().on(), line.subject());
        plan.lines()
                .add(
                        new PledgePlan.Line(
                                plan.sheet(sheet),
                                0,
                                drive.deed(line.deed().name()),
                                line.registered(),
                                checked,
                                kept));
    }

    /**
     * The row of an institution with what was found.
     *
     * @param unit in which it is counted
     * @param version rises with everything saved on its lines
     */
    public record Checked(
            DriveView drive, InstitutionRow row, UUID unit, List<Line> lines, int version) {}

    /**
     * A good deed of the institution itself, or of its people.
     *
     * @param checked null where nobody has looked
     */
    public record Line(
            GoodDeed deed,
            Subject subject,
            int registered,
            @Nullable Integer checked,
            @Nullable Integer kept) {

        public boolean ofItself() {
            return subject == Subject.INSTITUTION;
        }

        /** Whether so few registered that a check would speak of somebody known. */
        public boolean tooFew() {
            return !ofItself() && registered < Figures.FEWEST_CHECKED_OF;
        }
    }
}
