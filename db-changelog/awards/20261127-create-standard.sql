--liquibase formatted sql

--changeset awards:create-standard
create table awards.standard (
    id               uuid    primary key,
    code             text    collate "C" not null,
    edition          int     not null,
    instrument       text    not null,  -- number of the document
    amends           text,              -- number of the one it amends
    purpose          text    collate "C" not null,
    first_year       int     not null,
    last_year        int,
    years_to_confirm boolean not null,
    state            text    collate "C" not null,
    frozen           boolean not null,  -- a cycle uses it
    version          bigint  not null,
    constraint standard_edition_once unique (code, edition),
    constraint standard_purpose_known check (purpose in ('TITLE', 'GRADE')),
    constraint standard_state_known check (state in ('DRAFT', 'IN_FORCE')),
    constraint standard_years_in_order check (last_year >= first_year),
    constraint standard_one_a_year exclude using gist (purpose with =, int4range(first_year, last_year, '[]') with &&)
        where (state = 'IN_FORCE'),
    constraint standard_text_normalised check (instrument is nfc normalized and amends is nfc normalized)
);
--rollback drop table awards.standard;

--changeset awards:create-standard-rules
-- what a standard says of one kind of object: read, changed and frozen whole, so it is one document
create table awards.standard_rules (
    standard uuid  not null references awards.standard on delete cascade,
    kind     int   not null,
    rules    jsonb not null,
    primary key (standard, kind),
    constraint standard_rules_kind_known check (kind between 1 and 5),
    constraint standard_rules_text_normalised check (cast(rules as text) is nfc normalized)
);
--rollback drop table awards.standard_rules;

--changeset awards:create-standard-year
-- the years in which a cycle rests on a standard
create table awards.standard_year (
    standard uuid not null references awards.standard,
    year     int  not null,
    primary key (standard, year)
);
--rollback drop table awards.standard_year;
