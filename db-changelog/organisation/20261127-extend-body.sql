--liquibase formatted sql

--changeset organisation:extend-body
alter table organisation.body
    add tier            text collate "C",  -- of its unit, when it was registered
    add full_time       boolean,           -- a guard force: chuyên trách or bán chuyên trách
    add head            text,              -- an office ("Chủ tịch UBND xã"), never a person
    add merged_into     uuid references organisation.body deferrable initially deferred,
    add decision_number text,              -- of the decision that set it up
    add decision_date   date,
    add ending_number   text,              -- of the decision that dissolved or merged it
    add ending_date     date,
    add proposed        boolean not null default false,  -- follows from a reorganisation, to be confirmed
    add constraint body_words_normalised check (
        head is nfc normalized and decision_number is nfc normalized and ending_number is nfc normalized);
create index body_merged_into on organisation.body (merged_into) where merged_into is not null;
--rollback alter table organisation.body drop tier, drop full_time, drop head, drop merged_into, drop decision_number, drop decision_date, drop ending_number, drop ending_date, drop proposed;

--changeset organisation:search-bodies-but-groups
-- 35,000 groups bear numbers for names: they are found by unit and code, and cost an import seconds here
drop index organisation.body_search;
create index body_search on organisation.body using gin (search_key gin_trgm_ops) where kind <> 'household_group';
--rollback drop index organisation.body_search;
--rollback create index body_search on organisation.body using gin (search_key gin_trgm_ops);

--changeset organisation:create-body-area
create table organisation.body_area (
    body_id uuid not null references organisation.body,
    unit_id uuid not null,  -- a further village the body covers, beside body.unit_id
    primary key (body_id, unit_id)
);
create index body_area_unit on organisation.body_area (unit_id);
--rollback drop table organisation.body_area;

--changeset organisation:create-body-strength
create table organisation.body_strength (
    body_id         uuid not null references organisation.body,
    from_day        date not null,
    until_day       date not null default 'infinity',  -- the day from which the next one holds
    members         int,
    households      int,
    equipment       int,     -- sets handed out
    allowance       bigint,  -- đồng a month for the whole body
    decision_number text,
    decision_date   date,
    primary key (body_id, from_day),
    constraint body_strength_days_in_order check (from_day < until_day),
    constraint body_strength_not_negative check (members >= 0 and households >= 0 and equipment >= 0 and allowance >= 0),
    constraint body_strength_text_normalised check (decision_number is nfc normalized)
);
--rollback drop table organisation.body_strength;

--changeset organisation:create-consolidation
create table organisation.consolidation (
    body_id         uuid not null references organisation.body,
    on_day          date not null,
    decision_number text not null,
    decision_date   date not null,
    primary key (body_id, on_day),
    constraint consolidation_text_normalised check (decision_number is nfc normalized)
);
create index consolidation_day on organisation.consolidation (on_day);
--rollback drop table organisation.consolidation;

--changeset organisation:create-body-grade
create table organisation.body_grade (
    body_id         uuid not null references organisation.body,
    year            int  not null,
    grade           text not null,
    decision_number text not null,
    decision_date   date not null,
    primary key (body_id, year),
    constraint body_grade_known check (grade in ('EXCELLENT', 'GOOD', 'AVERAGE', 'WEAK')),
    constraint body_grade_text_normalised check (decision_number is nfc normalized)
);
--rollback drop table organisation.body_grade;
