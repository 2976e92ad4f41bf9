package vn.binhyen.communitymodels;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

import vn.binhyen.communitymodels.events.CommunityModelId;
import vn.binhyen.communitymodels.events.ModelMark;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.UUID;

/** Models as they stood on {@code :day}: a table {@code m} to choose from. */
final class ModelSql {

    /**
     * Where it stands is what its last moving step says; how far it has come what was won since.
     */
    static final String ON_DAY =
            """
            from (
                select model.*, last.on_day as since,
                       case when last.kind not in ('INAUGURATED', 'REVIVED') then last.kind
                            when exists (select from communitymodels.model r
                                           join communitymodels.step p on p.model = r.id and p.number = 0 and p.on_day <= :day
                                          where r.origin = model.id)
                              or exists (select from communitymodels.site s
                                          where s.model = model.id and s.origin is not null and s.from_day <= :day)
                            then 'REPLICATED'
                            when exists (select from communitymodels.step e
                                          where e.model = model.id and e.kind = 'NAMED_EXAMPLE' and e.on_day <= :day)
                            then 'NAMED_EXAMPLE'
                            else 'INAUGURATED' end as stage,
                       last.kind in ('INAUGURATED', 'REVIVED') as working,
                       (select min(i.on_day) from communitymodels.step i
                         where i.model = model.id and i.kind = 'INAUGURATED' and i.on_day <= :day) as inaugurated_on,
                       (select g.grade from communitymodels.step g
                         where g.model = model.id and g.kind = 'GRADED' and g.on_day <= :day order by g.year desc limit 1) as mark,
                       (select count(*) from communitymodels.site s
                         where s.model = model.id and s.from_day <= :day and (s.ended_on is null or s.ended_on >= :day)) as sites,
                       coalesce((select c.number from communitymodels.group_count c
                         where c.model = model.id and c.from_day <= :day order by c.from_day desc limit 1), 0) as groups
                  from communitymodels.model
                  join lateral (select s.kind, s.on_day from communitymodels.step s
                                 where s.model = model.id and s.on_day <= :day and s.kind not in ('GRADED', 'NAMED_EXAMPLE')
                                 order by s.on_day desc, s.number desc limit 1) last on true) m
            """;

    static final RowMapper<ModelView> VIEW = (rs, row) -> view(rs);

    private ModelSql() {}

    private static ModelView view(ResultSet rs) throws SQLException {
        var mark = rs.getString("mark");
        return new ModelView(
                new CommunityModelId(rs.getObject("id", UUID.class)),
                facts(rs),
                ReportingClass.ofCode(rs.getString("reporting_class")),
                Stage.valueOf(rs.getString("stage")),
                rs.getObject("since", LocalDate.class),
                rs.getObject("inaugurated_on", LocalDate.class),
                mark == null ? null : ModelMark.valueOf(mark),
                rs.getInt("sites"),
                rs.getInt("groups"),
                model(rs, "origin"),
                rs.getObject("dormant_proposed_on", LocalDate.class),
                rs.getLong("version"));
    }

    static ModelFacts facts(ResultSet rs) throws SQLException {
        var body = rs.getObject("owner_body", UUID.class);
        return new ModelFacts(
                rs.getString("code"),
                rs.getString("name"),
                rs.getString("level"),
                rs.getString("form"),
                new LinkedHashSet<>(Arrays.asList((String[]) rs.getArray("area_types").getArray())),
                new UnitId(rs.getObject("host", UUID.class)),
                rs.getString("owner_kind"),
                body == null ? null : new BodyId(body),
                rs.getString("owner_name"));
    }

    static @Nullable CommunityModelId model(ResultSet rs, String column) throws SQLException {
        var id = rs.getObject(column, UUID.class);
        return id == null ? null : new CommunityModelId(id);
    }
}
