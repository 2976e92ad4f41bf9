--liquibase formatted sql

--changeset pledges:create-institution
-- own copy of what organisation announced: the base of institutions on a day; names are asked for where they are shown
create table pledges.institution (
    id       uuid   primary key,
    kind     text   collate "C" not null,
    code     text   collate "C" not null,
    unit_id  uuid   not null,  -- as registered
    now_at   uuid   not null,  -- where that unit's things are found now
    ended_on date,             -- the last day; since when one exists nobody knows
    version  bigint not null,
    constraint institution_text_normalised check (kind is nfc normalized and code is nfc normalized)
);
create index institution_unit on pledges.institution (unit_id);
create index institution_now on pledges.institution (now_at);
--rollback drop table pledges.institution;

--changeset pledges:create-base-step
-- how the households of a unit's groups change from day to day, worked out from the copies of the groups: their sum up to a
-- day is the base, read from a few thousand rows instead of every group with its figures
create table pledges.base_step (
    unit_id uuid not null,  -- as registered
    now_at  uuid not null,
    day     date not null,
    change  int  not null,
    primary key (unit_id, day)
);
create index base_step_now on pledges.base_step (now_at);
--rollback drop table pledges.base_step;

--changeset pledges:fill-base-step
-- a figure holds until the next, the first one from the beginning, each while its group exists
with held as (
    select g.unit_id, g.now_at, h.households,
           greatest(g.established_on, case when lag(h.from_day) over w is null then '-infinity' else h.from_day end) as since,
           least(coalesce(g.ended_on + 1, 'infinity'), coalesce(lead(h.from_day) over w, 'infinity')) as until
      from pledges.household_group g join pledges.group_households h on h.group_id = g.id
    window w as (partition by g.id order by h.from_day))
insert into pledges.base_step (unit_id, now_at, day, change)
select unit_id, now_at, day, sum(change)
  from (select unit_id, now_at, since as day, households as change from held where since < until
        union all
        select unit_id, now_at, until, -households from held where since < until and until < 'infinity') s
 group by unit_id, now_at, day having sum(change) <> 0;
--rollback delete from pledges.base_step;
