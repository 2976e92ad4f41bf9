package vn.binhyen.communitymodels.files;

import java.util.List;

/**
 * What the lines of a file change in the register, one statement after the other; each tells the
 * codes of the models it touched.
 */
final class ModelStatements {

    /** The lines as a table to choose from. */
    static final String STAGED =
            """
            with line as (select * from jsonb_to_recordset(cast(:lines as jsonb)) as l (
                code text, name text, search_key text, level text, form text, area_types text[], host uuid,
                owner_kind text, owner_body uuid, owner_name text, units uuid[], inaugurated_on date, sites_from date[], retired_on date,
                decision_number text, decision_date date, groups int, origin text))
            """;

    static final List<String> ALL =
            List.of(
                    """
                    insert into communitymodels.model
                        (id, code, name, search_key, level, form, area_types, host, owner_kind, owner_body, owner_name, version)
                    select gen_random_uuid(), code, name, search_key, level, form, area_types, coalesce(host, units[1], (
                               select k.host from communitymodels.model k where k.code = line.code)),
                           owner_kind, owner_body, owner_name, 0 from line
                    on conflict (code) do update
                       set name = excluded.name, search_key = excluded.search_key, level = excluded.level,
                           form = coalesce(excluded.form, model.form), area_types = excluded.area_types,
                           host = coalesce((select line.host from line where line.code = model.code), model.host),
                           owner_kind = excluded.owner_kind,
                           owner_body = case when excluded.owner_name = model.owner_name then coalesce(excluded.owner_body, model.owner_body) else excluded.owner_body end,
                           owner_name = excluded.owner_name, version = model.version + 1
                     where (model.name, model.level, model.form, model.area_types, model.host, model.owner_kind,
                            model.owner_body, model.owner_name)
                           is distinct from
                           (excluded.name, excluded.level, coalesce(excluded.form, model.form), excluded.area_types,
                            coalesce((select line.host from line where line.code = model.code), model.host),
                            excluded.owner_kind,
                            case when excluded.owner_name = model.owner_name then coalesce(excluded.owner_body, model.owner_body) else excluded.owner_body end,
                            excluded.owner_name)
                    returning code
                    """,
                    """
                    update communitymodels.model m set origin = o.id, version = m.version + 1
                      from line join communitymodels.model o on o.code = line.origin
                     where m.code = line.code and line.origin <> '' and m.origin is distinct from o.id
                    returning m.code
                    """,
                    """
                    insert into communitymodels.step (model, number, kind, on_day, decision_number, decision_date)
                    select m.id, 0, 'INAUGURATED', line.inaugurated_on, line.decision_number, line.decision_date
                      from line join communitymodels.model m on m.code = line.code
                     where not exists (select from communitymodels.step s where s.model = m.id)
                    returning (select code from communitymodels.model where id = model)
                    """,
                    """
                    update communitymodels.step s
                       set on_day = line.inaugurated_on,
                           decision_number = coalesce(line.decision_number, s.decision_number),
                           decision_date = coalesce(line.decision_date, s.decision_date)
                      from line join communitymodels.model m on m.code = line.code
                     where s.model = m.id and s.kind = 'INAUGURATED'
                       and (s.on_day, s.decision_number, s.decision_date) is distinct from
                           (line.inaugurated_on, coalesce(line.decision_number, s.decision_number),
                            coalesce(line.decision_date, s.decision_date))
                    returning m.code
                    """,
                    """
                    insert into communitymodels.step (model, number, kind, on_day)
                    select m.id, (select max(number) + 1 from communitymodels.step s where s.model = m.id), 'RETIRED', line.retired_on
                      from line join communitymodels.model m on m.code = line.code
                     where line.retired_on is not null
                       and not exists (select from communitymodels.step s where s.model = m.id and s.kind = 'RETIRED')
                    returning (select code from communitymodels.model where id = model)
                    """,
                    """
                    update communitymodels.step s set on_day = line.retired_on
                      from line join communitymodels.model m on m.code = line.code
                     where s.model = m.id and s.kind = 'RETIRED' and s.on_day <> line.retired_on
                    returning m.code
                    """,
                    """
                    insert into communitymodels.site (id, model, unit_id, from_day)
                    select gen_random_uuid(), m.id, u.unit, u.from_day
                      from line join communitymodels.model m on m.code = line.code
                      cross join unnest(line.units, line.sites_from) u (unit, from_day)
                     where not exists (select from communitymodels.site s where s.model = m.id and s.unit_id = u.unit)
                    returning (select code from communitymodels.model where id = model)
                    """,
                    """
                    insert into communitymodels.group_count (model, from_day, number)
                    select m.id, line.inaugurated_on, line.groups
                      from line join communitymodels.model m on m.code = line.code
                     where line.groups is not null and line.groups is distinct from (
                           select c.number from communitymodels.group_count c where c.model = m.id order by c.from_day desc limit 1)
                    on conflict (model, from_day) do update set number = excluded.number
                    returning (select code from communitymodels.model where id = model)
                    """);

    private ModelStatements() {}
}
