package vn.binhyen.organisation.institutions;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.access.Officer;
import vn.binhyen.access.Scopes;
import vn.binhyen.organisation.UnitSuccession;
import vn.binhyen.organisation.events.InstitutionId;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shared.VietnameseText;
import vn.binhyen.territory.UnitCodes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The register of institutions, as far as an officer may see it. */
@Component
public class InstitutionListing {

    private static final RowMapper<InstitutionView> VIEW =
            (rs, row) ->
                    new InstitutionView(
                            new InstitutionId(rs.getObject("id", UUID.class)),
                            new InstitutionFacts(
                                    rs.getString("kind"),
                                    rs.getString("code"),
                                    rs.getString("name"),
                                    new UnitId(rs.getObject("unit_id", UUID.class)),
                                    new UnitId(rs.getObject("reports_to", UUID.class)),
                                    rs.getString("sector"),
                                    rs.getString("size"),
                                    rs.getObject("staff", Integer.class),
                                    rs.getString("school_level"),
                                    rs.getBoolean("armed_forces"),
                                    rs.getBoolean("in_zone"),
                                    rs.getBoolean("internal_rules"),
                                    rs.getBoolean("trade_union"),
                                    rs.getObject("ended_on", LocalDate.class)),
                            rs.getLong("version"));

    private final JdbcClient jdbc;
    private final Scopes scopes;
    private final UnitCodes units;
    private final UnitSuccession succession;

    InstitutionListing(JdbcClient jdbc, Scopes scopes, UnitCodes units, UnitSuccession succession) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.units = units;
        this.succession = succession;
    }

    /** Those of that day in the order of kinds and codes; {@code unit} null for all in scope. */
    public List<InstitutionView> visible(
            Officer officer,
            @Nullable String kind,
            @Nullable UnitId unit,
            @Nullable String words,
            LocalDate day) {
        if (unit != null) {
            scopes.require(officer, unit, day);
        }
        var root = unit != null ? unit : scopes.coversProvince(officer) ? null : officer.unit();
        var all = root == null && scopes.coversProvince(officer);
        var ids =
                root == null
                        ? new UUID[0]
                        : succession.withPredecessors(units.below(root, day), day).stream()
                                .map(UnitId::value)
                                .toArray(UUID[]::new);
        var key = words == null ? "" : VietnameseText.searchKey(words);
        return jdbc.sql(
                        """
                        select * from organisation.institution i
                         where (i.ended_on is null or i.ended_on >= :day)
                           and (cast(:kind as text) is null or i.kind = :kind)
                           and (:all or i.unit_id = any(:units) or i.reports_to = cast(:root as uuid))
                           and (i.search_key like :words or lower(i.code) = :key)
                         order by i.kind, i.code
                        """)
                .param("day", day)
                .param("kind", kind)
                .param("all", all)
                .param("units", ids)
                .param("root", root == null ? null : root.value())
                .param("key", key)
                .param("words", "%" + key.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .query(VIEW)
                .list();
    }

    public InstitutionView required(InstitutionId id) {
        return jdbc.sql("select * from organisation.institution where id = :id")
                .param("id", id.value())
                .query(VIEW)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
