--liquibase formatted sql

--changeset pledges:create-household-group
-- own copy of what organisation announced: the base of a group on a day
create table pledges.household_group (
    id             uuid   primary key,
    code           text   collate "C" not null,
    unit_id        uuid   not null,  -- as registered
    now_at         uuid   not null,  -- where that unit's things are found now
    established_on date   not null,
    ended_on       date,
    version        bigint not null,
    constraint household_group_text_normalised check (code is nfc normalized)
);
create index household_group_code on pledges.household_group (code);
create index household_group_unit on pledges.household_group (unit_id);
create index household_group_now on pledges.household_group (now_at);
create table pledges.group_households (
    group_id   uuid not null references pledges.household_group,
    from_day   date not null,
    households int  not null,
    primary key (group_id, from_day)
);
--rollback drop table pledges.group_households;
--rollback drop table pledges.household_group;

--changeset pledges:create-place
-- who pledges: a household group, an institution, or a unit by itself; small, so that a reorganisation moves millions of rows at once
create table pledges.place (
    id          int  generated always as identity primary key,
    unit_id     uuid not null,
    now_at      uuid not null,
    group_id    uuid,
    institution uuid,
    constraint place_once unique nulls not distinct (unit_id, group_id, institution)
);
create index place_now on pledges.place (now_at);
--rollback drop table pledges.place;

--changeset pledges:create-unit-succession
create table pledges.unit_succession (
    reorganisation uuid not null,
    predecessor    uuid not null,
    successor      uuid not null,
    day            date not null,  -- the first day of the successor
    primary key (reorganisation, predecessor, successor)
);
--rollback drop table pledges.unit_succession;
