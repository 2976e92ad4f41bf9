--liquibase formatted sql

--changeset territory:create-unit-group
create table territory.unit_group (
    id      uuid   primary key,
    name    text   not null,
    version bigint not null default 0,
    constraint unit_group_name_once unique (name),
    constraint unit_group_name_normalised check (name is nfc normalized)
);
comment on table territory.unit_group is 'A cluster of units compared with each other (cụm)';
--rollback drop table territory.unit_group;

--changeset territory:create-unit-group-member
create table territory.unit_group_member (
    group_id uuid      not null references territory.unit_group on delete cascade,
    unit_id  uuid      not null,  -- no key: an undone reorganisation may take the unit away
    valid    daterange not null,
    constraint unit_group_member_one_group_a_day exclude using gist (unit_id with =, valid with &&),
    constraint unit_group_member_holds check (not isempty(valid))
);
create index unit_group_member_group on territory.unit_group_member (group_id);
--rollback drop table territory.unit_group_member;
