--liquibase formatted sql

--changeset awards:create-institution
-- own copy of what organisation announced: who can be recognised, and under which standard
create table awards.institution (
    id           uuid     primary key,
    kind         smallint not null,  -- 3 agency, 4 enterprise, 5 school
    code         text     collate "C" not null,
    unit_id      uuid     not null,  -- commune it lies in; no foreign key across schemas
    reports_to   uuid     not null,
    size         text     collate "C",
    school_level text     collate "C",
    armed_forces boolean  not null,
    ended_on     date,               -- the last day it existed
    version      bigint   not null,
    constraint institution_text_normalised check (code is nfc normalized and school_level is nfc normalized)
);
create index institution_code on awards.institution (kind, code);
create index institution_unit on awards.institution (unit_id);
--rollback drop table awards.institution;
