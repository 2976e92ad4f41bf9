--liquibase formatted sql

--changeset pledges:create-unit-day
-- the sheets of a unit's places on one day added up, kept with them in one transaction: a province has a sixth of the rows.
-- A unit with one such row in the days asked about has counted each place once; with more, the sheets are asked.
create table pledges.unit_day (
    drive      int      not null references pledges.drive (number),
    unit_id    uuid     not null,  -- as registered
    now_at     uuid     not null,  -- where that unit's things are found now
    on_day     date     not null,
    subject    smallint not null,
    registered bigint   not null,  -- turns
    highest    bigint   not null,  -- each place once
    checked    bigint   not null,
    kept       bigint   not null,
    primary key (drive, unit_id, on_day, subject)
);
create index unit_day_day on pledges.unit_day (on_day);
create index unit_day_unit on pledges.unit_day (unit_id);
create index unit_day_now on pledges.unit_day (now_at);
--rollback drop table pledges.unit_day;

--changeset pledges:fill-unit-day
insert into pledges.unit_day (drive, unit_id, now_at, on_day, subject, registered, highest, checked, kept)
select s.drive, p.unit_id, min(cast(p.now_at as text))::uuid, s.on_day, s.subject, sum(s.registered), sum(s.highest),
       coalesce(sum(s.checked), 0), coalesce(sum(s.kept), 0)
  from pledges.sheet s join pledges.place p on p.id = s.place
 group by s.drive, p.unit_id, s.on_day, s.subject;
--rollback delete from pledges.unit_day;
