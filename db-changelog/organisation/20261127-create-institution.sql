--liquibase formatted sql

--changeset organisation:create-institution
create table organisation.institution (
    id             uuid    primary key,
    kind           text    collate "C" not null,
    code           text    collate "C" not null,
    name           text    not null,
    search_key     text    collate "C" not null,
    unit_id        uuid    not null,  -- commune it lies in; no foreign key across schemas
    reports_to     uuid    not null,  -- the one unit it reports to
    sector         text,
    size           text    collate "C",
    staff          int,
    school_level   text    collate "C",
    armed_forces   boolean not null,
    in_zone        boolean not null,  -- industrial, export processing or economic zone
    internal_rules boolean not null,
    trade_union    boolean not null,
    ended_on       date,              -- the last day it existed
    version        bigint  not null,
    constraint institution_code_once unique (kind, code),
    constraint institution_kind_known check (kind in ('agency', 'enterprise', 'school')),
    constraint institution_staff_not_negative check (staff >= 0),
    constraint institution_text_normalised check (
        code is nfc normalized and name is nfc normalized and sector is nfc normalized and school_level is nfc normalized)
);
create index institution_unit on organisation.institution (unit_id);
--rollback drop table organisation.institution;
