--liquibase formatted sql

--changeset organisation:create-body-kind
create table organisation.body_kind (
    code text collate "C" primary key,
    name text not null,
    constraint body_kind_name_normalised check (name is nfc normalized)
);
insert into organisation.body_kind (code, name) values ('member_body', 'Sở, ban, ngành, đoàn thể');
--rollback drop table organisation.body_kind;

--changeset organisation:create-body
create table organisation.body (
    id             uuid   primary key,
    kind           text collate "C" not null references organisation.body_kind,
    code           text collate "C" not null,
    name           text   not null,
    search_key     text collate "C" not null,  -- name without accents and case
    unit_id        uuid   not null,            -- administrative unit; no foreign key across schemas
    type           text,
    established_on date   not null,
    ended_on       date,                       -- the last day it existed
    version        bigint not null,
    constraint body_code_once unique (kind, code),
    constraint body_days_in_order check (established_on <= ended_on),
    constraint body_text_normalised check (code is nfc normalized and name is nfc normalized and type is nfc normalized)
);
create index body_unit on organisation.body (unit_id);
create index body_search on organisation.body using gin (search_key gin_trgm_ops);
--rollback drop table organisation.body;
