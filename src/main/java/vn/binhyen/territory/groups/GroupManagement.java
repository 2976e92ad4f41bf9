package vn.binhyen.territory.groups;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Outdated;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitView;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Forms groups of units and says which units belong to them from which day. */
@Service
@Transactional
public class GroupManagement {

    private final JdbcClient jdbc;
    private final GroupMembers members;
    private final UnitDirectory directory;
    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final AuditTrail audit;

    GroupManagement(
            JdbcClient jdbc,
            GroupMembers members,
            UnitDirectory directory,
            CurrentOfficer officer,
            Scopes scopes,
            AuditTrail audit) {
        this.jdbc = jdbc;
        this.members = members;
        this.directory = directory;
        this.officer = officer;
        this.scopes = scopes;
        this.audit = audit;
    }

    public UUID form(String name) {
        Refusal.unless(coversProvince(), "territory.refusal.groups-of-the-province");
        var id = UUID.randomUUID();
        jdbc.sql("insert into territory.unit_group (id, name) values (:id, :name)")
                .param("id", id)
                .param("name", named(id, name))
                .update();
        audit.record("unit-group.formed", "unit-group", id, Map.of());
        return id;
    }

    /** Gives it another name, unless somebody else has meanwhile. */
    public void rename(UUID id, String name, long version) {
        requireProvince();
        var changed =
                jdbc.sql(
                                """
                                update territory.unit_group set name = :name, version = version + 1
                                 where id = :id and version = :version
                                """)
                        .param("id", id)
                        .param("name", named(id, name))
                        .param("version", version)
                        .update();
        if (changed == 0) {
            throw new Outdated(version(id));
        }
        audit.record("unit-group.renamed", "unit-group", id, Map.of());
    }

    /** The units of those codes belong to it from the day on, and to no other group any more. */
    public void join(UUID id, List<String> codes, LocalDate from) {
        requireProvince();
        version(id);
        var units = new ArrayList<UnitId>();
        for (var code : codes) {
            units.add(
                    directory.byCode(List.of(code), from).stream()
                            .findFirst()
                            .map(UnitView::id)
                            .orElseThrow(() ->
                                    Refusal.of(
                                            "codes",
                                            "territory.refusal.unknown-member",
                                            code,
                                            from)));
        }
        if (units.isEmpty()) {
            throw Refusal.of("codes", "territory.refusal.no-members");
        }
        members.end(units, from);
        members.begin(id, units, from);
        audit.record("unit-group.joined", "unit-group", id, Map.of("units", units.size()));
    }

    /** The unit belongs to it no more from the day on. */
    public void leave(UUID id, UnitId unit, LocalDate from) {
        requireProvince();
        version(id);
        members.end(List.of(unit), from);
        audit.record("unit-group.left", "unit-group", id, Map.of("from", from));
    }

    private long version(UUID id) {
        return jdbc.sql("select version from territory.unit_group where id = :id for update")
                .param("id", id)
                .query((rs, row) -> rs.getLong(1))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private String named(UUID id, String name) {
        var text = FreeText.of("name", name, 100).value();
        if (text.isEmpty()) {
            throw Refusal.of("name", "territory.refusal.missing-group-name");
        }
        var taken =
                jdbc.sql(
                                "select exists (select from territory.unit_group where name = :name and id <> :id)")
                        .param("name", text)
                        .param("id", id)
                        .query((rs, row) -> rs.getBoolean(1))
                        .single();
        if (taken) {
            throw Refusal.of("name", "territory.refusal.group-exists");
        }
        return text;
    }

    /** Groups are the province's. */
    private boolean coversProvince() {
        return officer.find().map(scopes::coversProvince).orElse(true);
    }

    private void requireProvince() {
        if (!coversProvince()) {
            throw new AccessDeniedException("outside the scope");
        }
    }
}
