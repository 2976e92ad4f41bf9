--liquibase formatted sql

--changeset indicators:create-indicator-version
create table indicators.indicator_version (
    id           uuid   primary key,
    code         text   not null,
    version      int    not null,
    section      text   not null,
    name         text   not null,
    definition   text   not null,
    unit         text   not null,
    kind         text   not null,
    valid_from   date,              -- null: without beginning
    lock_version bigint not null,
    constraint indicator_version_once unique (code, version),
    constraint indicator_version_counts_up check (version >= 1),
    constraint indicator_version_kind_known check (kind in ('TURNS', 'DISTINCT', 'STOCK')),
    constraint indicator_version_section_nfc check (section is nfc normalized),
    constraint indicator_version_name_nfc check (name is nfc normalized),
    constraint indicator_version_definition_nfc check (definition is nfc normalized),
    constraint indicator_version_unit_nfc check (unit is nfc normalized)
);
--rollback drop table indicators.indicator_version;
