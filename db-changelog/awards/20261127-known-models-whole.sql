--liquibase formatted sql

--changeset awards:known-models-whole
-- a telling of a model stands for all before: its sites and the times it worked, and the number of the telling
create table awards.known_model_telling (
    model   uuid   primary key,
    telling bigint not null,
    owner   uuid            -- a body or an institution; no foreign key across schemas
);
create index known_model_telling_owner on awards.known_model_telling (owner) where owner is not null;
create table awards.known_model_site (
    model    uuid not null,
    unit_id  uuid not null,  -- the one it was entered for
    from_day date not null,
    last_day date,
    primary key (model, unit_id, from_day)
);
create index known_model_site_unit on awards.known_model_site (unit_id);
create table awards.known_model_work (
    model     uuid not null,
    from_day  date not null,
    until_day date,           -- the first day it no longer worked
    primary key (model, from_day)
);
--rollback drop table awards.known_model_work; drop table awards.known_model_site; drop table awards.known_model_telling;

--changeset awards:fill-known-models-whole
-- as far as single events told it
insert into awards.known_model_telling (model, telling) select distinct model, 0 from awards.known_model;
insert into awards.known_model_site (model, unit_id, from_day) select model, unit_id, since from awards.known_model;
insert into awards.known_model_work (model, from_day, until_day)
select m.model, min(m.since), least(l.retired_on, case when l.revived_on >= l.dormant_on then null else l.dormant_on end)
  from awards.known_model m left join awards.known_model_life l on l.model = m.model
 group by m.model, l.retired_on, l.dormant_on, l.revived_on;
--rollback delete from awards.known_model_work; delete from awards.known_model_site; delete from awards.known_model_telling;

--changeset awards:drop-known-models-by-fact
drop table awards.known_model_life;
drop table awards.known_model;
--rollback create table awards.known_model (model uuid not null, unit_id uuid not null, since date not null, primary key (model, unit_id));
--rollback create index known_model_unit on awards.known_model (unit_id);
--rollback create table awards.known_model_life (model uuid primary key, dormant_on date, revived_on date, retired_on date);
--rollback insert into awards.known_model select model, unit_id, min(from_day) from awards.known_model_site group by model, unit_id;
